import assert from "node:assert/strict";
import { test } from "node:test";
import { partComparisonExamples } from "./part-comparison.examples.ts";
import { partComparison } from "./part-comparison.ts";

const [planning] = Object.values(partComparisonExamples);
assert.ok(planning);
const { wide, narrow, scale } = partComparison(planning);

test("the first year is a ring, the last a disc, those between are dots", () => {
  // Five parts hold one or the other: four rings, four discs, and a dot for each of the four middle years held.
  assert.equal(wide.match(/class="part-first"[^>]+fill="#fff"/g)?.length, 4);
  assert.equal(wide.match(/class="part-last chart-accent"[^>]+fill="#0b5a6f"/g)?.length, 4);
  assert.equal(wide.match(/class="part-between"/g)?.length, 4);
});

test("marks stand at their figures", () => {
  const x = (name: string) => Number(new RegExp(`class="${name}[^>]* cx="([\\d.]+)"`).exec(wide)?.[1]);
  const ticks = [...wide.matchAll(/<text x="([\d.]+)"[^>]*>(75|80|85|90|95)%</g)].map(([, at]) => Number(at));
  const [low = 0, high = 0] = [ticks[0], ticks.at(-1)];
  // Major rose from 78.0% to 91.2%, on a scale of 75% to 95%.
  assert.ok(Math.abs(x("part-first") - (low + (high - low) * 0.15)) < 0.2);
  assert.ok(Math.abs(x("part-last") - (low + (high - low) * 0.81)) < 0.2);
});

test("the years are named once, at the first part's ends", () => {
  for (const drawn of [wide, narrow]) {
    assert.equal(drawn.match(/>2018\/19</g)?.length, 1);
    assert.equal(drawn.match(/>2020\/21</g)?.length, 1);
  }
});

test("a part says what it lacks, and which year", () => {
  for (const words of ["2018/19: not counted", "2020/21: not yet counted", "not held"])
    assert.ok(narrow.includes(`>${words}<`), words);
});

test("a part that has not moved is printed once", () => {
  assert.equal(wide.match(/>93\.0%</g)?.length, 1);
});

test("the lower figure is labelled at the left, the higher at the right", () => {
  assert.match(wide, /text-anchor="end"[^>]*>80\.1%</);
  assert.match(wide, /text-anchor="start"[^>]*>84\.5%</);
});

test("a cut scale is said", () => {
  assert.equal(scale, "The scale starts at 75%.");
});

test("each part's years can be read off in the order of time", () => {
  const names = [...wide.matchAll(/data-name="Minor, ([^"]+)" data-words="([^"]+)"/g)].map(
    ([, year, words]) => [year, words],
  );
  assert.deepEqual(names, [
    ["2018/19", "84.5%"],
    ["2019/20", "82.0%"],
    ["2020/21", "80.1%"],
  ]);
});

test("the same parts draw the same picture, and none outside numbers", () => {
  assert.deepEqual(partComparison(structuredClone(planning)), { wide, narrow, scale });
  assert.doesNotMatch(wide + narrow, /NaN|Infinity|undefined/);
});
