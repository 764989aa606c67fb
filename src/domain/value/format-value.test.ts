import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal } from "./decimal.ts";
import {
  formatDecimal,
  formatDifference,
  formatValue,
  formatValueAlone,
  spokenValue,
} from "./format-value.ts";
import { type Counts, measured, missing } from "./value.ts";

const of = (numerator: string, denominator: string): Counts => ({
  kind: "of",
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});

test("a figure is printed with its places, its unit and its thousands", () => {
  assert.equal(formatValue(measured(decimal("97.36"), "percentage")), "97.36%");
  assert.equal(formatValue(measured(decimal("96.30"), "percentage")), "96.30%");
  assert.equal(formatValue(measured(decimal("44.18"), "pounds-per-square-metre")), "£44.18");
  assert.equal(formatValue(measured(decimal("1074"), "number")), "1,074");
  assert.equal(formatValue(measured(decimal("0.21"), "million")), "0.21m");
  assert.equal(formatValue(measured(decimal("8.5"), "days")), "8.5");
});

test("below nought stands a true minus before the pound sign", () => {
  assert.equal(formatDecimal(decimal("-44.18"), "pounds"), "−£44.18");
});

test("a rate is printed with its counts, and a provisional one says so", () => {
  assert.equal(
    formatValue(measured(decimal("35.9"), "percentage", { counts: of("42", "117") })),
    "35.9% (42 of 117)",
  );
  assert.equal(
    formatValue(
      measured(decimal("6.8"), "per-thousand", { counts: { kind: "count", count: decimal("1182") } }),
    ),
    "6.8 (1,182)",
  );
  assert.equal(
    formatValue(measured(decimal("26.8"), "percentage", { marked: ["revised", "provisional"] })),
    "26.8% [p][r]",
  );
});

test("a missing figure gives its reason, and the counts that are known", () => {
  assert.equal(formatValue(missing("not-yet-available")), "[x] not yet available");
  assert.equal(formatValue(missing("not-legible", of("1475", "1770"))), "[x] not legible (1,475 of 1,770)");
  assert.equal(
    formatValue(missing("not-legible", { kind: "numerator", numerator: decimal("841621") })),
    "[x] not legible (841,621 of a total not given)",
  );
});

test("on its own a figure carries its unit", () => {
  assert.equal(formatValueAlone(measured(decimal("8.5"), "days")), "8.5 days");
  assert.equal(formatValueAlone(measured(decimal("1"), "days")), "1 day");
  assert.equal(formatValueAlone(measured(decimal("1"), "per-thousand")), "1 per 1,000");
  assert.equal(formatValueAlone(measured(decimal("44.18"), "pounds-per-square-metre")), "£44.18 per m²");
  assert.equal(formatValueAlone(measured(decimal("97.36"), "percentage")), "97.36%");
});

test("a difference of percentages is in points", () => {
  assert.equal(formatDifference(decimal("1.06"), "percentage"), "1.06 points");
  assert.equal(formatDifference(decimal("1"), "percentage"), "1 point");
  assert.equal(formatDifference(decimal("0.9"), "days"), "0.9 days");
  assert.equal(formatDifference(decimal("1074"), "number"), "1,074");
  assert.equal(formatDifference(decimal("-2.10"), "pounds"), "−£2.10");
  assert.equal(formatDifference(decimal("0.02"), "million"), "0.02m");
});

test("read aloud, signs and units are words", () => {
  assert.equal(
    spokenValue(
      measured(decimal("35.9"), "percentage", { counts: of("42", "117"), marked: ["provisional"] }),
    ),
    "35.9 per cent, 42 of 117, provisional",
  );
  assert.equal(spokenValue(measured(decimal("-1"), "pounds")), "minus 1 pound");
  assert.equal(spokenValue(missing("not-applicable")), "not applicable");
});
