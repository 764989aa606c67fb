import assert from "node:assert/strict";
import { test } from "node:test";
import { statusSummaryExamples } from "./status-summary.examples.ts";
import { statusSummary } from "./status-summary.ts";

const all = statusSummaryExamples["all kinds"];
const few = statusSummaryExamples["one too small to be written on, and none missed"];

function widths(drawn: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...drawn.matchAll(/class="strip-(\w+)" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, kind, wide]) => [kind, Number(wide)],
    ),
  );
}

test("the denominator is printed, and the strip's lengths are shares of it", () => {
  const { wide } = statusSummary(all);
  assert.match(wide, />34 measures</);
  // Four gaps of 2 leave 712 for 34 measures: 20.94 each.
  assert.deepEqual(widths(wide), { met: 251.3, close: 104.7, missed: 146.6, aim: 125.6, none: 83.8 });
});

test("each count is listed with its number, word and shape", () => {
  const { narrow } = statusSummary(all);
  for (const words of ["12 met", "5 close", "7 missed", "6 aim", "4 no target held"])
    assert.ok(narrow.includes(`>${words}<`), words);
  for (const kind of ["met", "close", "missed", "aim", "none"])
    assert.match(narrow, new RegExp(`<path class="standing-${kind}"`));
});

test("no two standings share a texture, so that the strip reads in grey", () => {
  const { wide } = statusSummary(all);
  const fills = [...wide.matchAll(/class="strip-\w+"[^>]* fill="([^"]+)"/g)].map(([, fill]) => fill);
  assert.deepEqual(fills, [
    "#00703c",
    "url(#standing-wide-close)",
    "url(#standing-wide-missed)",
    "url(#standing-wide-aim)",
    "#fff",
  ]);
  const textures = [...wide.matchAll(/<pattern .*?<path d="([^"]+)"/g)].map(([, path]) => path);
  assert.equal(new Set(textures).size, 3);
});

test("the shapes are each their own", () => {
  const { wide } = statusSummary(all);
  const shapes = [...wide.matchAll(/<path class="standing-\w+"[^>]* d="([^"]+)"/g)].map(([, path]) => path);
  assert.equal(new Set(shapes).size, 5);
});

test("a count of nought is listed and draws nothing", () => {
  const { wide } = statusSummary(few);
  assert.match(wide, />0 missed</);
  assert.deepEqual(Object.keys(widths(wide)), ["met", "close", "none"]);
});

test("a piece too small to be written on has its number beneath it, and is told in the list", () => {
  const { narrow } = statusSummary(few);
  assert.equal(narrow.match(/standing-close/g)?.length, 1);
  assert.match(narrow, />1 close</);
  // The strip runs from 26.1 to 55.1; two gaps of 2 leave 316 for 61, and the two at the end stand from 311.3 (8.7 wide), and the one 12.7 before them.
  assert.match(narrow, /<text x="298\.6" y="67\.4" [^>]*>1<\/text>/);
});

test("a narrow piece has its number alone, so that none is blank", () => {
  const { narrow } = statusSummary({
    ...all,
    counts: [
      { kind: "met", count: 2, word: "met" },
      { kind: "close", count: 1, word: "close" },
      { kind: "missed", count: 2, word: "missed" },
      { kind: "aim", count: 4, word: "direction only" },
      { kind: "none", count: 7, word: "not judged" },
    ],
  });
  const numbers = [...narrow.matchAll(/<text [^>]*font-weight="700"[^>]*>(\d+)<\/text>/g)].map(
    ([, one]) => one,
  );
  assert.deepEqual(numbers, ["2", "1", "2", "4", "7"]);
});

test("two small pieces side by side have their numbers apart", () => {
  const { narrow } = statusSummary({
    ...all,
    counts: [
      { kind: "met", count: 98, word: "met" },
      { kind: "close", count: 1, word: "close" },
      { kind: "missed", count: 1, word: "missed" },
      { kind: "none", count: 100, word: "not judged" },
    ],
  });
  const [close = 0, missed = 0] = [...narrow.matchAll(/<text x="([\d.]+)"[^>]*>1<\/text>/g)].map(([, x]) =>
    Number(x),
  );
  assert.ok(missed - close > 12, `${close} and ${missed}`);
});

test("nothing to count is said in words", () => {
  const { wide } = statusSummary(statusSummaryExamples["nothing to count"]);
  assert.match(wide, />No measures</);
  assert.doesNotMatch(wide, /NaN/);
});

test("one measure is one measure", () => {
  const { wide } = statusSummary({ ...all, counts: [{ kind: "met", count: 1, word: "met" }] });
  assert.match(wide, />1 measure</);
});

test("the same counts draw the same picture", () => {
  assert.deepEqual(statusSummary(all), statusSummary(structuredClone(all)));
});
