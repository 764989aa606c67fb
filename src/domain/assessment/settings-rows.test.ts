import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { changePoints, type TargetProfileRow, targetProfiles } from "../data-package/tables/assessment.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { assessMeasure } from "./assess-measure.ts";
import { at, day, measureRow, quarters, resultRow, targetRow } from "./held-rows.test.ts";
import { ruleLookup, usualRules } from "./rule.ts";
import { profileOfRow, settingsOfRows } from "./settings-rows.ts";

const rules = { ruleFor: ruleLookup(usualRules), calendar: quarters };

const profile = (given: Partial<TargetProfileRow>) =>
  madeRow(targetProfiles, { measure: "ABC1", year: financialYear(2021), period: "q2", ...given });

test("a share of the year's target is what is to be reached by its period", () => {
  const measures = [measureRow({ unit: "number", accumulation: "cumulative" })];
  const rows = {
    measures,
    results: [resultRow(2021, "q2", "200")],
    targets: [targetRow(2021, "500")],
  };
  const settings = settingsOfRows([profile({ share: decimal("45") })], []);
  const { current } = assessMeasure(rows, rules, at(2021, "q2"), settings).worst;
  assert.equal(
    current.standing?.profiled?.words,
    "45% of the year’s 500 is the share set for Quarter 2 2021/22",
  );
  assert.equal(current.verdict.word, "Missed");
  assert.match(current.verdict.workings, /225/);
  const without = assessMeasure(rows, rules, at(2021, "q2")).worst;
  assert.equal(without.current.verdict.word, "Part of the year");
});

test("a profile says a value or a share, and not both", () => {
  const fields = (given: Partial<TargetProfileRow>) => {
    const read = profileOfRow(profile(given));
    return read.ok ? [] : read.issues.map(({ field }) => field);
  };
  assert.deepEqual(fields({ value: decimal("40"), upper: decimal("50") }), []);
  assert.deepEqual(fields({}), ["value"]);
  assert.deepEqual(fields({ value: decimal("40"), share: decimal("50") }), ["share"]);
  assert.deepEqual(fields({ upper: decimal("40"), share: decimal("50") }), ["upper"]);
});

test("nothing before a change of definition on a day compares with what is after it, in every part", () => {
  const measures = [measureRow({ parts: ["a=Primary schools"] })];
  const results = [resultRow(2021, "q1", "90", { part: "a" }), resultRow(2021, "q2", "95", { part: "a" })];
  const change = madeRow(changePoints, {
    measure: "ABC1",
    on: day("2021-07-01"),
    kind: "definition-change",
    why: "Calls by text count too.",
  });
  const words = (settings: ReturnType<typeof settingsOfRows>) =>
    assessMeasure({ measures, results, targets: [] }, rules, at(2021, "q2"), settings).worst.direction.change;
  assert.equal(words(settingsOfRows([], [])).kind, "improving");
  assert.deepEqual(words(settingsOfRows([], [change])), {
    kind: "not-comparable",
    words: "Not compared: the definition changed on 1 July 2021 (Calls by text count too)",
  });
});

test("the limits begin anew at a day that says so", () => {
  const results = [2019, 2020, 2021].flatMap((year) =>
    (["q1", "q2", "q3", "q4"] as const).map((period, place) =>
      resultRow(year, period, String((year === 2019 ? 40 : 90) + (place % 2))),
    ),
  );
  const change = madeRow(changePoints, {
    measure: "ABC1",
    on: day("2020-04-01"),
    kind: "rebase",
    why: "A new telephone system.",
  });
  const segments = (settings: ReturnType<typeof settingsOfRows>) => {
    const { spc } = assessMeasure(
      { measures: [measureRow()], results, targets: [] },
      rules,
      at(2021, "q4"),
      settings,
    ).worst;
    return spc.kind === "none" ? [] : spc.segments.map(({ from, to }) => [from, to]);
  };
  assert.deepEqual(segments(settingsOfRows([], [])), [[0, 11]]);
  assert.deepEqual(segments(settingsOfRows([], [change])), [
    [0, 3],
    [4, 11],
  ]);
});
