import assert from "node:assert/strict";
import { test } from "node:test";
import { dateTime } from "./date-time.ts";

test("a day is written in words, and a machine reads the same day", () => {
  const shown = dateTime(Temporal.PlainDate.from("2021-06-07")).toString();
  assert.equal(shown, '<time datetime="2021-06-07">7 June 2021</time>');
});
