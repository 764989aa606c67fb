import assert from "node:assert/strict";
import { test } from "node:test";
import { countExamples, markExample, statusExamples } from "./status.examples.ts";
import { statusCounts, statusMark, statusShape, statusWord } from "./status.ts";

test("a status is always a word beside its shape", () => {
  for (const status of Object.values(statusExamples)) {
    const shown = statusWord(status).toString();
    assert.match(shown, /<svg/);
    assert.ok(shown.includes(status.word));
  }
});

test("no two statuses share a shape", () => {
  const paths = Object.values(statusExamples).map(
    ({ kind }) => /d="([^"]+)"/.exec(statusShape(kind).toString())?.[1],
  );
  const kinds = new Set(Object.values(statusExamples).map(({ kind }) => kind));
  assert.equal(new Set(paths).size, kinds.size);
});

test("a shape says nothing to a screen reader: the word does", () => {
  assert.match(statusShape("met").toString(), /aria-hidden="true"/);
});

test("counts are given as number and word", () => {
  assert.match(
    statusCounts(countExamples, "Measures").toString(),
    /4 met.*2 close.*4 aims.*2 without a target/s,
  );
});

test("a measure's mark says its code, title and status", () => {
  const shown = statusMark(markExample).toString();
  assert.match(shown, /href="\/measures\/RES1.1".*RES1\.1.* In-year Council Tax collection rate: Target met/);
});
