import assert from "node:assert/strict";
import { test } from "node:test";
import { trendExamples } from "./trend.examples.ts";
import { trendChart } from "./trend.ts";

const three = trendExamples["three results and a year to come"];
const broken = trendExamples["a gap, a break and a target that moves"];

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
