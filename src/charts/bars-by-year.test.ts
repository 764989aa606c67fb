import assert from "node:assert/strict";
import { test } from "node:test";
import { barsByYearExamples } from "./bars-by-year.examples.ts";
import { barsByYear } from "./bars-by-year.ts";

const capital = barsByYearExamples["capital by year and funding"];

test("each year carries its total, and each source its texture and its name", () => {
  const { wide } = barsByYear(capital);
  for (const words of ["49,848", "10,023", "3,400", "Grants", "Capital receipts"])
    assert.ok(wide.includes(`>${words}<`), words);
  assert.match(wide, /url\(#capital-wide-hatch\)/);
});

test("a source that gives nothing in a year draws nothing", () => {
  const drawn = barsByYear(capital).wide.match(/<rect x/g)?.length ?? 0;
  const bars = 6;
  const keys = 3;
  const slipsBehindWords = 2;
  assert.equal(drawn, bars + keys + slipsBehindWords);
});

test("one series needs no key", () => {
  assert.doesNotMatch(barsByYear(barsByYearExamples["one series"]).wide, />Schemes</);
});

test("a sixth series is refused: no texture is left to tell it by", () => {
  const parts = Array.from({ length: 6 }, () => ({ value: 1, label: "1" }));
  const six = {
    ...capital,
    series: ["a", "b", "c", "d", "e", "f"],
    years: [{ year: "2021/22", label: "6", parts }],
  };
  assert.throws(() => barsByYear(six), /at most five/);
});
