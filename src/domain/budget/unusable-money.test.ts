import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agreementTables, type TableName } from "../data-package/agreement.ts";
import { sampleRow } from "../reconciliation/sample-agreement.ts";
import { unusableMoney } from "./unusable-money.ts";

const fields = (name: TableName, cells: { readonly [property: string]: string }) =>
  unusableMoney(agreementTables[name], sampleRow(name, cells)).map(({ field }) => field);

describe("a line of the council tax", () => {
  it("needs dwellings for the tax base and money for what is raised", () => {
    assert.deepEqual(fields("councilTax", { line: "base", kind: "tax base", amount: "96500" }), ["number"]);
    assert.deepEqual(fields("councilTax", { line: "base", kind: "tax base", number: "96500.4" }), []);
    assert.deepEqual(fields("councilTax", { line: "all", kind: "requirement", number: "1" }), ["amount"]);
    assert.deepEqual(fields("councilTax", { line: "all", kind: "requirement", amount: "183254" }), []);
  });

  it("may be a share in percent or in money, and not neither", () => {
    assert.deepEqual(fields("councilTax", { line: "police", kind: "share", number: "12.4" }), []);
    assert.deepEqual(fields("councilTax", { line: "police", kind: "share", amount: "21000" }), []);
    assert.deepEqual(fields("councilTax", { line: "police", kind: "share" }), ["number"]);
  });
});

describe("a prudential indicator", () => {
  const row = { indicator: "ratio", forYear: "2022/23" };

  it("is money or a percentage, and so is its limit", () => {
    assert.deepEqual(fields("prudentialIndicators", { ...row, percent: "6.4", limitPercent: "10" }), []);
    assert.deepEqual(fields("prudentialIndicators", { ...row, amount: "640", limitAmount: "700" }), []);
    assert.deepEqual(fields("prudentialIndicators", { ...row, percent: "6.4", limitAmount: "700" }), [
      "limitAmount",
    ]);
    assert.deepEqual(fields("prudentialIndicators", { ...row, amount: "640", limitPercent: "10" }), [
      "limitPercent",
    ]);
  });

  it("is refused with neither, or with both", () => {
    assert.deepEqual(fields("prudentialIndicators", row), ["amount"]);
    assert.deepEqual(fields("prudentialIndicators", { ...row, amount: "640", percent: "6.4" }), ["amount"]);
  });
});

describe("a row of ledger codes", () => {
  it("holds codes, or beginnings of codes with one star at the end", () => {
    const codes = (costCentre: string, subjective: string) =>
      fields("ledgerCodes", { costCentre, subjective, line: "parks", column: "income" });
    assert.deepEqual(codes("10234", "4*"), []);
    assert.deepEqual(codes("*", "4120"), []);
    assert.deepEqual(codes("1*4", "41**"), ["costCentre", "subjective"]);
  });
});

describe("a transfer between reserves", () => {
  it("that names the reserve on the other side names its portfolio", () => {
    const row = { reserve: "trees", movement: "1", kind: "transfer out", amount: "-40" };
    assert.deepEqual(fields("reserveMovements", { ...row, partnerReserve: "parks" }), ["partner"]);
    assert.deepEqual(fields("reserveMovements", { ...row, partnerReserve: "parks", partner: "CUL" }), []);
    assert.deepEqual(fields("reserveMovements", row), []);
  });
});

describe("a row of another table", () => {
  it("is left to others", () => {
    assert.deepEqual(fields("savings", { saving: "a", value: "-4" }), []);
  });
});
