import assert from "node:assert/strict";
import { test } from "node:test";
import { monthColumnsExamples } from "./month-columns.examples.ts";
import { monthColumns } from "./month-columns.ts";

const calls = monthColumnsExamples["two years with a month of which nothing is held"];

const heights = (drawn: string) =>
  [...drawn.matchAll(/class="month-column[^"]*"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  );

test("columns start at nought and are as tall as their counts", () => {
  const drawn = heights(monthColumns(calls).wide);
  assert.equal(drawn.length, 17);
  // April 2019 has 90 calls; September 2020, the tallest of all, has 210.
  assert.ok(Math.abs((drawn[0] ?? 0) / Math.max(...drawn) - 90 / 210) < 0.01);
});

test("a month of which nothing is held is a mark of its own, and one without any is not", () => {
  assert.equal([...monthColumns(calls).narrow.matchAll(/class="month-missing"/g)].length, 1);
  const none = monthColumns(monthColumnsExamples["one month, and none in it"]).narrow;
  assert.doesNotMatch(none, /month-missing/);
});

test("years are named once each, and every month can be read off", () => {
  const { wide, narrow } = monthColumns(calls);
  for (const drawn of [wide, narrow]) {
    assert.equal([...drawn.matchAll(/>2019\/20</g)].length, 1);
    for (const { name, label } of calls.months) {
      assert.ok(drawn.includes(`data-name="${name}" data-words="${label}"`));
    }
  }
});

test("the same months draw the same picture, and none outside numbers", () => {
  for (const chart of Object.values(monthColumnsExamples)) {
    assert.deepEqual(monthColumns(chart), monthColumns(structuredClone(chart)));
    assert.doesNotMatch(monthColumns(chart).wide + monthColumns(chart).narrow, /NaN|Infinity|undefined/);
  }
});
