import assert from "node:assert/strict";
import { test } from "node:test";
import { signedBarExamples } from "./signed-bar.examples.ts";
import { signedBar } from "./signed-bar.ts";
import { sparklineExamples } from "./sparkline.examples.ts";
import { sparkline } from "./sparkline.ts";

test("a small line says its figures", () => {
  assert.match(
    sparkline(sparklineExamples["three years"]),
    /role="img" aria-label="97\.25%, 97\.14%, 97\.36%"/,
  );
});

test("a missing year is a gap, not a nought", () => {
  assert.equal(/ d="([^"]*)"/.exec(sparkline(sparklineExamples["with a gap"]))?.[1]?.match(/M/g)?.length, 2);
});

test("with nothing held there is no line", () => {
  assert.equal(sparkline({ label: "", values: [undefined, undefined] }), "");
});

test("spending is filled to the right of nought, income outlined to the left", () => {
  assert.match(signedBar(signedBarExamples.spending), /class="chart-accent" fill="#0b5a6f"/);
  assert.match(signedBar(signedBarExamples.income), /fill="#fff" stroke="#0b5a6f"/);
});

test("nought has no bar, only the line it would stand on", () => {
  assert.doesNotMatch(signedBar(signedBarExamples.nothing), /<rect/);
});
