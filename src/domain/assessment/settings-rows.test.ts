import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { changePoints, type TargetProfileRow, targetProfiles } from "../data-package/tables/assessment.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { assessMeasure } from "./assess-measure.ts";
import { at, day, measureRow, quarters, resultRow, targetRow } from "./held-rows.test.ts";
import { ruleLookup, usualRules } from "./rule.ts";
import { bandOfMeasure, profileOfRow, settingsOfRows } from "./settings-rows.ts";

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

test("two figures closer than the measure's own band are no real change", () => {
  const results = [resultRow(2021, "q1", "90.0"), resultRow(2021, "q2", "90.8")];
  const kind = (changeBand: string | undefined) =>
    assessMeasure(
      {
        measures: [measureRow({ changeBand: changeBand === undefined ? undefined : decimal(changeBand) })],
        results,
        targets: [],
      },
      rules,
      at(2021, "q2"),
      settingsOfRows([], []),
    ).worst.direction.change.kind;
  assert.equal(kind(undefined), "improving");
  assert.equal(kind("1"), "no-real-change");
  assert.equal(kind("0.5"), "improving");
  const below = bandOfMeasure(measureRow({ changeBand: decimal("-1") }));
  assert.deepEqual(below.ok ? [] : below.issues.map(({ field }) => field), ["changeBand"]);
});

test("a seasonal measure compares with the same quarter of last year and not with the one before", () => {
  const results = [resultRow(2020, "q2", "60"), resultRow(2021, "q1", "90"), resultRow(2021, "q2", "70")];
  const direction = (seasonal: boolean | undefined) =>
    assessMeasure({ measures: [measureRow({ seasonal })], results, targets: [] }, rules, at(2021, "q2")).worst
      .direction;
  assert.deepEqual(
    [direction(true).basis, direction(true).change.kind],
    ["same period last year", "improving"],
  );
  assert.deepEqual(
    [direction(undefined).basis, direction(undefined).change.kind],
    ["previous period", "declining"],
  );
});

test("a measure may keep freak jumps in its limits", () => {
  const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
  const results = values.map((value, place) =>
    resultRow(2017 + Math.floor(place / 4), `q${(place % 4) + 1}`, String(value)),
  );
  const upper = (spcScreening: boolean | undefined) => {
    const measures = [measureRow({ unit: "number", spcScreening })];
    const { spc } = assessMeasure({ measures, results, targets: [] }, rules, at(2021, "q2")).worst;
    return spc.kind === "none" ? undefined : spc.segments[0]?.limits?.upper.toFixed(2);
  };
  assert.deepEqual([upper(undefined), upper(true), upper(false)], ["4.60", "4.60", "6.95"]);
});
