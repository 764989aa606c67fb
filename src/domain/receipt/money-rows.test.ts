import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agreementTables, type TableName } from "../data-package/agreement.ts";
import { sampleRow } from "../reconciliation/sample-agreement.ts";
import { belongsTo } from "./belongs-to.ts";
import { cellWords } from "./cell-words.ts";
import { figureWords } from "./figure-words.ts";
import { mainColumns } from "./main-columns.ts";

type Cells = { readonly [property: string]: string };

/** What a receipt calls the first figure of a row, and the figure. */
const told = (name: TableName, cells: Cells) => {
  const table = agreementTables[name];
  const row = sampleRow(name, cells);
  const [first = ""] = mainColumns(table, row);
  return [figureWords(table, row, first, undefined).phrase, cellWords(table, row, first, undefined).text];
};

describe("a receipt says what a row of money is", () => {
  it("a virement by both its sides", () => {
    const cells = {
      virement: "web",
      fromPortfolio: "RES",
      fromLine: "desk",
      toPortfolio: "CUL",
      amount: "14",
    };
    const row = { ...cells, kind: "permanent", why: "Moved." };
    assert.deepEqual(told("virements", row), [
      "the amount of RES desk to CUL (virements) for 2021/22",
      "£14,000",
    ]);
    assert.deepEqual(belongsTo(agreementTables.virements, sampleRow("virements", row), undefined), {
      kind: "agreement",
      portfolio: "RES",
      year: 2021,
      part: "finance",
      name: "RES 2021/22",
    });
  });

  it("an actual by its line and period", () => {
    assert.deepEqual(told("actuals", { line: "parks", period: "q2", actual: "-31" }), [
      "the actual to date of parks (actuals) for q2 2021/22",
      "−£31,000",
    ]);
  });

  it("a movement of the programme by its scheme and year of spending", () => {
    const cells = { scheme: "roof", spendYear: "2022/23", movement: "1", kind: "rephasing", amount: "-5" };
    assert.deepEqual(told("capitalMovements", cells), [
      "the amount of roof rephasing (capital movements, spending in 2022/23) for 2021/22",
      "−£5,000",
    ]);
  });

  it("the tax base as a number, and an indicator as a percentage of a year", () => {
    const base = { line: "base", kind: "tax base", name: "Tax base", number: "96500.40" };
    assert.deepEqual(told("councilTax", base), [
      "the number of Tax base (council tax) for 2021/22",
      "96,500.40",
    ]);
    const ratio = { indicator: "ratio", forYear: "2023/24", name: "Financing costs", percent: "6.40" };
    assert.deepEqual(told("prudentialIndicators", ratio), [
      "the percentage of Financing costs (prudential indicators, about 2023/24) for 2021/22",
      "6.40%",
    ]);
    const row = sampleRow("prudentialIndicators", ratio);
    assert.deepEqual(belongsTo(agreementTables.prudentialIndicators, row, undefined), { kind: "council" });
  });

  it("a count by the words it is printed under, or the status it counts", () => {
    const cells = { period: "q2", status: "missed", count: "7" };
    const [printed] = told("statusCounts", { ...cells, heading: "Red" });
    assert.deepEqual(printed, "the count of Red (status counts) for q2 2021/22");
    assert.deepEqual(told("statusCounts", cells), [
      "the count of targets missed (status counts) for q2 2021/22",
      "7",
    ]);
  });
});
