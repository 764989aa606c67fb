import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "./day-of.ts";

test("an instant late in a summer's evening by Greenwich is of the next day by the council's clock", () => {
  assert.equal(dayOf(Temporal.Instant.from("2021-06-30T23:30:00Z")).toString(), "2021-07-01");
  assert.equal(dayOf(Temporal.Instant.from("2021-12-31T23:30:00Z")).toString(), "2021-12-31");
});
