import assert from "node:assert/strict";
import { test } from "node:test";
import { extentOf, scaleSentence, ticksOf, written } from "./scale.ts";

const percent = { before: "", after: "%" };

test("a scale of figures far apart starts at nought and says nothing", () => {
  assert.deepEqual(extentOf([12.6, 22]), [0, 25]);
  assert.equal(scaleSentence([0, 25], percent), undefined);
});

test("a scale of figures close together is cut and says where it starts", () => {
  const extent = extentOf([96.3, 97.36]);
  assert.deepEqual(extent, [96, 97.5]);
  assert.equal(scaleSentence(extent, percent), "The scale starts at 96%.");
});

test("figures below nought keep nought on the scale", () => {
  assert.deepEqual(extentOf([-2672, -100]), [-3000, 0]);
});

test("no figures, one figure and only noughts still make a scale", () => {
  for (const values of [[], [5], [0, 0], [-3]]) {
    const [low, high] = extentOf(values);
    assert.ok(low < high, JSON.stringify(values));
  }
});

test("ticks show the decimals their neighbours need, and a true minus before the pound", () => {
  assert.deepEqual(
    ticksOf([96, 97.5]).map((tick) => written(tick, [96, 97.5], percent)),
    ["96.0%", "96.5%", "97.0%", "97.5%"],
  );
  assert.equal(written(-1000, [-3000, 0], { before: "£", after: "" }), "−£1,000");
});
