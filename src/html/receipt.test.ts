import assert from "node:assert/strict";
import { test } from "node:test";
import { definitionListExamples } from "./definition-list.examples.ts";
import { definitionList } from "./definition-list.ts";
import { receiptExamples } from "./receipt.examples.ts";
import { receipt } from "./receipt.ts";

test("a receipt is a named section of terms and what is said of them", () => {
  const shown = receipt(receiptExamples["of a result"]).toString();
  assert.match(
    shown,
    /<section class="section" aria-labelledby="receipt"><h2 class="heading" id="receipt">Where 97\.36% comes from/,
  );
  assert.match(shown, /<dt>Source<\/dt><dd>res-agreement-2021-22\.txt, line 246<\/dd>/);
});

test("definitions are pairs of term and meaning", () => {
  assert.match(
    definitionList(definitionListExamples["a measure"]).toString(),
    /<dt>Good performance<\/dt><dd>Higher<\/dd>/,
  );
});
