import assert from "node:assert/strict";
import { test } from "node:test";
import { momentAfter } from "./load-id.ts";

const at = (text: string) => Temporal.Instant.from(`2024-05-01T${text}Z`);
const after = (asked: string, ...before: readonly string[]) =>
  momentAfter(
    at(asked),
    before.map((text) => ({ loadedAt: at(text) })),
  ).toString();

test("a load counts from when it was asked", () => {
  assert.equal(after("09:00:00"), "2024-05-01T09:00:00Z");
  assert.equal(after("09:00:00", "07:00:00", "08:00:00"), "2024-05-01T09:00:00Z");
});

test("the second of two at one moment, and one asked with the clock put back, still count after the others", () => {
  assert.equal(after("09:00:00", "09:00:00"), "2024-05-01T09:00:00.001Z");
  assert.equal(after("09:00:00", "09:00:00", "10:00:00"), "2024-05-01T10:00:00.001Z");
});

test("a clock that was days ahead is not followed", () => {
  const loadedAt = at("09:00:00").add({ hours: 72 });
  assert.equal(momentAfter(at("09:00:00"), [{ loadedAt }]).toString(), "2024-05-01T09:00:00Z");
});
