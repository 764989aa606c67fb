import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "./label-spread.ts";

const room = { top: 0, bottom: 100 };

test("labels that keep their distance stay where they are", () => {
  assert.deepEqual(spread([80, 10, 40], 20, room), [80, 10, 40]);
});

test("labels too close are moved apart, in the order they stand", () => {
  assert.deepEqual(spread([50, 45, 48], 10, room), [65, 45, 55]);
});

test("labels at the bottom push those above them upwards", () => {
  assert.deepEqual(spread([95, 98, 99], 10, room), [80, 90, 100]);
});
