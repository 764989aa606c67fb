import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import { summaryOf } from "../../domain/assessment/measure-summary.ts";
import {
  measures,
  type ResultRow,
  results,
  type TargetRow,
  targets,
} from "../../domain/data-package/tables/measures.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { addressBook } from "../routes.ts";
import { verdictWords } from "./verdict-words.ts";

const measure = madeRow(measures, {
  measure: "P1",
  year: financialYear(2021),
  portfolio: "PARKS",
  title: "Days to mend a swing",
  unit: "days",
  responsibility: "council",
  polarity: "low",
  frequency: "quarterly",
  accumulation: "in-period",
  position: 1,
});

const result = (year: number, value: string | undefined, given: Partial<ResultRow> = {}) =>
  madeRow(results, {
    measure: "P1",
    year: financialYear(year),
    value: value === undefined ? undefined : decimal(value),
    ...given,
  });

const target = (year: number, given: Partial<TargetRow>) =>
  madeRow(targets, { measure: "P1", year: financialYear(year), kind: "numerical", ...given });

function said(
  given: { results?: readonly ResultRow[]; targets?: readonly TargetRow[] },
  title = measure.title,
) {
  const row = { ...measure, title };
  const { results = [], targets = [] } = given;
  const agreement = madeAgreement({ measures: [row], definitions: [row], results, targets });
  const summary = summaryOf(agreement, row.measure);
  return pageWords(verdictWords({ to: addressBook(), measure: row, part: summary.worst, amongParts: false }));
}

describe("the sentence of a measure", () => {
  it("puts the result against its year's target and the year before", () => {
    const words = said({
      results: [result(2019, "7.4"), result(2020, "6.1")],
      targets: [target(2020, { value: decimal("7.0") })],
    });
    assert.equal(
      words,
      "Days to mend a swing came to 6.1 days in 2020/21, 0.9 days below its target of 7.0 and 1.3 days less than in 2019/20.",
    );
  });

  it("says that an aim is followed, not judged", () => {
    const words = said({
      results: [result(2020, "6.1")],
      targets: [target(2021, { kind: "direction", aim: "minimise" })],
    });
    assert.equal(
      words,
      "Days to mend a swing came to 6.1 days in 2020/21. The aim for 2021/22 is to minimise it.",
    );
  });

  it("names the time a figure is about where the paper prints it under another year", () => {
    const words = said({ results: [result(2017, "6.1", { about: "CY2016" })] });
    assert.equal(
      words,
      "Days to mend a swing came to 6.1 days in the calendar year 2016, reported for 2017/18. No target is held.",
    );
  });

  it("does not let an old figure pass for the newest", () => {
    const words = said({
      results: [result(2018, "6.1"), result(2020, undefined, { missing: "not-available" })],
    });
    assert.ok(words.endsWith("For 2020/21 the figure is given as not available."), words);
  });

  it("says why there is no figure, and the target there is", () => {
    const words = said({
      results: [result(2020, undefined, { missing: "to-be-confirmed" })],
      targets: [target(2021, { value: decimal("5") })],
    });
    assert.equal(
      words,
      "Days to mend a swing: there is no figure yet. 2020/21 is given as to be confirmed. Its target for 2021/22 is 5.",
    );
  });

  it("can be read aloud where the title is not legible", () => {
    const words = said({ results: [result(2020, "6.1")] }, "• •");
    assert.ok(words.startsWith("The measure without a legible title came to 6.1 days"), words);
  });
});
