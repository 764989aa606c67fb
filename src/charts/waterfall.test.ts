import assert from "node:assert/strict";
import { test } from "node:test";
import { waterfallExamples } from "./waterfall.examples.ts";
import { waterfallChart } from "./waterfall.ts";
import { spansOf } from "./waterfall-step.ts";

const bridge = waterfallExamples["from last year's budget to the cash limit"];

test("each change hangs from where the last one ended", () => {
  const levels = spansOf(bridge.steps).map(({ from, to }) => [from, to]);
  assert.deepEqual(levels.slice(0, 4), [
    [0, 24119],
    [24119, 24732],
    [24732, 24982],
    [24982, 25032],
  ]);
  assert.deepEqual(levels.at(-2), [24668, 24502]);
});

test("a total is drawn at its own value, even where the changes do not reach it", () => {
  const spans = spansOf([
    { kind: "total", name: "Opening", value: 100, label: "100" },
    { kind: "change", name: "Growth", value: 10, label: "+10" },
    { kind: "total", name: "Closing", value: 115, label: "115" },
  ]);
  assert.equal(spans.at(-1)?.to, 115);
});

test("a bridge between large totals is cut, says so, and shows the break on both totals", () => {
  const { wide, narrow, scale } = waterfallChart(bridge);
  assert.equal(scale, "The scale starts at £23,800 thousand.");
  assert.equal(wide.match(/stroke-width="4"\/>/g)?.length, 2);
  assert.equal(narrow.match(/stroke="#fff" stroke-width="2.5"\/>/g)?.length, 2);
});

test("additions are filled and reductions outlined, so that print needs no colour", () => {
  const { wide } = waterfallChart(bridge);
  assert.equal(wide.match(/<rect class="chart-accent" /g)?.length, 3);
  assert.equal(wide.match(/<rect class="chart-accent-line"[^>]+fill="#fff"/g)?.length, 4);
});

test("a bridge with more steps than fit side by side runs from top to bottom", () => {
  const steps = Array.from({ length: 13 }, (_, index) => ({
    kind: "change" as const,
    name: `Step ${index}`,
    value: 1,
    label: "+1",
  }));
  const { wide } = waterfallChart({ ...bridge, steps });
  assert.match(wide, /<tspan x="0"/);
});

test("net income is drawn below nought", () => {
  const { wide, scale } = waterfallChart({
    ...bridge,
    steps: [
      { kind: "total", name: "Opening", value: -100, label: "(100)" },
      { kind: "change", name: "Rent", value: -50, label: "(50)" },
      { kind: "total", name: "Closing", value: -150, label: "(150)" },
    ],
  });
  assert.equal(scale, undefined);
  assert.doesNotMatch(wide, /NaN|height="-/);
});
