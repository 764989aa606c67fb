import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agreementIn } from "../../test/golden/agreements.ts";
import {
  bodyOf,
  headingsOf,
  odsSheets,
  type ReadSheet,
  workedOut,
  xlsxSheets,
} from "../../test/spreadsheet.ts";
import { moneyOds } from "./money-ods.ts";
import { moneyWorkbook } from "./money-xlsx.ts";
import { portfolioSheets } from "./portfolio-sheets.ts";

const papers = ["src-2015-16", "cfe-2020-21", "rcg-2021-22"];

const sheetsOf = async (paper: string) => portfolioSheets(await agreementIn(paper));

function formulasIn(sheets: readonly ReadSheet[]) {
  return sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([at, { formula, value }]) =>
      formula === undefined ? [] : [{ at: `${name} ${at}`, shown: value, worked: workedOut(cells, at) }],
    ),
  );
}

describe("the formulas of a workbook of money", () => {
  for (const paper of papers) {
    it(`come to what their cells show, in either format (${paper})`, async () => {
      const sheets = await sheetsOf(paper);
      for (const read of [
        xlsxSheets(await moneyWorkbook(sheets, paper)),
        odsSheets(moneyOds(sheets, paper)),
      ]) {
        const formulas = formulasIn(read);
        assert.ok(formulas.length > 20, `${formulas.length} formulas`);
        for (const { at, shown, worked } of formulas) assert.equal(worked, shown, at);
      }
    });

    it(`stand in the same cells of both formats, with the same words and figures around them (${paper})`, async () => {
      const sheets = await sheetsOf(paper);
      const xlsx = xlsxSheets(await moneyWorkbook(sheets, paper));
      const ods = odsSheets(moneyOds(sheets, paper));
      assert.equal(xlsx.length, sheets.length);
      for (const [at, { name, cells }] of xlsx.entries()) {
        assert.equal(ods[at]?.name, name);
        assert.deepEqual(
          new Map([...cells].toSorted()),
          new Map([...(ods[at]?.cells ?? [])].toSorted()),
          name,
        );
      }
    });
  }

  it("move with a cell that goes into them, through a net into the total of all nets", async () => {
    const sheets = xlsxSheets(await moneyWorkbook(await sheetsOf("rcg-2021-22"), "RCG"));
    const services = sheets.find(({ name }) => name === "Service budgets");
    assert.ok(services);
    assert.equal(headingsOf(services)[1], "Employees");
    const total = `F${bodyOf(services, 6).length + 2}`;
    const before = workedOut(services.cells, total);
    const changed = new Map(services.cells).set("B3", {
      value: Number(services.cells.get("B3")?.value) + 7,
      formula: undefined,
    });
    assert.equal(workedOut(changed, total), before + 7);
  });
});
