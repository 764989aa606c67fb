import assert from "node:assert/strict";
import { test } from "node:test";
import { trendExamples } from "./trend.examples.ts";
import { trendChart } from "./trend.ts";

const three = trendExamples["three results and a year to come"];
const broken = trendExamples["a gap, a break and a target that moves"];

const stepped = trendExamples["a target in steps over the year, and a figure that may still change"];
const sloping = trendExamples["a target that slopes up as the year builds up"];

function dashed(drawn: string): readonly string[] {
  return [...drawn.matchAll(/<path d="([^"]+)"[^>]+stroke-dasharray="8 5"/g)].map(([, path]) => path ?? "");
}

test("a trend is one picture with a title and a description", () => {
  const { wide, narrow } = trendChart(three);
  for (const [drawn, variant] of [
    [wide, "wide"],
    [narrow, "narrow"],
  ] as const) {
    assert.match(
      drawn,
      new RegExp(`role="img" aria-labelledby="collected-${variant}-title collected-${variant}-desc"`),
    );
    assert.match(drawn, /<title [^>]+>Council Tax collected in its year, 2018\/19 to 2021\/22<\/title><desc/);
  }
});

test("every result and target is labelled as printed, and a missing one says why", () => {
  const { wide } = trendChart(three);
  for (const label of ["97.25%", "97.14%", "97.36%", "Target 96.30%", "due Oct 2021"])
    assert.ok(wide.includes(`>${label}<`), label);
});

test("neighbouring years with one target make a single dashed line", () => {
  assert.equal(trendChart(three).wide.match(/stroke-dasharray/g)?.length, 1);
  assert.equal(trendChart(broken).wide.match(/stroke-dasharray/g)?.length, 3);
});

test("a cut scale is said, one from nought is not", () => {
  assert.equal(trendChart(three).scale, "The scale starts at 96%.");
  assert.equal("scale" in trendChart(broken), false);
});

test("the line is not drawn across a gap nor across a changed definition", () => {
  const line = /class="chart-accent-line" d="([^"]*)"/g;
  const moves = [...trendChart(broken).wide.matchAll(line)].flatMap(([, path]) => path?.match(/M/g) ?? []);
  assert.equal(moves.length, 3);
});

test("a figure that may still change is hollow and says provisional; the others are filled", () => {
  const { wide } = trendChart(stepped);
  const discs = [...wide.matchAll(/<circle class="([^"]+)"[^>]+fill="([^"]+)"/g)].map(([, name, fill]) => [
    name,
    fill,
  ]);
  assert.deepEqual(discs.slice(0, 5), Array(5).fill(["chart-accent", "#0b5a6f"]));
  assert.deepEqual(discs.slice(5), [["chart-accent-line", "#fff"]]);
  assert.match(wide, />91\.5%<tspan[^>]+>provisional</);
});

test("a target in steps is one dashed line a year, level over each quarter and rising between them", () => {
  const [first, second] = dashed(trendChart(stepped).wide);
  const points = (first ?? "").slice(1).split("L");
  assert.equal(points.length, 8);
  const [, from = "", to = ""] = points;
  assert.equal(from.split(" ")[0], to.split(" ")[0]);
  assert.equal(second?.split("L").length, 8);
});

test("a sloping target leads straight from quarter to quarter", () => {
  const lines = dashed(trendChart(sloping).wide);
  assert.equal(lines.length, 1);
  // 140 is a seventh short of the 160 at the top of the scale, and 25, 60, 95 stand evenly below it.
  const heights = (lines[0] ?? "")
    .slice(1)
    .split("L")
    .map((point) => Number(point.split(" ")[1]));
  const [q1 = 0, q2 = 0, q3 = 0] = heights;
  assert.ok(Math.abs(q1 - q2 - (q2 - q3)) < 0.2, `${heights}`);
});

test("a profiled target is labelled at the year's end and where the figures now stand", () => {
  const { wide } = trendChart(sloping);
  for (const words of ["Target 60 by Q2", "Target 140"]) assert.ok(wide.includes(`>${words}<`), words);
});

test("quarters are named in two lines, the year once for all of its quarters", () => {
  const { wide, narrow } = trendChart(stepped);
  for (const drawn of [wide, narrow]) {
    assert.equal(drawn.match(/>Q1</g)?.length, 2);
    assert.equal(drawn.match(/>2019\/20</g)?.length, 1);
  }
});

test("every period can be read off, with its target and what is uncertain", () => {
  const { narrow } = trendChart(stepped);
  assert.match(narrow, /data-name="Q2 2020\/21" data-words="91\.5%, provisional, target 93\.0%"/);
  assert.match(narrow, /data-name="Q3 2020\/21" data-words="not due, target 94\.0%"/);
});

test("the same figures draw the same picture", () => {
  assert.deepEqual(trendChart(three), trendChart(structuredClone(three)));
});

test("words in a chart cannot become markup", () => {
  assert.match(trendChart({ ...three, title: "<b>&" }).wide, />&lt;b&gt;&amp;<\/title>/);
});

test("a measure without any result or target still has its years", () => {
  const { wide } = trendChart({
    ...three,
    periods: [{ name: "2021/22", result: { kind: "missing", why: "not held" } }],
  });
  assert.match(wide, />2021\/22</);
  assert.doesNotMatch(wide, /NaN/);
});
