import assert from "node:assert/strict";
import { test } from "node:test";
import { smallTrendExamples } from "./small-trend.examples.ts";
import { smallTrend } from "./small-trend.ts";

const answered = smallTrend(smallTrendExamples["years and a target"]);
const days = smallTrend(smallTrendExamples["a gap, and a figure that may still change"]);

test("the first and last figure, both ends of the time and the target are printed", () => {
  for (const text of ["82%", "91%", "2017/18", "2020/21", "Target 90%"])
    assert.ok(answered.includes(`>${text}<`), text);
});

test("its title is for screen readers alone: the page's heading is over it", () => {
  assert.match(answered, /<title[^>]*>Calls answered in time, 2017\/18 to 2020\/21<\/title>/);
  assert.doesNotMatch(answered, /<text[^>]*>(<tspan[^>]*>)?Calls/);
});

test("each figure can be read off by its period, a gap and a provisional one too", () => {
  assert.deepEqual(
    [...days.matchAll(/data-name="([^"]+)" data-words="([^"]+)"/g)].map(
      ([, name, words]) => `${name}: ${words}`,
    ),
    ["2017/18: 22", "2018/19: no result held", "2019/20: 17", "2020/21: 15, provisional"],
  );
});

test("a provisional last figure is hollow", () => {
  assert.match(days, /<circle class="chart-accent-line"[^>]+fill="#fff"/);
  assert.doesNotMatch(answered, /<circle class="chart-accent-line"/);
});

test("the same figures draw the same picture, and none outside numbers", () => {
  for (const one of Object.values(smallTrendExamples)) {
    assert.equal(smallTrend(one), smallTrend(structuredClone(one)));
    assert.doesNotMatch(smallTrend(one), /NaN|Infinity|undefined/);
  }
});

test("the line is not drawn across a break", () => {
  const { figures, ...rest } = smallTrendExamples["years and a target"];
  const broken = figures.map((figure, at) => (at === 2 ? { ...figure, breakBefore: true } : figure));
  const starts = (drawn: string) =>
    /class="chart-accent-line" d="([^"]*)"/.exec(drawn)?.[1]?.match(/M/g)?.length;
  assert.equal(starts(answered), 1);
  assert.equal(starts(smallTrend({ ...rest, figures: broken })), 2);
});
