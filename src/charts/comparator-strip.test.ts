import assert from "node:assert/strict";
import { test } from "node:test";
import { comparatorStripExamples } from "./comparator-strip.examples.ts";
import { comparatorStrip } from "./comparator-strip.ts";
import { quarterEdges } from "./quarter-edges.ts";

const among = comparatorStripExamples["among fifteen others, some alike"];
const few = comparatorStripExamples["a group too small for quarters, where low is good"];

function circles(drawn: string): readonly { readonly x: number; readonly y: number }[] {
  return [...drawn.matchAll(/class="strip-other" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

test("the others are rings, ours a filled diamond with its name and figure", () => {
  const { wide } = comparatorStrip(among);
  assert.equal(circles(wide).length, 15);
  assert.match(wide, /<path class="strip-ours chart-accent"/);
  assert.match(wide, />Ours 97\.1%</);
});

test("dots stand at their figures: 94% at 24 and 98% at 696 leave 168 to a point", () => {
  const [first] = circles(comparatorStrip(among).wide);
  assert.equal(first?.x, 40.8);
  assert.match(comparatorStrip(among).wide, /class="strip-ours chart-accent" d="M544\.8 /);
});

test("councils alike stand beside each other, not on each other", () => {
  for (const drawn of [comparatorStrip(among).wide, comparatorStrip(among).narrow]) {
    const all = circles(drawn);
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 10);
  }
});

test("the median has its line and figure, and the middle half its brackets and words", () => {
  const { narrow } = comparatorStrip(among);
  assert.match(narrow, />Median 96\.2%<tspan[^>]+>half are between the brackets</);
  assert.match(narrow, /class="strip-median"/);
  assert.match(narrow, /class="strip-quarters"/);
});

test("fewer than four councils have no quarters", () => {
  assert.doesNotMatch(comparatorStrip(few).wide, /strip-quarters|brackets/);
  assert.equal(quarterEdges([1, 2, 3]), undefined);
});

test("quarters lie on the line between the two nearest figures", () => {
  assert.deepEqual(quarterEdges([4, 1, 3, 2]), { low: 1.75, high: 3.25 });
  assert.deepEqual(quarterEdges([10, 20, 30, 40, 50]), { low: 20, high: 40 });
});

test("which end is good is said, where one is", () => {
  assert.match(comparatorStrip(among).wide, />Higher is better →</);
  assert.match(comparatorStrip(few).wide, />← Lower is better</);
  const { better: _, ...neither } = few;
  assert.doesNotMatch(comparatorStrip(neither).wide, /is better/);
});

test("councils can be read off from the lowest to the highest, ours in its place", () => {
  const names = [...comparatorStrip(few).wide.matchAll(/data-name="([^"]+)" data-words="([^"]+)"/g)];
  assert.deepEqual(
    names.map(([, name, words]) => `${name} ${words}`),
    ["Council A 6.2", "Council B 9.0", "Council C 11.8", "Ours 12.6"],
  );
});

test("the same group draws the same picture", () => {
  assert.deepEqual(comparatorStrip(among), comparatorStrip(structuredClone(among)));
});
