import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import type { Agreement } from "../data-package/agreement.ts";
import { measureRules, statusRules } from "../data-package/tables/assessment.ts";
import { periods as periodTable } from "../data-package/tables/cycle.ts";
import {
  type MeasureRow,
  measures,
  type ResultRow,
  results,
  type TargetRow,
  targets,
} from "../data-package/tables/measures.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { formatValue } from "../value/format-value.ts";
import { easierWords, judgedByWords, type MeasureSummary, summariseMeasures } from "./measure-summary.ts";

const thisYear = financialYear(2021);

function measure(given: Partial<MeasureRow> = {}): MeasureRow {
  return madeRow(measures, {
    measure: "PRK1",
    year: thisYear,
    portfolio: "PRK",
    title: "Grass cut on time",
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "annual",
    accumulation: "in-period",
    position: 1,
    ...given,
  });
}

function result(year: number, value: string, given: Partial<ResultRow> = {}): ResultRow {
  return madeRow(results, {
    measure: "PRK1",
    year: financialYear(year),
    ...(value === "" ? {} : { value: decimal(value) }),
    ...given,
  });
}

function target(year: number, value: string, given: Partial<TargetRow> = {}): TargetRow {
  return madeRow(targets, {
    measure: "PRK1",
    year: financialYear(year),
    kind: "numerical",
    ...(value === "" ? {} : { value: decimal(value) }),
    ...given,
  });
}

function summary(given: {
  readonly results?: readonly ResultRow[];
  readonly targets?: readonly TargetRow[];
  readonly measure?: Partial<MeasureRow>;
}) {
  const everyPeriod = [2020, 2021].map((year) =>
    madeRow(periodTable, {
      year: financialYear(year),
      period: "q1",
      label: "Quarter 1",
      from: Temporal.PlainDate.from({ year, month: 4, day: 1 }),
      to: Temporal.PlainDate.from({ year, month: 6, day: 30 }),
      position: 1,
    }),
  );
  const row = measure(given.measure);
  const { results = [], targets = [] } = given;
  return only(madeAgreement({ measures: [row], definitions: [row], results, targets, everyPeriod }));
}

function only(agreement: Agreement): MeasureSummary {
  const [summary] = summariseMeasures(agreement);
  if (summary === undefined) throw new Error("The agreement has one measure");
  return summary;
}

test("a result is judged by the rule set for its year, with the year before where the rule asks for it", () => {
  const better = madeRow(statusRules, {
    rule: "better",
    version: 1,
    name: "better than last year",
    kind: "better-than-last-year",
    words: "Close only when better than the year before.",
  });
  const judging = madeRow(measureRules, { measure: "all", year: thisYear, rule: "better", version: 1 });
  const judged = (lastYear: string) =>
    only(
      madeAgreement({
        measures: [measure()],
        definitions: [measure()],
        results: [result(2020, lastYear), result(2021, "94.0")],
        targets: [target(2021, "95.0")],
        statusRules: [better],
        measureRules: [judging],
        on: Temporal.PlainDate.from("2022-06-06"),
      }),
    ).worst;
  assert.equal(judged("93.5").status.kind, "close");
  assert.equal(judged("94.5").status.kind, "missed");
  assert.deepEqual(judged("94.5").status.verdict.rule, { name: "better than last year", version: 1 });
});

test("a result is judged against the target for its own year", () => {
  const { worst } = summary({
    results: [result(2019, "90.0"), result(2020, "93.5")],
    targets: [target(2020, "95.0"), target(2021, "90.0")],
  });
  assert.equal(worst.latest?.reportedFor, "2020/21");
  assert.equal(worst.judgedBy && judgedByWords(worst.judgedBy), "95.0% for 2020/21");
  assert.equal(worst.judgedBy?.basis, "own year");
  assert.equal(worst.status.kind, "close");
});

test("where its own year has no target, the last result stands against this year's and says so", () => {
  const { worst } = summary({ results: [result(2020, "93.5")], targets: [target(2021, "90.0")] });
  assert.equal(worst.judgedBy?.basis, "later year");
  assert.equal(worst.judgedBy && judgedByWords(worst.judgedBy), "90.0% for 2021/22");
  assert.equal(worst.status.kind, "met");
});

test("an older year's target never judges a newer result", () => {
  const { worst } = summary({ results: [result(2020, "93.5")], targets: [target(2019, "90.0")] });
  assert.equal(worst.judgedBy, undefined);
  assert.equal(worst.status.words, "No status: no target is held");
});

test("nothing reported or set after the agreement's year counts in it", () => {
  const { worst } = summary({
    results: [result(2020, "93.5"), result(2022, "50.0")],
    targets: [target(2022, "99.0")],
  });
  assert.equal(worst.latest?.reportedFor, "2020/21");
  assert.equal(worst.judgedBy, undefined);
});

test("a year without a figure leaves the last figure standing, and is told", () => {
  const { worst } = summary({
    results: [result(2019, "93.5"), result(2020, "", { missing: "not-applicable" })],
    targets: [target(2021, "90.0")],
  });
  assert.equal(worst.latest?.reportedFor, "2019/20");
  assert.equal(worst.withoutFigure && formatValue(worst.withoutFigure.value), "[z] not applicable");
});

test("a measure that never had a figure has no status", () => {
  const { worst } = summary({
    results: [result(2020, "", { missing: "not-applicable" })],
    targets: [target(2021, "20")],
  });
  assert.equal(worst.latest, undefined);
  assert.equal(worst.status.words, "No status: the result is not applicable");
  assert.equal(worst.judgedBy && judgedByWords(worst.judgedBy), "20% for 2021/22");
});

test("a target below the last whole year is easier where high is good", () => {
  const { worst } = summary({
    results: [result(2020, "97.36"), result(2021, "10", { period: "q1" })],
    targets: [target(2020, "96.30"), target(2021, "96.30")],
  });
  assert.equal(worst.easier && easierWords(worst.easier), "2021/22 target easier");
  assert.equal(worst.easier?.lastActual.reportedFor, "2020/21");
});

test("a count within the year is not judged by the target for the whole year, but a rate of all so far is", () => {
  const count = summary({
    measure: { unit: "number", accumulation: "cumulative" },
    results: [result(2021, "20", { period: "q1" })],
    targets: [target(2021, "100")],
  });
  assert.equal(
    count.worst.status.words,
    "No status: Quarter 1 2021/22 is part of the year, the target is for the whole of it, and no year before says how it builds up",
  );
  const share = summary({
    measure: { accumulation: "cumulative" },
    results: [result(2021, "93", { period: "q1", numerator: 93, denominator: 100 })],
    targets: [target(2021, "95.0")],
  });
  assert.equal(share.worst.status.kind, "close");
});

test("part of a year is compared with the same part of a year before, never with a whole one", () => {
  const whole = result(2020, "93.0");
  const quarter = result(2021, "94.0", { period: "q1" });
  assert.equal(
    summary({ results: [whole, quarter] }).worst.change.words,
    "Not compared: no figure is held for the same period last year",
  );
  const before = result(2020, "92.5", { period: "q1" });
  assert.equal(summary({ results: [whole, before, quarter] }).worst.change.kind, "improving");
});

test("the part that stands worst stands for the measure", () => {
  const { parts, worst } = summary({
    measure: { parts: ["a=Small parks", "b=Large parks"] },
    results: [result(2020, "96", { part: "b" }), result(2020, "50", { part: "a" })],
    targets: [target(2021, "95", { part: "a" }), target(2021, "95", { part: "b" })],
  });
  assert.deepEqual(
    parts.map(({ partName, status }) => [partName, status.kind]),
    [
      ["Small parks", "missed"],
      ["Large parks", "met"],
    ],
  );
  assert.equal(worst.partName, "Small parks");
});

test("a part that is a share of a counted measure keeps its own unit", () => {
  const { parts } = summary({
    measure: { unit: "number", parts: ["new=People new to the park"] },
    results: [result(2020, "1200")],
    targets: [target(2021, "1500"), target(2021, "80", { part: "new", asPrinted: "80%" })],
  });
  const [, share] = parts;
  assert.equal(share?.judgedBy && judgedByWords(share.judgedBy), "80% for 2021/22");
});
