import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal, decimalText } from "../value/decimal.ts";
import { parseValue } from "../value/parse-value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { parseTarget } from "./parse-target.ts";
import type { Polarity } from "./polarity.ts";
import { isSofter, type Softness } from "./softened.ts";
import { rangeTarget, singleTarget } from "./target.ts";

function compare(actual: string, wanted: string, polarity: Polarity, unit: ValueUnit): Softness | undefined {
  const target = parseTarget(wanted, { unit }).targets[0]?.target;
  return target && isSofter(target, parseValue(actual, { unit }).readings[0]?.value, polarity);
}

/** The measures of two published agreements with a figure last year and a number for a target. */
const published: readonly (readonly [
  code: string,
  actual: string,
  wanted: string,
  polarity: Polarity,
  unit: ValueUnit,
  difference: string,
  softened: boolean,
])[] = [
  ["RCG1.1", "97.36%", "96.30%", "high", "percentage", "-1.06", true],
  ["RCG1.2", "93.42%", "94.00%", "high", "percentage", "0.58", false],
  ["RCG1.3", "6.1", "7.0", "low", "days", "0.9", true],
  ["RCG1.4", "15.1", "18.0", "low", "days", "2.9", true],
  ["RCG1.5", "94.65%", "95.0%", "high", "percentage", "0.35", false],
  ["RCG1.10", "88.0%", "85.0%", "high", "percentage", "-3.0", true],
  ["RCG3.1", "8.14", "9.00", "low", "days", "0.86", true],
  ["CFE1.1", "93.0%", "95.0%", "high", "percentage", "2.0", false],
  ["CFE1.2", "33.9% (41 of 121)", "33.0%", "low", "percentage", "-0.9", false],
  ["CFE1.3", "29.8% (25 of 84)", "31.0%", "low", "percentage", "1.2", true],
  ["CFE1.4", "88.4% (107 of 121)", "90.0%", "high", "percentage", "1.6", false],
  ["CFE1.5", "76.2% (77 of 101)", "73.0%", "high", "percentage", "-3.2", true],
  ["CFE1.6", "80.7% 192,836 of 238,982", "82%", "high", "percentage", "1.3", false],
  ["CFE1.8", "74.4% 884,427 of 1,188,424", "75.0%", "high", "percentage", "0.6", false],
  ["CFE1.9", "98% (2872 of 2930)", "98%", "high", "percentage", "0", false],
  ["CFE1.10", "87% (1590 of 1823)", "90%", "high", "percentage", "3", false],
  ["CFE2.1", "8,425", "10,000", "high", "number", "1575", false],
  ["CFE2.2", "35", "40", "high", "number", "5", false],
  ["CFE2.3", "35", "38", "high", "number", "3", false],
  ["CFE3.1", "156,557", "10,000", "high", "number", "-146557", true],
];

test("8 of the 20 published numerical targets that can be compared are easier than the last actual", () => {
  for (const [code, actual, wanted, polarity, unit, difference, softened] of published) {
    const found = compare(actual, wanted, polarity, unit);
    assert.deepEqual([found?.softened, found && decimalText(found.difference)], [softened, difference], code);
  }
  assert.equal(published.length, 20);
  assert.equal(
    published.filter(
      ([, actual, wanted, polarity, unit]) => compare(actual, wanted, polarity, unit)?.softened,
    ).length,
    8,
  );
});

test("a target equal to the last actual is not softened", () => {
  assert.equal(compare("95.60%", "95.6%", "high", "percentage")?.softened, false);
});

test("where there is nothing to compare, nothing is said", () => {
  assert.equal(compare("N/A", "20%", "high", "percentage"), undefined);
  assert.equal(compare("97.36%", "TBC", "high", "percentage"), undefined);
  assert.equal(compare("97.36%", "Aim to maximise", "high", "percentage"), undefined);
  assert.equal(compare("12", "20%", "high", "number"), undefined);
  assert.equal(compare("97.36%", "96.30%", "none", "percentage"), undefined);
  assert.equal(isSofter(singleTarget(decimal("7.0"), "days"), undefined, "low"), undefined);
});

test("a range is held to its easier end", () => {
  const target = rangeTarget(decimal("10"), decimal("15"), "percentage");
  const actual = parseValue("12%").readings[0]?.value;
  assert.equal(isSofter(target, actual, "high")?.softened, true);
  assert.equal(isSofter(target, actual, "low")?.softened, true);
  assert.equal(isSofter(target, parseValue("9%").readings[0]?.value, "high")?.softened, false);
});
