import assert from "node:assert/strict";
import { test } from "node:test";
import { blanksHaveReasons } from "./f23-blanks.ts";
import { codesNameOneMeasure, plainCode } from "./f23-codes.ts";
import { headingsAreRight } from "./f23-headings.ts";
import { yearsArePossible } from "./f23-years.ts";
import { impossibleYearsIn } from "./printed-years.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

function measure(measure: string, cells: Readonly<Record<string, string>> = {}) {
  return sampleRow("measures", {
    measure,
    code: measure,
    title: `Measure ${measure}`,
    responsibility: "council",
    polarity: "high",
    frequency: "quarterly",
    accumulation: "in-period",
    ...cells,
  });
}

test("codes are compared without their spaces and points", () => {
  assert.deepEqual(["RCG.3.1", "RCG 3.1", "rcg3.1", "SRC.17"].map(plainCode), [
    "RCG3.1",
    "RCG3.1",
    "RCG3.1",
    "SRC17",
  ]);
});

test("a code used for two measures is an error that names both", () => {
  const measures = [
    measure("T3.1-bim", { code: "T 3.1", title: "Construction projects", priority: "3" }),
    measure("T3.1-sickness", { code: "T.3.1", title: "Days lost", priority: "4" }),
    measure("T3.2"),
  ];
  const { observations } = codesNameOneMeasure(sampleAgreement({ measures }));
  assert.deepEqual(
    observations.map(({ severity, place, message, likelyCause }) => [severity, place, message, likelyCause]),
    [
      [
        "error",
        "measures.code.t3.1",
        "The code T3.1 is used for two measures: “Construction projects” (printed T 3.1) and “Days lost” (printed T.3.1).",
        "“Days lost” stands under priority 4, where a code would begin with 4, not 3.",
      ],
    ],
  );
});

test("an established measure without a code and a title nobody can read are doubts", () => {
  const measures = [
    measure("T1", { code: "" }),
    measure("T2", { code: "", stage: "under development" }),
    measure("T3", { title: "• •" }),
  ];
  assert.deepEqual(
    codesNameOneMeasure(sampleAgreement({ measures })).observations.map(({ message }) => message),
    [
      "“Measure T1” has no code, though it is an established measure.",
      "The title of T3 cannot be read: “• •”.",
    ],
  );
});

function headed(target: string, ...results: readonly string[]) {
  return headingsAreRight(
    sampleAgreement({
      measures: [measure("T1"), measure("T2")],
      targets: ["T1", "T2"].map((key) =>
        sampleRow("targets", { measure: key, kind: "none", heading: target }),
      ),
      results: results.map((heading, at) =>
        sampleRow("results", { measure: "T1", year: `200${at}/0${at + 1}`, heading }),
      ),
    }),
  ).observations;
}

test("columns that run up to the year of the agreement are right", () => {
  assert.deepEqual(headed("2021/22 Target", "2019/20 Actual", "2020/21 Actual"), []);
});

test("a heading with a year that cannot be is one error for the whole table", () => {
  const [found, ...others] = headed("2022/22 Target", "2019/20 Actual", "2020/21 Actual");
  assert.deepEqual(others, []);
  assert.equal(found?.severity, "error");
  assert.equal(found?.likelyCause, "2021/22 was probably meant.");
  assert.equal(
    found?.message,
    "The targets of T1 and T2 are headed “2022/22 Target”, and there is no year 2022/22: the columns before it are 2019/20 and 2020/21.",
  );
});

test("a target for another year than the agreement's is a doubt, as is a gap between the columns", () => {
  assert.deepEqual(
    [...headed("2020/21 Target"), ...headed("2021/22 Target", "2018/19 Actual", "2020/21 Actual")].map(
      ({ severity, message }) => [severity, message],
    ),
    [
      ["doubt", "The targets of T1 and T2 are headed “2020/21 Target” in the agreement for 2021/22."],
      [
        "doubt",
        "The targets of T1 and T2 are headed “2021/22 Target”, but the columns before it are 2018/19 and 2020/21: they do not run from year to year.",
      ],
    ],
  );
});

test("a year that cannot be is told from spans, dates and years that can", () => {
  assert.deepEqual(impossibleYearsIn("2021/21 and 2022/20 and 2021/2021"), [
    "2021/21",
    "2022/20",
    "2021/2021",
  ]);
  assert.deepEqual(
    impossibleYearsIn("2021/22, 2021/2022, 1999/00, 2020/23, 1/4/2015, 2021/07/12, 2015-14"),
    [],
  );
});

test("a year that cannot be is an error wherever it is printed", () => {
  const reserves = sampleRows(
    "reserves",
    "reserve fund name purpose",
    "double revenue Double For_2021/21_savings",
  );
  const [found] = yearsArePossible(sampleAgreement({ reserves })).observations;
  assert.equal(found?.place, "reserves.double.purpose");
  assert.equal(
    found?.message,
    "Double (reserves) speaks of 2021/21, and there is no such year: “For 2021/21 savings”.",
  );
});

test("blanks without a reason are doubts, blanks with one are not", () => {
  const agreement = sampleAgreement({
    measures: [measure("T1")],
    budgetLines: sampleRows(
      "budgetLines",
      "line name missing net",
      "electoral Electoral left-blank -",
      "none None not-applicable -",
      "finance Finance - 5",
    ),
    targets: [sampleRow("targets", { measure: "T1", kind: "left-blank" })],
    results: sampleRows(
      "results",
      "measure year missing",
      "T1 2018/19 not-legible",
      "T1 2019/20 not-legible",
      "T1 2020/21 to-be-confirmed",
    ),
  });
  assert.deepEqual(
    blanksHaveReasons(agreement).observations.map(({ message }) => message),
    [
      "Electoral is left blank in the table of budget lines, and the paper does not say why.",
      "T1: the 2021/22 target is left blank, and the paper does not say why.",
      "T1: the figures for 2018/19 and 2019/20 are not legible.",
    ],
  );
});
