import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { formatValueAlone } from "../value/format-value.ts";
import { storedResult, storedTarget } from "./stored-value.ts";
import { targetWords } from "./target.ts";

const source = { sourceFile: undefined, sourceLine: undefined };

const result: ResultRow = {
  measure: "CFE1.2",
  part: "all",
  area: "council",
  year: financialYear(2017),
  period: "year",
  value: decimal("35.9"),
  numerator: 42,
  denominator: 117,
  count: undefined,
  markers: undefined,
  missing: undefined,
  about: undefined,
  asPrinted: "35.9% (42 of 117)",
  heading: "2017/18 Actual",
  note: undefined,
  ...source,
};

const target: TargetRow = {
  measure: "CFE2.1",
  part: "all",
  year: financialYear(2020),
  kind: "numerical",
  value: decimal("10000"),
  upper: undefined,
  aim: undefined,
  group: undefined,
  why: undefined,
  setBy: undefined,
  setOn: undefined,
  asPrinted: "10,000",
  heading: undefined,
  ...source,
};

describe("a stored result", () => {
  it("keeps its counts beside the rate", () => {
    assert.equal(formatValueAlone(storedResult(result, "percentage")), "35.9% (42 of 117)");
  });

  it("carries its markers in the shorthand of government statistics", () => {
    const provisional = { ...result, numerator: undefined, denominator: undefined, markers: ["provisional"] };
    assert.equal(formatValueAlone(storedResult(provisional, "percentage")), "35.9% [p]");
  });

  it("says why there is no figure, and left blank where nobody says", () => {
    const none = { ...result, value: undefined, numerator: undefined, denominator: undefined };
    assert.equal(formatValueAlone(storedResult(none, "percentage")), "[x] left blank");
    const lost = { ...result, value: undefined, missing: "not-legible" as const };
    assert.equal(formatValueAlone(storedResult(lost, "percentage")), "[x] not legible (42 of 117)");
  });
});

describe("a stored target", () => {
  it("is in the unit of its measure", () => {
    assert.equal(targetWords(storedTarget(target, "number")), "10,000");
  });

  it("is a percentage where a part of a measure of numbers is printed as one", () => {
    const share = {
      ...target,
      part: "basic-digital-skills",
      value: decimal("25"),
      asPrinted: "at least 25%",
    };
    assert.equal(targetWords(storedTarget(share, "number")), "25%");
  });

  it("gives the reason where none is set", () => {
    const none = {
      ...target,
      kind: "none" as const,
      value: undefined,
      why: "The measure is new; 2020/21 gives the baseline.",
    };
    assert.equal(
      targetWords(storedTarget(none, "number")),
      "No target: the measure is new; 2020/21 gives the baseline",
    );
    const noReason = { ...none, why: undefined };
    assert.equal(targetWords(storedTarget(noReason, "number")), "No target: no reason given");
  });
});
