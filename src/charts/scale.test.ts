import assert from "node:assert/strict";
import { test } from "node:test";
import { extentAround, extentOf, printed, scaleSentence, ticksOf, written } from "./scale.ts";

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

test("a figure worked out for the chart is printed to the places told", () => {
  const pounds = { before: "£", after: "" };
  assert.equal(printed(1234.567, 1, pounds), "£1,234.6");
  assert.equal(printed(-3.06, 2, pounds), "−£3.06");
  assert.equal(printed(-0.004, 2, pounds), "£0.00");
});

test("a scale around its figures leaves nought out unless it is near", () => {
  assert.deepEqual(extentAround([84.1, 91.5]), [84, 92]);
  assert.deepEqual(extentAround([2, 9]), [0, 10]);
  assert.deepEqual(extentAround([-3, 7]), [-4, 8]);
  assert.deepEqual(extentAround([50, 50]), [44, 56]);
  assert.deepEqual(extentAround([]), [0, 1]);
});
