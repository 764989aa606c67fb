import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { results } from "../../domain/data-package/tables/measures.ts";
import { financialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { wholeYear } from "../../domain/period/period.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { measured } from "../../domain/value/value.ts";
import { findingWords } from "./trend-picture.ts";

const held = (...values: readonly string[]) =>
  values.map((value, at) => {
    const year = financialYear(2018 + at);
    return {
      row: madeRow(results, { measure: "P1", year, value: decimal(value) }),
      value: measured(decimal(value), "percentage"),
      reportedFor: yearLabel(year),
      about: undefined,
      period: wholeYear(year),
    };
  });

describe("what a picture of years shows, in words", () => {
  it("is a rise or a fall where every year goes one way", () => {
    assert.equal(
      findingWords(held("80.1", "85.0", "88.0")),
      "It rose each year, from 80.1% in 2018/19 to 88.0% in 2020/21: up 7.9 points.",
    );
    assert.equal(
      findingWords(held("9.8", "8.1")),
      "It fell, from 9.8% in 2018/19 to 8.1% in 2019/20: down 1.7 points.",
    );
  });

  it("names the year that lies outside the first and the last", () => {
    assert.equal(
      findingWords(held("97.25", "97.14", "97.36")),
      "It went from 97.25% in 2018/19 by way of 97.14% in 2019/20 to 97.36% in 2020/21: up 0.11 points in all.",
    );
  });

  it("says that nothing changed where nothing did", () => {
    assert.equal(findingWords(held("95.6", "95.6")), "It has stayed at 95.6% since 2018/19.");
  });
});
