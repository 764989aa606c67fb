import assert from "node:assert/strict";
import { test } from "node:test";
import { movesBetweenYearsExamples } from "./moves-between-years.examples.ts";
import { movesBetweenYears } from "./moves-between-years.ts";

const putOff = movesBetweenYearsExamples["work put off to the next year"];
const crossing = movesBetweenYearsExamples["two moves that cross"];

/** The heights each arrow starts from and points to. */
function arrows(drawing: string): readonly (readonly [number, number])[] {
  const starts = [...drawing.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  const ends = [...drawing.matchAll(/<path d="M[\d.]+ ([\d.]+)l-6/g)].map(([, y]) => Number(y));
  return starts.map((start, index) => [start, ends[index] ?? Number.NaN]);
}

test("money put off points down to the later year, money brought forward up to the earlier", () => {
  const [[start = 0, end = 0] = []] = arrows(movesBetweenYears(putOff).narrow);
  assert.ok(end > start);
  const [later, earlier] = arrows(movesBetweenYears(crossing).wide);
  assert.ok((later?.[1] ?? 0) > (later?.[0] ?? 0));
  assert.ok((earlier?.[1] ?? 0) < (earlier?.[0] ?? 0));
});

test("the programme as last approved is outlined and the one of now filled", () => {
  for (const drawing of [movesBetweenYears(putOff).wide, movesBetweenYears(putOff).narrow]) {
    assert.equal(drawing.match(/class="chart-accent-line"[^>]+fill="#fff"/g)?.length, 2);
    assert.equal(drawing.match(/class="chart-accent" /g)?.length, 2);
    assert.ok(drawing.includes(">4,900 approved<") && drawing.includes(">360 now<"));
  }
});

test("a programme that nothing moved in has bars and no arrows", () => {
  const still = movesBetweenYears({ ...crossing, moves: [] });
  assert.deepEqual(arrows(still.wide), []);
  assert.doesNotMatch(still.wide + still.narrow, /NaN/);
});
