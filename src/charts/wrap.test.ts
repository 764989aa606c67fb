import assert from "node:assert/strict";
import { test } from "node:test";
import { wrap } from "./wrap.ts";

test("a name breaks between words", () => {
  assert.deepEqual(wrap("2020/21 budget at Q3", 14, 3), ["2020/21 budget", "at Q3"]);
});

test("a name too long for its lines says that it goes on", () => {
  assert.deepEqual(wrap("Contributions from a range of services", 14, 2), [
    "Contributions",
    "from a range …",
  ]);
});
