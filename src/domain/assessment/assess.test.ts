import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import {
  assessed,
  at,
  comparatorRow,
  day,
  measureRow,
  resultRow,
  targetRow,
  yearOf,
} from "./held-rows.test.ts";
import { usualRule, usualRules } from "./rule.ts";

const builds = [measureRow({ accumulation: "cumulative" })];
const collected = [
  ...yearOf(2019, "28.00", "55.00", "82.00", "97.00"),
  ...yearOf(2020, "27.00", "54.00", "81.00", "96.00"),
  ...yearOf(2021, "27.50", "52.00"),
];

test("the status now and the status at the year's end are two answers", () => {
  const { current, yearEnd } = assessed(
    { definitions: builds, results: collected, targets: [targetRow(2021, "96.30")] },
    at(2021, "q2"),
  );
  assert.deepEqual(
    [current.verdict.state, current.verdict.workings],
    [
      "missed",
      "52.00% against 54.39% (56.5% of 96.30%, the share of the last years): 2.39 points below, more than 2 points: missed",
    ],
  );
  assert.deepEqual(
    [yearEnd.verdict.state, yearEnd.verdict.workings, yearEnd.forecast.words],
    [
      "missed",
      "92.08% against 96.30%: 4.22 points below, more than 2 points: missed",
      "92.08%, for 52.00% is held and by this time 56.5% of the year was reached on average in 2019/20 and 2020/21",
    ],
  );
  assert.equal(yearEnd.verdict.inputs[0]?.what, "forecast");
});

test("an officer's forecast judges the year's end and is no result", () => {
  const results = [...collected, resultRow(2021, "year", "96.50", { markers: ["forecast"] })];
  const { yearEnd, latest, direction } = assessed(
    { definitions: builds, results, targets: [targetRow(2021, "96.30")] },
    at(2021, "q2"),
  );
  assert.equal(yearEnd.verdict.workings, "96.50% against 96.30%: 0.20 points above: met");
  assert.equal(latest?.slot.key, "q2");
  assert.equal(direction.change.words, "Declining: down 2.00 points from 54.00% (April to September 2020)");
});

test("what was not supplied has no status, and the last figure still says how it stood", () => {
  const owner = measureRow({ owner: "Head of Contact" });
  const { current } = assessed(
    { definitions: [owner], results: yearOf(2021, "93"), targets: [targetRow(2021, "95")] },
    at(2021, "q2", "2021-11-01"),
  );
  assert.deepEqual(
    [current.verdict.word, current.verdict.workings, current.last?.verdict.workings],
    [
      "Not supplied by the Head of Contact",
      "No status: the result for Quarter 2 2021/22 was not supplied by the Head of Contact",
      "93% against 95%: 2 points below, within 2 points: close",
    ],
  );
});

test("before a period has ended its figure is not due yet", () => {
  const { current } = assessed({ results: yearOf(2021, "93") }, at(2021, "q2", "2021-09-30"));
  assert.deepEqual(
    [current.verdict.word, current.verdict.workings],
    ["Not due yet", "No status: Quarter 2 2021/22 runs until 30 September 2021"],
  );
});

test("between its figures an annual measure stands by its last", () => {
  const annual = measureRow({ frequency: "annual" });
  const held = { definitions: [annual], results: [resultRow(2020, "year", "93")] };
  const { current } = assessed({ ...held, targets: [targetRow(2020, "92")] }, at(2021, "q2"));
  assert.equal(current.verdict.workings, "93% against 92%: 1 point above: met");
  assert.equal(assessed({ definitions: [annual] }, at(2021, "q2")).current.verdict.word, "Not due yet");
});

test("a result is judged by hindsight where only a later target is held, and says so", () => {
  const { current } = assessed(
    { results: [resultRow(2020, "year", "93")], targets: [targetRow(2021, "95")] },
    at(2021, "year", "2021-06-30"),
  );
  assert.equal(
    current.last?.verdict.workings,
    "93% against 95% (the target for 2021/22; none is held for 2020/21): 2 points below, within 2 points: close",
  );
});

test("no target, a figure that is missing and a contextual measure have states of their own", () => {
  const word = (held: Parameters<typeof assessed>[0]) =>
    assessed(held, at(2020, "year")).current.verdict.word;
  const results = [resultRow(2020, "year", "93")];
  assert.equal(word({ results }), "No target held");
  assert.equal(word({ results: [resultRow(2020, "year", "", { missing: "suppressed" })] }), "Suppressed");
  const contextual = [measureRow({ responsibility: "contextual" })];
  assert.equal(word({ definitions: contextual, results, targets: [targetRow(2020, "95")] }), "For context");
  assert.equal(
    word({ results, targets: [targetRow(2020, "", { kind: "direction", aim: "maximise" })] }),
    "Aim",
  );
});

test("a comparator target is judged once its group has published", () => {
  const held = {
    results: [resultRow(2020, "year", "93")],
    targets: [targetRow(2020, "", { kind: "comparator", group: "North West average" })],
  };
  assert.equal(assessed(held, at(2020, "year")).current.verdict.word, "Comparator awaited");
  assert.equal(
    assessed({ ...held, comparators: [comparatorRow(2020, "group", "90")] }, at(2020, "year")).current.verdict
      .workings,
    "93% against 90% (North West average, 2020/21): 3 points above: met",
  );
});

test("a measure's own rule judges it, with what that rule asks for", () => {
  const rule = {
    name: "better than last year",
    version: 1,
    test: { kind: "better-than-last-year" },
  } as const;
  const book = { usual: usualRule, set: [{ measure: "ABC1", year: financialYear(2020), rule }] };
  const { current } = assessed(
    {
      results: [resultRow(2019, "year", "88"), resultRow(2020, "year", "89")],
      targets: [targetRow(2020, "95")],
    },
    at(2020, "year"),
    book,
  );
  assert.deepEqual(current.verdict.rule, { name: "better than last year", version: 1 });
  assert.equal(
    current.verdict.workings,
    "89% against 95%: 6 points below, better than 88% in the same period last year: close",
  );
});

test("results after the period asked about are not known at it", () => {
  const { latest } = assessed({ results: yearOf(2021, "90", "91", "92") }, at(2021, "q2"));
  assert.equal(latest?.slot.key, "q2");
});

test("twelve quarters make a chart of limits, held against the target", () => {
  const results = [2019, 2020, 2021].flatMap((year) => yearOf(year, "90", "92", "90", "92"));
  const { spc } = assessed({ results, targets: [targetRow(2021, "80")] }, at(2021, "q4"));
  assert.equal(spc.kind === "chart" && spc.assurance, "passes");
  assert.equal(spc.kind === "chart" && spc.figures.at(-1)?.slot.words, "Quarter 4 2021/22");
  assert.equal(assessed({ results: results.slice(0, 7) }, at(2021, "q4")).spc.kind, "none");
});

test("a target for the whole year is not held against what single quarters came to", () => {
  const results = [2019, 2020, 2021].flatMap((year) => yearOf(year, "100", "120", "110", "90"));
  const counted = measureRow({ accumulation: "in-period", unit: "number" });
  const targets = [targetRow(2021, "500")];
  const { spc } = assessed({ definitions: [counted], results, targets }, at(2021, "q4"));
  assert.equal(spc.kind === "chart" && spc.assurance, "none");
  const rate = measureRow({ accumulation: "in-period" });
  const ofRate = assessed({ definitions: [rate], results, targets }, at(2021, "q4")).spc;
  assert.equal(ofRate.kind === "chart" && ofRate.assurance, "fails");
});

test("limits begin anew on the day the process changed", () => {
  const results = [2018, 2019, 2020, 2021].flatMap((year) =>
    year < 2020 ? yearOf(year, "80", "82", "80", "82") : yearOf(year, "90", "92", "90", "92"),
  );
  const { spc } = assessed({ results, settings: { changedOn: [day("2020-04-01")] } }, at(2021, "q4"));
  assert.deepEqual(spc.kind === "chart" ? spc.segments.map(({ from, to }) => [from, to]) : [], [
    [0, 7],
    [8, 15],
  ]);
  assert.equal(spc.kind === "chart" && spc.segments[1]?.limits?.mean, 91);
});

test("a council's profile and band are used", () => {
  const profile = [{ year: financialYear(2021), period: "q1", value: decimal("25.00") }];
  const { current, direction } = assessed(
    {
      definitions: builds,
      results: collected.filter(({ period }) => period === "q1"),
      targets: [targetRow(2021, "96.30")],
      settings: { profile, band: decimal("1") },
    },
    at(2021, "q1"),
    usualRules,
  );
  assert.equal(
    current.verdict.workings,
    "27.50% against 25.00% (set for Quarter 1 2021/22): 2.50 points above: met",
  );
  assert.equal(direction.change.words, "No real change from 27.00% (April to June 2020)");
});

test("a result that can't be right has no status, no forecast and no direction, and says why", () => {
  const over = resultRow(2021, "q2", "107.5", { numerator: 187, denominator: 174 });
  const { current, yearEnd, direction, latest, oddities } = assessed(
    { results: [resultRow(2021, "q1", "90"), over], targets: [targetRow(2021, "95")] },
    at(2021, "q2"),
  );
  const why = "187 are counted out of 174, more than there were";
  assert.equal(latest?.row, over);
  assert.deepEqual([current.verdict.word, current.verdict.state], ["Can’t be right", "none"]);
  assert.equal(current.verdict.workings, `No status: ${why}`);
  assert.equal(yearEnd.verdict.word, "No forecast");
  assert.equal(yearEnd.forecast.words, "No projection: the figure for July to September 2021 can’t be right");
  assert.equal(direction.change.words, "Not compared: the figure for July to September 2021 can’t be right");
  assert.deepEqual(
    oddities.map(({ code }) => code),
    ["M1"],
  );
});

test("over 100% is judged and doubted, unless the measure says that it is a share or may be so", () => {
  const words = (possible: "share" | "not-negative" | undefined) => {
    const { current, oddities } = assessed(
      {
        definitions: [measureRow({ possible })],
        results: [resultRow(2021, "q2", "102.3")],
        targets: [targetRow(2021, "95")],
      },
      at(2021, "q2"),
    );
    return [current.verdict.word, oddities.length];
  };
  assert.deepEqual(words(undefined), ["Target met", 1]);
  assert.deepEqual(words("share"), ["Can’t be right", 1]);
  assert.deepEqual(words("not-negative"), ["Target met", 0]);
});

test("a figure that can't be right is left out of the chart of limits, which says so", () => {
  const values = ["80", "82", "81", "83", "80", "82", "81", "83", "80"];
  const results = values.map((value, place) =>
    resultRow(2019 + Math.floor(place / 4), `q${(place % 4) + 1}`, value),
  );
  const over = resultRow(2021, "q2", "107.5", { numerator: 187, denominator: 174 });
  const { spc } = assessed({ results: [...results, over] }, at(2021, "q2"));
  assert.equal(spc.kind === "chart" && spc.values.length, 9);
  assert.equal(
    spc.kind === "chart" && spc.words.variation,
    "Nothing beyond the usual ups and downs; one figure that can’t be right is left out",
  );
});

test("a result for a period that is not over is kept, and has no status until the period ends", () => {
  const held = {
    results: [resultRow(2021, "q1", "90"), resultRow(2021, "q2", "97")],
    targets: [targetRow(2021, "95")],
  };
  const before = assessed(held, at(2021, "q2", "2021-09-15"));
  assert.deepEqual(
    [before.current.verdict.word, before.current.verdict.workings],
    ["Not over yet", "No status: July to September 2021 is not over on 15 September 2021"],
  );
  assert.equal(before.yearEnd.verdict.word, "No forecast");
  assert.equal(assessed(held, at(2021, "q2", "2021-10-01")).current.verdict.word, "Target met");
});
