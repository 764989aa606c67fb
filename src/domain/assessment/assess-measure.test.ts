import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { assessAll, assessMeasure } from "./assess-measure.ts";
import { at, measureRow, quarters, resultRow, targetRow } from "./held-rows.test.ts";
import { ruleLookup, usualRules } from "./rule.ts";

const rules = { ruleFor: ruleLookup(usualRules), calendar: quarters };

test("a measure with parts is assessed part by part and together, and stands by its worst", () => {
  const results = [
    resultRow(2019, "year", "90", { part: "a" }),
    resultRow(2020, "year", "96", { part: "a" }),
    resultRow(2019, "year", "90", { part: "b" }),
    resultRow(2020, "year", "80", { part: "b" }),
  ];
  const targets = ["a", "b"].map((part) => targetRow(2020, "95", { part }));
  const measures = [measureRow({ parts: ["a=Primary schools", "b=Secondary schools"] })];
  const [found] = assessAll({ measures, results, targets }, rules, at(2021, "year", "2021-05-01"));
  assert.deepEqual(
    found?.parts.map(({ part, current }) => [part, current.verdict.word, current.last?.verdict.word]),
    [
      ["a", "Not due yet", "Target met"],
      ["b", "Not due yet", "Missed"],
    ],
  );
  assert.equal(found?.together.words, "Of 2 parts 1 is improving and 1 is declining");
  const whole = [resultRow(2019, "year", "90"), resultRow(2020, "year", "91")];
  const withWhole = assessMeasure(
    { measures, results: [...whole, ...results], targets },
    rules,
    at(2020, "year"),
  );
  assert.equal(withWhole.together.words, "Of 2 parts 1 is improving and 1 is declining");
  const then = assessMeasure({ measures, results, targets }, rules, at(2020, "year"));
  assert.equal(then.worst.part, "b");
});

test("only measures of the year asked about are assessed, and areas within the council are not mixed in", () => {
  const measures = [measureRow(), measureRow({ measure: "OLD1", year: financialYear(2019) })];
  const results = [resultRow(2021, "year", "90", { area: "ward-1" })];
  const found = assessAll({ measures, results, targets: [] }, rules, at(2021, "year"));
  assert.deepEqual(
    found.map(({ measure, worst }) => [measure.measure, worst.current.verdict.word]),
    [["ABC1", "Not supplied"]],
  );
});
