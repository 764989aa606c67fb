import assert from "node:assert/strict";
import { test } from "node:test";
import { statusStripsExamples } from "./status-strips.examples.ts";
import { statusStrips } from "./status-strips.ts";

test("each strip says what it counts and out of how many", () => {
  const { wide } = statusStrips(statusStripsExamples["before and after"]);
  assert.match(wide, />Now, as judged: 16 measures</);
  assert.match(wide, />Now, under the rule tried: 16 measures</);
});

test("strips are equally long, so that a share can be held against the same share before", () => {
  const { wide } = statusStrips(statusStripsExamples["before and after"]);
  const met = [...wide.matchAll(/class="strip-met" x="0" y="[\d.]+" width="([\d.]+)"/g)].map(([, at]) => at);
  // Two gaps of 2 leave 716 for 16 measures: 44.75 each.
  assert.deepEqual(met, ["402.8", "402.8"]);
});

test("what a texture means is said once, and only of what is drawn", () => {
  const { narrow } = statusStrips(statusStripsExamples["before and after"]);
  assert.equal(narrow.match(/>close</g)?.length, 1);
  assert.ok(!narrow.includes("direction only"));
});

test("a year that has no measures says so and draws no strip", () => {
  const { wide } = statusStrips(statusStripsExamples["a year without measures"]);
  assert.match(wide, />2019\/20: 0 measures</);
  assert.equal(wide.match(/class="strip-/g)?.length, 2);
});
