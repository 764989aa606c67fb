import assert from "node:assert/strict";
import { test } from "node:test";
import type { Agreement, Rows } from "../data-package/agreement.ts";
import { reconcile } from "./reconcile.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

type Cells = Parameters<typeof sampleRow>[1];

const measure = (cells: Cells = {}) =>
  sampleRow("measures", {
    measure: "T1",
    code: "T1",
    title: "Calls answered",
    responsibility: "council",
    polarity: "high",
    frequency: "quarterly",
    accumulation: "snapshot",
    ...cells,
  });
const result = (year: string, value: string, cells: Cells = {}) =>
  sampleRow("results", { measure: "T1", year, value, ...cells });
const target = (value: string, cells: Cells = {}) =>
  sampleRow("targets", { measure: "T1", kind: "numerical", value, ...cells });

function odd(rows: Partial<Rows>, more: Partial<Agreement> = {}): readonly string[] {
  return reconcile({ ...sampleAgreement({ measures: [measure()], ...rows }), ...more }).findings.map(
    ({ identity, severity, message }) => `${identity} ${severity}: ${message}`,
  );
}

test("a share over 100%, more counted than there were and a count below nought are each found once", () => {
  const share = measure({ possible: "share" });
  assert.deepEqual(odd({ measures: [share], results: [result("2020/21", "102.3")] }), [
    "M1 error: T1, 2020/21: 102.3% is over 100%, which no share of a whole can be.",
  ]);
  assert.deepEqual(odd({ results: [result("2020/21", "35.9", { numerator: "117", denominator: "42" })] }), [
    "M1 error: T1, 2020/21: 117 are counted out of 42, more than there were.",
  ]);
  const count = measure({ unit: "number" });
  assert.deepEqual(odd({ measures: [count], results: [result("2020/21", "-3")] }), [
    "M1 error: T1, 2020/21: −3 is below nought, which nothing counted or timed can be.",
  ]);
});

test("an area's figure can't be over 100% either", () => {
  assert.deepEqual(odd({ results: [result("2020/21", "104", { area: "east" })] }), [
    "M1 doubt: T1, east, 2020/21: 104% is over 100%, which no share of a whole can be.",
  ]);
});

test("a tenfold jump, a period that has not ended and a target on a contextual measure are doubts", () => {
  const jump = [result("2019/20", "9.1"), result("2020/21", "91.0")];
  assert.deepEqual(odd({ results: jump }), [
    "M2 doubt: T1, 2020/21: 91.0% is ten times or more of the 9.1% before it.",
  ]);
  const on = Temporal.PlainDate.from("2022-03-30");
  assert.deepEqual(odd({ results: [result("2021/22", "90")] }, { on }), [
    "M3 doubt: T1, 2021/22: on 30 March 2022 there is a result for a period that ends on 31 March 2022.",
  ]);
  const contextual = measure({ responsibility: "contextual", polarity: "none" });
  assert.deepEqual(odd({ measures: [contextual], targets: [target("90")] }), [
    "M4 doubt: T1, 2021/22 target: a target is set on a contextual measure, which nobody can be held to.",
  ]);
});

test("a target far off is a doubt, unless the paper says why", () => {
  const results = [result("2020/21", "80")];
  assert.deepEqual(odd({ results, targets: [target("8")] }), [
    "M7 doubt: T1, 2021/22 target: the target is a tenth or less of the last outturn, 80% in 2020/21.",
  ]);
  assert.deepEqual(odd({ results, targets: [target("8", { why: "It closes in May." })] }), []);
});

test("results and a target of a part the measure does not list are told once for each part", () => {
  const rows = {
    measures: [measure({ parts: "a=Day; b=Dark" })],
    results: [
      result("2019/20", "90", { part: "c" }),
      result("2020/21", "91", { part: "c" }),
      result("2020/21", "92", { part: "a" }),
    ],
    targets: [target("95", { part: "d" })],
  };
  assert.deepEqual(odd(rows), [
    "M8 doubt: T1, part c, 2020/21: the figure is for part c, which the measure does not list: it lists a and b.",
    "M8 doubt: T1, part d, 2021/22 target: the target is for part d, which the measure does not list: it lists a and b.",
  ]);
});

test("a figure of an earlier year is told by that year's agreement, where it defines the measure", () => {
  const results = [result("2019/20", "102.3")];
  const here = measure();
  const before = measure({ year: "2019/20" });
  assert.equal(odd({ measures: [here], results }).length, 1);
  assert.deepEqual(odd({ measures: [here], results }, { definitions: [before, here] }), []);
});

test("an oddity somebody let stand stays, with who and why", () => {
  const acceptances = sampleRows(
    "acceptances",
    "finding reason acceptedBy acceptedOn",
    "m1.tst.2021-22.results.t1.all.council.2020-21.year Pupils_move_in_the_year Head_of_Schools 2022-05-01",
  );
  const { findings } = reconcile(
    sampleAgreement({ measures: [measure()], results: [result("2020/21", "102.3")], acceptances }),
  );
  assert.deepEqual(
    findings.map(({ accepted }) => accepted?.by),
    ["Head of Schools"],
  );
});
