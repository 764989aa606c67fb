import assert from "node:assert/strict";
import { test } from "node:test";
import { reserveWalkExamples } from "./reserve-walk.examples.ts";
import { reserveWalk } from "./reserve-walk.ts";

const walk = reserveWalkExamples["reserves over a year"];

test("a reserve walks from its start by what was paid in, used and moved to its end", () => {
  const { narrow } = reserveWalk(walk);
  const names = [...narrow.matchAll(/<tspan x="0"[^>]*>([^<]+)</g)].map(([, name]) => name);
  assert.deepEqual(names, ["At the start", "Paid in", "Used", "Moved in", "At the end"]);
});

test("what went in is filled and what went out outlined", () => {
  const { wide } = reserveWalk(walk);
  assert.equal(wide.match(/<rect class="chart-accent" /g)?.length, 2);
  assert.equal(wide.match(/<rect class="chart-accent-line"/g)?.length, 1);
});

test("a reserve that is mostly left is drawn from nought, so that it looks mostly left", () => {
  const { scale } = reserveWalk({
    ...walk,
    use: { value: -100, label: "−100" },
    closing: { value: 1630, label: "1,630" },
  });
  assert.equal(scale, undefined);
});

test("an overdrawn reserve ends below nought", () => {
  const { wide } = reserveWalk({
    ...walk,
    use: { value: -2000, label: "−2,000" },
    closing: { value: -270, label: "(270)" },
  });
  assert.ok(wide.includes(">(270)<"));
  assert.doesNotMatch(wide, /NaN|height="-/);
});
