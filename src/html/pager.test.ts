import assert from "node:assert/strict";
import { test } from "node:test";
import { pagerExamples } from "./pager.examples.ts";
import { pager } from "./pager.ts";

test("a long list says where its reader is and leads both ways", () => {
  const shown = pager(pagerExamples["in the middle"]).toString();
  assert.match(
    shown,
    /rel="prev" href="\/findings".*21 to 40 of 117 findings.*rel="next" href="\/findings\?page=3"/s,
  );
});

test("at the start there is nothing before", () => {
  assert.doesNotMatch(pager(pagerExamples["at the start"]).toString(), /rel="prev"/);
});
