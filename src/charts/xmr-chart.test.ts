import assert from "node:assert/strict";
import { test } from "node:test";
import { spcChart } from "../domain/assessment/spc.ts";
import { xmrExamples } from "./xmr-chart.examples.ts";
import { xmrChart } from "./xmr-chart.ts";
import type { XmrChart } from "./xmr-place.ts";

const improving = xmrExamples["an improving run, and a month below the lower limit"];
const anew = xmrExamples["limits drawn anew after a change"];
const few = xmrExamples["few points, and neither way is good"];

/** The series of domain.md 5: mean 1.94, screened limits 4.60 and -0.72, the fifth point far above. */
const reference = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

function referenceChart(polarity: XmrChart["polarity"]): XmrChart {
  const spc = spcChart(reference, { polarity });
  assert.ok(spc.kind === "chart");
  return {
    id: "reference",
    title: "A reference series",
    description: "Eighteen points.",
    unit: { before: "", after: "" },
    places: 2,
    spc,
    points: reference.map((value, at) => ({ name: `P${at + 1}`, label: `${value}` })),
    polarity,
  };
}

test("the mean and the limits stand at their figures and carry them", () => {
  const { wide } = xmrChart(referenceChart("low"));
  for (const figure of ["1.94", "4.60", "−0.72"]) assert.ok(wide.includes(`>${figure}<`), figure);
  // The scale runs from -2 to 10 between the floor at 320 and the top at 44.2: 22.983 a unit; the mean is 1.944.
  const mean = / class="xmr-mean" d="M[\d.]+ ([\d.]+)L/.exec(wide)?.[1];
  assert.equal(mean, "229.3");
  const limits = / class="xmr-limit" d="M[\d.]+ ([\d.]+)H[\d.]+M[\d.]+ ([\d.]+)H/.exec(wide);
  assert.deepEqual(limits?.slice(1), ["168.2", "290.5"]);
});

test("a point beyond a limit is a concern where low is good, an improvement where high is, else a change", () => {
  const drawn = (polarity: XmrChart["polarity"]) => xmrChart(referenceChart(polarity)).wide;
  assert.equal(drawn("low").match(/class="xmr-worse"/g)?.length, 1);
  assert.equal(drawn("high").match(/class="xmr-better"/g)?.length, 1);
  assert.equal(drawn("none").match(/class="xmr-changed"/g)?.length, 1);
  assert.equal(drawn("none").match(/class="xmr-usual"/g)?.length, 17);
});

test("each meaning has a shape of its own, so that the chart reads in grey", () => {
  const shapes = (["better", "worse", "changed", "usual"] as const).map((name) => {
    const polarity = name === "better" ? "high" : name === "worse" ? "low" : "none";
    const drawn = xmrChart(referenceChart(polarity)).wide;
    const [, element, fill] =
      new RegExp(`<(\\w+) class="xmr-${name}"[^>]*? fill="([^"]+)"`).exec(drawn) ?? [];
    return `${element} ${fill === "#fff" ? "hollow" : "filled"}`;
  });
  assert.deepEqual(shapes, ["path filled", "rect hollow", "circle hollow", "circle filled"]);
});

test("mean, limits, near limits and target are told apart by their strokes", () => {
  const { wide } = xmrChart(improving);
  const dashes = ["mean", "limit", "near", "target"].map(
    (name) =>
      / stroke-dasharray="([^"]+)"/.exec(
        new RegExp(`<path class="xmr-${name}"[^>]*>`).exec(wide)?.[0] ?? "",
      )?.[1],
  );
  assert.deepEqual(dashes, [undefined, "4 4", "1 4", "8 5"]);
});

test("a flagged run says in words what it means and by which rule", () => {
  for (const drawn of [xmrChart(improving).wide, xmrChart(improving).narrow]) {
    assert.match(drawn, />Better<tspan[^>]*>rising in a row</);
    assert.match(drawn, />Worse<tspan[^>]*>below the limit</);
  }
});

test("every flagged point says its own rule to who steps through", () => {
  const { wide } = xmrChart(improving);
  assert.match(wide, /data-name="Apr 2020\/21" data-words="84\.1%: a concern, below the lower limit"/);
  assert.match(wide, /data-words="90\.7%: an improvement, one of two in three near the upper limit"/);
  assert.match(wide, /data-name="Apr 2019\/20" data-words="88\.1%"/);
});

test("limits drawn anew step at the change, with its words and the mean before it", () => {
  const { wide } = xmrChart(anew);
  assert.equal(wide.match(/class="xmr-change"/g)?.length, 1);
  assert.equal(wide.match(/class="xmr-limit"/g)?.length, 2);
  assert.equal(/class="xmr-mean" d="([^"]+)"/.exec(wide)?.[1]?.split("L").length, 4);
  for (const words of ["New form", "Mean 14.6", "11.2"]) assert.ok(wide.includes(`>${words}<`), words);
});

test("a change that too few points follow awaits its limits, and says so", () => {
  const spc = spcChart(reference, { polarity: "low", changes: [15] });
  assert.ok(spc.kind === "chart");
  const { wide } = xmrChart({ ...referenceChart("low"), spc });
  assert.match(wide, />A change: limits to follow</);
  assert.match(wide, /class="xmr-change"[^>]+stroke-dasharray/);
});

test("limits of fewer than twelve points are called trial limits in words", () => {
  assert.match(xmrChart(few).narrow, />Trial limits: 9 points, 12 make them firm</);
  assert.doesNotMatch(xmrChart(improving).wide, /Trial/);
});

test("a scale that leaves nought out is said", () => {
  assert.equal(xmrChart(improving).scale, "The scale starts at 84%.");
  assert.equal(xmrChart(few).scale, undefined);
});

test("the same points draw the same picture, and none outside numbers", () => {
  for (const chart of Object.values(xmrExamples)) {
    assert.deepEqual(xmrChart(chart), xmrChart(structuredClone(chart)));
    assert.doesNotMatch(xmrChart(chart).wide + xmrChart(chart).narrow, /NaN|Infinity|undefined/);
  }
});

test("points and values that do not match are refused", () => {
  assert.throws(() => xmrChart({ ...few, points: few.points.slice(1) }), /8 points for 9 values/);
});
