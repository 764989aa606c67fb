import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementTables } from "../data-package/agreement.ts";
import type { MoneyUnit } from "../money/money-unit.ts";
import { parseAmount } from "../money/money-unit.ts";
import type { PrintedAmount } from "./printed-amount.ts";
import { bestOf, weigh } from "./weigh.ts";

function amount(digits: string, unit: MoneyUnit = "GBP thousand"): PrintedAmount {
  const read = parseAmount(digits, unit);
  if (!read.ok) throw new Error(digits);
  return {
    name: digits,
    label: digits,
    amount: read.value,
    sign: 1,
    unit,
    at: { table: agreementTables.savings, row: {}, property: "value" },
  };
}

function sum(parts: readonly string[], whole: string, unit?: MoneyUnit) {
  return {
    identity: "F0",
    subject: "x",
    parts: parts.map((part) => amount(part, unit)),
    partsAre: "lines",
    whole: amount(whole, unit),
  };
}

test("a sum that comes out ties", () => {
  assert.equal(weigh(sum(["1063", "689"], "1752")).severity, "ties");
});

test("two rounded parts can put their whole out by one printed unit, not by two", () => {
  assert.equal(weigh(sum(["1752", "-645"], "1108")).severity, "rounding");
  assert.equal(weigh(sum(["3087", "-251"], "2835")).severity, "rounding");
  assert.equal(weigh(sum(["3087", "-251"], "2834")).severity, "error");
});

test("nine rounded parts can put their whole out by four printed units, not by five", () => {
  const nine = ["1", "1", "1", "1", "1", "1", "1", "1", "1"];
  assert.equal(weigh(sum(nine, "13")).severity, "rounding");
  assert.equal(weigh(sum(nine, "14")).severity, "error");
});

test("one fact printed twice with the same digits has no room for rounding", () => {
  assert.equal(weigh(sum(["4841"], "4842")).severity, "error");
});

test("amounts printed to the penny are exact", () => {
  assert.equal(weigh(sum(["10.50", "0.25"], "10.76", "GBP 2dp")).severity, "error");
});

test("a figure in millions with three places is as fine as one in thousands", () => {
  const thousands = sum(["830"], "830");
  assert.equal(weigh({ ...thousands, whole: amount("0.830", "GBP million 3dp") }).severity, "ties");
  assert.equal(weigh({ ...thousands, whole: amount("0.831", "GBP million 3dp") }).severity, "error");
});

test("a coarser figure ties with what it rounds", () => {
  const thousands = sum(["24502"], "24502");
  assert.equal(weigh({ ...thousands, whole: amount("24.5", "GBP million 1dp") }).severity, "ties");
  assert.equal(weigh({ ...thousands, whole: amount("24.6", "GBP million 1dp") }).severity, "error");
});

test("a blank part leaves a difference in doubt and a tying sum alone", () => {
  assert.equal(weigh({ ...sum(["5", "6"], "20"), blank: ["Electoral Services"] }).severity, "doubt");
  assert.equal(weigh({ ...sum(["5", "6"], "11"), blank: ["Electoral Services"] }).severity, "ties");
});

test("of two readings of one total the one that fits is taken", () => {
  assert.equal(bestOf(sum(["5", "6"], "20"), sum(["5", "15"], "20")).severity, "ties");
});
