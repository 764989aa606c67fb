import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWords, dayOf, lastOfMonth, monthNumber } from "./calendar.ts";

test("a date is printed with its month in words and no leading nought", () => {
  assert.equal(dateWords(Temporal.PlainDate.from("2021-11-23")), "23 November 2021");
  assert.equal(dateWords(Temporal.PlainDate.from("2014-03-01")), "1 March 2014");
});

test("a month is known by its name or its first three letters or more", () => {
  assert.equal(monthNumber("September"), 9);
  assert.equal(monthNumber("Sept"), 9);
  assert.equal(monthNumber("mar"), 3);
  assert.equal(monthNumber("ju"), undefined);
  assert.equal(monthNumber("Smarch"), undefined);
});

test("the last day of February depends on the year", () => {
  assert.equal(lastOfMonth(2024, 2).toString(), "2024-02-29");
  assert.equal(lastOfMonth(2023, 2).toString(), "2023-02-28");
});

test("a day the calendar does not have is not a day", () => {
  assert.equal(dayOf(2021, 6, 31), undefined);
  assert.equal(dayOf(2021, 13, 1), undefined);
  assert.equal(dayOf(2021, 6, 30)?.toString(), "2021-06-30");
});
