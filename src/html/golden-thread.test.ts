import assert from "node:assert/strict";
import { test } from "node:test";
import { goldenThreadExamples } from "./golden-thread.examples.ts";
import { goldenThread } from "./golden-thread.ts";

const shown = goldenThread(goldenThreadExamples["a portfolio's plan on one page"]).toString();

test("every measure of the thread leads to its page", () => {
  assert.equal(shown.match(/class="mark /g)?.length, 16);
});

test("a priority that no measure serves says so", () => {
  assert.match(shown, /Valuing partnerships.*?No measure serves this priority/s);
});

test("a priority that nothing delivers says so", () => {
  const bare = goldenThread({
    outcomes: [],
    key: [],
    priorities: [{ name: "Care", href: "/p", deliverables: [], measures: [], counts: [] }],
  }).toString();
  assert.match(bare, /Nothing is named that delivers this priority/);
  assert.doesNotMatch(bare, /Outcomes/);
});
