import assert from "node:assert/strict";
import { test } from "node:test";
import { noticeExamples } from "./notice.examples.ts";
import { notice } from "./notice.ts";

test("a notice makes its point first, then explains and leads on", () => {
  assert.match(
    notice(noticeExamples.uncomfortable).toString(),
    /<strong>Two things in this agreement do not add up\.<\/strong> The code.*<a class="govuk-link" href="\/findings">See all findings<\/a>/,
  );
});

test("a notice may be its point alone", () => {
  assert.equal(
    notice(noticeExamples.information).toString(),
    '<div class="notice notice--information"><p><strong>Figures in brackets are income, savings or a surplus.</strong></p></div>',
  );
});
