import assert from "node:assert/strict";
import { test } from "node:test";
import { stackedBarsExamples } from "./stacked-bars.examples.ts";
import { type StackedBars, stackedBars } from "./stacked-bars.ts";

const spending = stackedBarsExamples["spending by service against income"];

/** Left and right of every part drawn, keys left out, to the nearest point. */
function spans(drawing: string): readonly (readonly [number, number])[] {
  const rows = drawing.split('<g transform="translate')[1] ?? "";
  return [...rows.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => [
    Math.round(Number(x)),
    Math.round(Number(x) + Number(width)),
  ]);
}

test("spending runs to the right of nought, income to the left, all on one scale", () => {
  const [employees, others, income] = spans(stackedBars(spending).narrow);
  assert.equal(employees?.[1], others?.[0]);
  assert.equal(income?.[1], employees?.[0]);
  const perPoint = 6490 / ((employees?.[1] ?? 0) - (employees?.[0] ?? 0));
  const lengthOfOthers = (others?.[1] ?? 0) - (others?.[0] ?? 0);
  assert.ok(Math.abs(9792 / perPoint - lengthOfOthers) < 2);
});

test("each series has a texture of its own, and a key that names it", () => {
  for (const drawing of Object.values(stackedBars(spending))) {
    for (const name of spending.series) assert.ok(drawing.includes(`>${name}<`), name);
    assert.match(drawing, /url\(#spending-(wide|narrow)-hatch\)/);
  }
});

test("each bar says in words what it comes to", () => {
  const { wide, narrow } = stackedBars(spending);
  for (const drawing of [wide, narrow]) assert.ok(drawing.includes(">(120) net<"));
});

test("a part of nothing draws nothing", () => {
  assert.equal(spans(stackedBars(stackedBarsExamples["schemes by what pays for them"]).narrow).length, 3);
});

test("bars of nothing at all are drawn without a fault", () => {
  const none: StackedBars = {
    ...spending,
    bars: [{ name: "Nothing", label: "0", parts: [{ value: 0, label: "0" }] }],
  };
  for (const drawing of [stackedBars(none), stackedBars({ ...none, bars: [] })])
    assert.doesNotMatch(drawing.wide + drawing.narrow, /NaN|Infinity/);
});
