import assert from "node:assert/strict";
import { test } from "node:test";
import { factsPrintedTwiceAgree } from "./f24-statements.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

const tables = {
  documents: [
    sampleRow("documents", { document: "d", kind: "agreement", title: "Agreement", file: "agreement.txt" }),
  ],
  budgetLines: sampleRows(
    "budgetLines",
    "line row name gross income net",
    "unallocated line Savings_to_be_allocated -502 0 -502",
    "total total Total 52172 -27670 24502",
  ),
  budgetMovements: sampleRows(
    "budgetMovements",
    "movement row name amount",
    "opening opening Opening 25303",
    "forms line Forms -7",
    "closing closing Closing 24502",
  ),
  forecasts: [
    sampleRow("forecasts", { period: "q1", netExpenditure: "5729", appropriations: "-58", deficit: "830" }),
  ],
  reserves: sampleRows("reserves", "reserve row fund approved forecastUse", "total total revenue 171 58"),
  capitalSchemes: sampleRows("capitalSchemes", "scheme spendYear row amount", "total 2021/22 total 49848"),
};

function stating(figure: string, amount: string, cells: Readonly<Record<string, string>> = {}) {
  const statement = { statement: "s", place: "prose", figure, amount, label: "It says", ...cells };
  return factsPrintedTwiceAgree(
    sampleAgreement({ ...tables, statements: [sampleRow("statements", statement)] }),
  );
}

const millions = { unit: "GBP million 3dp" };

test("headlines and sentences that say what the tables say tie", () => {
  const told = [
    stating("gross expenditure", "52172"),
    stating("income", "-27670"),
    stating("budget change", "-0.801", millions),
    stating("budget movement", "-0.007", { ...millions, refersTo: "forms" }),
    stating("forecast outturn", "5671"),
    stating("forecast deficit", "0.830", millions),
    stating("reserves approved", "0.171", millions),
    stating("reserves forecast use", "0.058", millions),
    stating("unallocated savings", "0.502", { ...millions, refersTo: "unallocated" }),
    stating("capital programme", "49848", { spendYear: "2021/22" }),
  ];
  assert.deepEqual(
    told,
    told.map(() => ({ observations: [], sums: 1 })),
  );
});

test("a sentence that says something else than the table is an error", () => {
  const [found] = stating("forecast deficit", "0.803", millions).observations;
  assert.equal(
    found?.message,
    "It says: the deficit in the forecast is £830k, but the figure in the text is printed as £0.803m: £27k less.",
  );
});

test("what the tables do not hold, and what is only said roughly, is not checked", () => {
  assert.equal(stating("capital programme", "0", { spendYear: "2023/24" }).sums, 0);
  assert.equal(stating("capital programme", "15", { unit: "GBP million 1dp", asPrinted: "c.£15m" }).sums, 0);
  assert.equal(stating("capital scheme", "0.237", { ...millions, refersTo: "total" }).sums, 0);
});

test("a later report's sentence is not held against the agreement", () => {
  assert.equal(stating("forecast deficit", "999", { sourceFile: "mid-year.txt" }).sums, 0);
});
