import assert from "node:assert/strict";
import { test } from "node:test";
import { pence } from "../../domain/money/pence.ts";
import { portfolioWalk } from "./portfolio-walk.ts";

test("a bridge of money says where its scale starts in millions, and its marks stay in thousands", () => {
  const walk = portfolioWalk({
    id: "walk",
    title: "From the last budget to this one",
    names: ["Last budget", "This one"],
    first: pence(24_119_00_000),
    steps: [
      { name: "Parks", change: pence(613_00_000) },
      { name: "Roads", change: pence(-230_00_000) },
    ],
    finding: "Parks adds most.",
  });
  assert.equal(walk?.chart.scale, "The scale starts at £23.95m.");
  assert.match(walk?.chart.wide ?? "", />24,119</);
  assert.match(walk?.chart.wide ?? "", />\+613</);
});
