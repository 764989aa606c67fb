import assert from "node:assert/strict";
import { test } from "node:test";
import { dateTime, dateWords } from "./date-words.ts";

test("a day is written as the council writes it", () => {
  assert.equal(dateWords(Temporal.PlainDate.from("2021-11-23")), "23 November 2021");
  assert.equal(dateWords(Temporal.PlainDate.from("2022-03-01")), "1 March 2022");
});

test("a machine reads the same day", () => {
  assert.equal(
    dateTime(Temporal.PlainDate.from("2021-06-07")).toString(),
    '<time datetime="2021-06-07">7 June 2021</time>',
  );
});
