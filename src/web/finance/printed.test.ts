import assert from "node:assert/strict";
import { test } from "node:test";
import { pence } from "../../domain/money/pence.ts";
import { mostWords, roughWords } from "./printed.ts";

test("what is worked out is told to the nearest thousand, and what may be spent at most never above what there is", () => {
  const said = (pounds: number) => [roughWords(pence(pounds * 100)), mostWords(pence(pounds * 100))];
  assert.deepEqual(said(1_988_500), ["£1.989m", "£1.988m"]);
  assert.deepEqual(said(1_988_000), ["£1.988m", "£1.988m"]);
  assert.deepEqual(said(999.99), ["£999.99", "£999"]);
  assert.deepEqual(said(0), ["£0", "£0"]);
});
