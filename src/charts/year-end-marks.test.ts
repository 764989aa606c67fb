import assert from "node:assert/strict";
import { test } from "node:test";
import { yearEndMarksExamples } from "./year-end-marks.examples.ts";
import { yearEndMarks } from "./year-end-marks.ts";

const chart = yearEndMarksExamples["forecasts and projections against the cash limit"];

test("a forecast is a filled disc and a projection a hollow diamond, so that neither passes for the other in grey", () => {
  for (const drawing of [yearEndMarks(chart).wide, yearEndMarks(chart).narrow]) {
    assert.equal(drawing.match(/<circle /g)?.length, 2);
    assert.equal(drawing.match(/<path class="chart-accent-line"[^>]+fill="#fff"/g)?.length, 2);
  }
});

test("each mark carries its name and its figure, the limit too", () => {
  for (const drawing of [yearEndMarks(chart).wide, yearEndMarks(chart).narrow]) {
    for (const words of ["By run rate", "£0.394m under", "Cash limit £23.468m"])
      assert.ok(drawing.includes(`>${words}<`), words);
  }
});

test("more than the limit stands to its right, less to its left", () => {
  const { wide } = yearEndMarks(chart);
  const [, limit = ""] = /<path d="M([\d.]+) [\d.]+V[\d.]+" stroke="#7a4b00"/.exec(wide) ?? [];
  const discs = [...wide.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  const [first = ""] = [...wide.matchAll(/<path class="chart-accent-line" d="M([\d.]+)/g)].map(([, x]) => x);
  assert.ok(discs.every((x) => x > Number(limit)));
  assert.ok(Number(first) < Number(limit));
});

test("a scale that leaves nought out says so", () => {
  assert.match(yearEndMarks(chart).scale ?? "", /^The scale starts at £2\d(\.\d)?m\.$/);
});
