import assert from "node:assert/strict";
import { test } from "node:test";
import { smallMultiplesExamples } from "./small-multiples.examples.ts";
import { smallMultiples } from "./small-multiples.ts";

const common = smallMultiplesExamples["one scale for all"];
const own = smallMultiplesExamples["each its own scale"];

test("what the scale is, is always said", () => {
  assert.equal(smallMultiples(common).scale, "All are drawn on one scale, from 0% to 80%.");
  assert.match(smallMultiples(own).scale ?? "", /^Each is drawn on a scale of its own/);
});

test("on one scale, one target stands at one height in every panel of a row", () => {
  const { wide } = smallMultiples(common);
  const heights = [...wide.matchAll(/d="M[\d.]+ ([\d.]+)h[\d.]+" stroke="#7a4b00"/g)].map(([, y]) => y);
  assert.equal(heights.length, 5);
  assert.equal(new Set(heights.slice(0, 4)).size, 1);
});

test("each on its own scale, the lowest figure of every panel stands at one height", () => {
  const { wide } = smallMultiples({
    ...own,
    panels: own.panels.map(({ target: _, ...panel }, index) => ({
      ...panel,
      figures: [10, 20, 15, 20].map((value) => ({ value: value * (index + 1), label: `${value}` })),
    })),
  });
  const starts = [...wide.matchAll(/class="chart-accent-line" d="M[\d.]+,([\d.]+)L/g)].map(([, y]) => y);
  assert.equal(new Set(starts).size, 1, `${starts}`);
});

test("each panel has its title, its first and last figure and its target", () => {
  for (const drawn of [smallMultiples(own).wide, smallMultiples(own).narrow])
    for (const words of ["82%", "91%", "Target 90%", "22", "15", "Target 16", "Complaints upheld"])
      assert.ok(drawn.includes(`>${words}<`), words);
});

test("on one scale from nought, the line under a panel is nought", () => {
  const [north] = common.panels;
  assert.ok(north);
  const { wide } = smallMultiples({
    ...common,
    panels: [{ title: north.title, figures: [0, 1, 2, 3].map((value) => ({ value, label: `${value}` })) }],
  });
  const floor = /d="M0 ([\d.]+)h1120" stroke="#cfd8dc"/.exec(wide)?.[1];
  assert.match(wide, new RegExp(`class="chart-accent-line" d="M8,${floor}L`));
});

test("a figure between two gaps has its dot", () => {
  const { wide } = smallMultiples(common);
  // Four, four, four and three figures, and a larger disc at the end of each of the four lines.
  assert.equal(wide.match(/<circle /g)?.length, 19);
});

test("a result not held leaves a gap; none held is said", () => {
  const { wide } = smallMultiples(common);
  const west = [...wide.matchAll(/class="chart-accent-line" d="([^"]*)"/g)].map(
    ([, path]) => path?.match(/M/g)?.length ?? 0,
  );
  assert.deepEqual(west, [1, 1, 1, 2, 0]);
  assert.match(wide, />No result held</);
});

test("panels stand four to a row where there is room, two on a narrow screen", () => {
  const height = (drawn: string) => Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(drawn)?.[1]);
  // Two rows of 190 with 48 between; three rows of 188 with 18 between.
  assert.equal(height(smallMultiples(common).wide), 428);
  assert.equal(height(smallMultiples(common).narrow), 600);
});

test("every panel's periods can be read off", () => {
  const { wide } = smallMultiples(common);
  assert.match(wide, /data-name="West, 2018\/19" data-words="no result held, target 50%"/);
  assert.match(wide, /data-name="North, 2020\/21" data-words="41%, target 50%"/);
});

test("the same panels draw the same picture, and none outside numbers", () => {
  assert.deepEqual(smallMultiples(common), smallMultiples(structuredClone(common)));
  assert.doesNotMatch(smallMultiples(common).wide + smallMultiples(own).narrow, /NaN|Infinity|undefined/);
  assert.doesNotMatch(smallMultiples({ ...common, panels: [] }).wide, /NaN|-\d+"/);
});
