import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import type { Agreement } from "../data-package/agreement.ts";
import { measureRules, statusRules, targetProfiles } from "../data-package/tables/assessment.ts";
import { periods } from "../data-package/tables/cycle.ts";
import {
  commentary,
  type MeasureRow,
  measures,
  type ResultRow,
  results,
  type TargetRow,
  targets,
} from "../data-package/tables/measures.ts";
import { priorities } from "../data-package/tables/plan.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { changeSentence } from "./change.ts";
import { changesBetween } from "./changes-between.ts";

const year = financialYear(2021);
const day = (text: string) => Temporal.PlainDate.from(text);

const swims = (given: Partial<MeasureRow> = {}) =>
  madeRow(measures, {
    measure: "PRK1.1",
    year,
    portfolio: "PRK",
    priority: "1",
    code: "PRK1.1",
    title: "Children who can swim",
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "quarterly",
    accumulation: "snapshot",
    stage: "live",
    position: 1,
    ...given,
  });

const result = (period: string, value: string | undefined, given: Partial<ResultRow> = {}) =>
  madeRow(results, {
    measure: "PRK1.1",
    year,
    period,
    ...(value === undefined ? {} : { value: decimal(value) }),
    ...given,
  });

const target = (value: string, given: Partial<TargetRow> = {}) =>
  madeRow(targets, { measure: "PRK1.1", year, kind: "numerical", value: decimal(value), ...given });

const quarters = [
  madeRow(periods, {
    year,
    period: "q1",
    label: "Quarter 1",
    from: day("2021-04-01"),
    to: day("2021-06-30"),
    position: 1,
  }),
  madeRow(periods, {
    year,
    period: "q2",
    label: "Quarter 2",
    from: day("2021-07-01"),
    to: day("2021-09-30"),
    position: 2,
  }),
];

const named = (priority: string, name: string) =>
  madeRow(priorities, { portfolio: "PRK", year, priority, name, position: 1 });

const base: Partial<Agreement> = {
  measures: [swims()],
  periods: quarters,
  priorities: [named("1", "Active children"), named("2", "Safe water")],
  results: [result("q1", "83.0")],
  targets: [target("82.0")],
};

function said(after: Partial<Agreement>, before: Partial<Agreement> = {}): readonly string[] {
  const states = {
    before: madeAgreement({ ...base, ...before }),
    after: madeAgreement({ ...base, ...after }),
    how: "since",
  } as const;
  return changesBetween(states).changes.map((change) => `${change.kind} ${changeSentence(change)}`);
}

describe("what changed of a measure", () => {
  it("tells a status that a new result moved apart from the result itself", () => {
    assert.deepEqual(said({ results: [result("q1", "83.0"), result("q2", "79.5")] }), [
      "status-worse PRK1.1 Children who can swim: was Target met, is now Missed, because of a new result: 79.5% for Quarter 2 2021/22 (83.0% for Quarter 1 2021/22 before) against 82.0%.",
      "forecast-worse PRK1.1 Children who can swim: the first forecast is that 2021/22 ends Missed: 79.5% if it ends as it stands (July to September 2021).",
      "result-new PRK1.1 Children who can swim: new result for Quarter 2 2021/22: 79.5%: declining: down 3.5 points from 83.0% (April to June 2021).",
    ]);
  });

  it("says of a new result that moved no status whether it is a real change", () => {
    assert.deepEqual(said({ results: [result("q1", "83.0"), result("q2", "83.0")] }), [
      "result-new PRK1.1 Children who can swim: new result for Quarter 2 2021/22: 83.0%: no real change from 83.0% (April to June 2021).",
      "forecast-other PRK1.1 Children who can swim: the first forecast is that 2021/22 ends Target met: 83.0% if it ends as it stands (July to September 2021).",
    ]);
  });

  it("tells a restated result from a new one, and whether it is marked so", () => {
    assert.deepEqual(said({ results: [result("q1", "81.0", { markers: ["revised"] })] }), [
      "status-worse PRK1.1 Children who can swim: was Target met, is now Close, because of a restated result: 81.0% [r] for Quarter 1 2021/22 (83.0% for Quarter 1 2021/22 before) against 82.0%.",
      "result-restated PRK1.1 Children who can swim: restated for Quarter 1 2021/22: 81.0% [r], 83.0% before, marked revised.",
    ]);
    assert.deepEqual(said({ results: [result("q1", "83.4")] }), [
      "result-restated PRK1.1 Children who can swim: restated for Quarter 1 2021/22: 83.4%, 83.0% before, not marked as revised.",
    ]);
  });

  it("takes a figure given more finely for the same figure, and says so", () => {
    assert.deepEqual(said({ results: [result("q1", "83.04")] }), [
      "result-restated PRK1.1 Children who can swim: restated for Quarter 1 2021/22: 83.04%, 83.0% before, the same figure given more finely.",
    ]);
  });

  it("says what a withdrawn result was, and that the status went with it", () => {
    assert.deepEqual(said({ results: [] }), [
      "status-other PRK1.1 Children who can swim: was Target met, is now Not due yet, because of a result that was withdrawn: 2021/22 runs until 31 March 2022.",
      "result-withdrawn PRK1.1 Children who can swim: the result for Quarter 1 2021/22 was withdrawn: it was 83.0%.",
    ]);
    assert.deepEqual(said({ results: [result("q1", undefined, { missing: "not-available" })] }).slice(1), [
      "result-withdrawn PRK1.1 Children who can swim: the result for Quarter 1 2021/22 was withdrawn: it was 83.0%, and says [x] not available.",
    ]);
  });

  it("says of a target made easier by how much and that no reason is given", () => {
    assert.deepEqual(said({ targets: [target("80.0")] }), [
      "target-easier PRK1.1 Children who can swim: the target for 2021/22 was made 2.0 points easier: 80.0%, 82.0% before; no reason is given.",
    ]);
  });

  it("says that a target and no result moved the status, with the reason given", () => {
    assert.deepEqual(said({ targets: [target("84.0", { why: "Pools reopened." })] }), [
      "status-worse PRK1.1 Children who can swim: was Target met, is now Close, because of a changed target: 83.0% for Quarter 1 2021/22 against 84.0% (82.0% before).",
      "target-changed PRK1.1 Children who can swim: the target for 2021/22 was made 2.0 points harder: 84.0%, 82.0% before; the reason given: Pools reopened.",
    ]);
  });

  it("names, of a result and a target that both changed, the one that moved the status", () => {
    const [first] = said({ results: [result("q1", "83.5")], targets: [target("90.0")] });
    assert.match(first ?? "", /was Target met, is now Missed, because of a changed target: 83\.5%/);
  });

  it("says of a new year’s result whether its own target moved the status", () => {
    const last = {
      results: [result("year", "83.0", { year: financialYear(2020) })],
      targets: [target("82.0", { year: financialYear(2020) }), target("90.0")],
    };
    const [first] = said({ ...last, results: [...last.results, result("q1", "83.5")] }, last);
    assert.equal(
      first,
      "status-worse PRK1.1 Children who can swim: was Target met, is now Missed, because of the target of its year: 83.5% for Quarter 1 2021/22 against 90.0% (82.0% for 2020/21 before).",
    );
  });

  it("holds a part of the year against the target spread to it, and says so", () => {
    const built = {
      measures: [swims({ unit: "number", accumulation: "cumulative" })],
      targets: [target("1000")],
      targetProfiles: [
        madeRow(targetProfiles, { measure: "PRK1.1", year, period: "q1", share: decimal("20") }),
        madeRow(targetProfiles, { measure: "PRK1.1", year, period: "q2", share: decimal("50") }),
      ],
    };
    const [first] = said(
      { ...built, results: [result("q1", "210"), result("q2", "400")] },
      { ...built, results: [result("q1", "210")] },
    );
    assert.equal(
      first,
      "status-worse PRK1.1 Children who can swim: was Target met, is now Missed, because of a new result: 400 for Quarter 2 2021/22 (210 for Quarter 1 2021/22 before); 400 against 500 (50% of the year’s 1,000, set for Quarter 2 2021/22): 100 below, more than 5% of the target (25): missed.",
    );
  });

  it("says what the reason for a target is now, and what it was", () => {
    const why = (words: string) => ({ targets: [target("82.0", { why: words })] });
    assert.deepEqual(said(why("Pools reopened."), why("Pools are shut.")), [
      "target-detail PRK1.1 Children who can swim: the reason for the 2021/22 target is now “Pools reopened”; it was “Pools are shut”.",
    ]);
    assert.deepEqual(said(why("Pools reopened."), {}), [
      "target-detail PRK1.1 Children who can swim: the reason for the 2021/22 target is now given: “Pools reopened”.",
    ]);
    assert.deepEqual(said({}, why("Pools are shut.")), [
      "target-detail PRK1.1 Children who can swim: the reason for the 2021/22 target is no longer given; it was “Pools are shut”.",
    ]);
  });

  it("takes a direction of travel in place of a figure for a target dropped", () => {
    const aim = madeRow(targets, { measure: "PRK1.1", year, kind: "direction", aim: "improve" });
    assert.match(
      said({ targets: [aim] })[0] ?? "",
      /^target-dropped .*: Aim to improve, 82\.0% before; no reason is given\.$/,
    );
  });

  it("holds a new target against the last one, and says it when it is easier", () => {
    const last = target("85.0", { year: financialYear(2020) });
    const changed = said({ targets: [last, target("82.0")] }, { targets: [last] });
    assert.ok(
      changed.includes(
        "target-easier PRK1.1 Children who can swim: a target for 2021/22 was set: 82.0%, 3.0 points easier than the 85.0% of 2020/21; no reason is given.",
      ),
      changed.join("\n"),
    );
  });

  it("tells another rule from another figure", () => {
    const rule = madeRow(statusRules, {
      rule: "plain",
      version: 1,
      name: "met or not",
      kind: "met-or-not",
      words: "Met or missed.",
    });
    const judged = madeRow(measureRules, { year, rule: "plain", version: 1 });
    const close = { results: [result("q1", "81.0")] };
    const [first] = said({ ...close, statusRules: [rule], measureRules: [judged] }, close);
    assert.equal(
      first,
      "status-worse PRK1.1 Children who can swim: was Close, is now Missed, because of another rule: 81.0% for Quarter 1 2021/22 against 82.0%, by met or not, version 1 (usual tolerance, version 1 before).",
    );
  });

  it("names a measure that was redefined, moved to another priority and given another owner", () => {
    const after = swims({ title: "Pupils who can swim", priority: "2", owner: "Head of Sport" });
    assert.deepEqual(said({ measures: [after] }), [
      "measure-redefined PRK1.1 Pupils who can swim: redefined: the title is now “Pupils who can swim”; it was “Children who can swim”.",
      "measure-moved PRK1.1 Pupils who can swim: moved to the priority “Safe water”, “Active children” before; the owner is now given: “Head of Sport”.",
    ]);
  });

  it("tells of a measure dropped once, with all that went with it", () => {
    assert.deepEqual(said({ measures: [], results: [], targets: [] }), [
      "measure-dropped PRK1.1 Children who can swim: dropped from the agreement, with its targets and results.",
    ]);
    assert.deepEqual(said({}, { measures: [], results: [], targets: [] }), [
      "measure-added PRK1.1 Children who can swim: new in the agreement, with 1 result and 1 target.",
    ]);
  });

  it("tells a forecast apart from a result, and once", () => {
    const changed = said({
      results: [result("q1", "83.0"), result("year", "78.0", { markers: ["forecast"] })],
    });
    assert.deepEqual(changed, [
      "forecast-worse PRK1.1 Children who can swim: the first forecast is that 2021/22 ends Missed: 78.0% is the service’s own forecast.",
    ]);
  });

  it("says for how many measures a result fell due and did not come", () => {
    const none = { results: [] };
    const [overdue] = said({ ...none, on: day("2022-05-01") }, none);
    assert.equal(
      overdue,
      "result-overdue Parks and Play 2021/22: the result of 1 of 1 measure fell due and was not supplied: PRK1.1.",
    );
  });

  it("says that commentary is new", () => {
    const words = madeRow(commentary, {
      measure: "PRK1.1",
      year,
      period: "q1",
      text: "Lessons began again in May.",
    });
    assert.deepEqual(said({ commentary: [words] }), [
      "words-changed PRK1.1 Children who can swim: commentary for Quarter 1 2021/22: “Lessons began again in May”.",
    ]);
  });

  it("passes over what only another paper prints otherwise, and says that it did", () => {
    const elsewhere = result("q1", "83.0", {
      asPrinted: "83.0 %",
      sourceFile: "mid-year.txt",
      sourceLine: 4,
    });
    assert.deepEqual(said({ results: [elsewhere] }), [
      "printed-otherwise Results: 1 row says the same and is printed in another place, paper or spelling.",
    ]);
  });
});
