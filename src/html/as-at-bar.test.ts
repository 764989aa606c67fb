import assert from "node:assert/strict";
import { test } from "node:test";
import { asAtBarExamples } from "./as-at-bar.examples.ts";
import { asAtBar } from "./as-at-bar.ts";

test("the date is asked for by a plain form that keeps the rest of the address", () => {
  const shown = asAtBar(asAtBarExamples.today).toString();
  assert.match(shown, /<form action="\/measures\/RES1.1" method="get"/);
  assert.match(shown, /<input type="hidden" name="year" value="2021-22">/);
  assert.match(shown, /<label class="govuk-label" for="as-at">/);
});

test("figures of an earlier day say so and lead back to today", () => {
  const shown = asAtBar(asAtBarExamples["an earlier day"]).toString();
  assert.match(shown, /Figures as known on 23 November 2021\./);
  assert.match(shown, /href="\/measures\/RES1.1">Show them as known today/);
});

test("a day that is none opens the form and says what to do", () => {
  const shown = asAtBar(asAtBarExamples["a day that is none"]).toString();
  assert.match(shown, /<details class="as-at__choose" open>/);
  assert.match(shown, /id="as-at-error".*2021-02-30 is not a day\. Give a date such as 2021-11-23\./);
  assert.match(shown, /aria-describedby="as-at-error"/);
});
