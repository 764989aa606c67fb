import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agreementIn } from "../../test/golden/agreements.ts";
import { moneyCsv } from "./money-csv.ts";
import type { MoneySheet } from "./money-sheet.ts";
import { portfolioSheets } from "./portfolio-sheets.ts";

const linesOf = (sheets: readonly MoneySheet[], name: string): readonly string[] => {
  const sheet = sheets.find((one) => one.name === name);
  assert.ok(sheet, name);
  return moneyCsv(sheet).trimEnd().split("\r\n");
};

describe("the tables of a portfolio's money", () => {
  it("hold the schemes a paper lists one by one, apart from the programme they are within", async () => {
    const sheets = portfolioSheets(await agreementIn("src-2015-16"));
    const listed = linesOf(sheets, "capital-detail");
    assert.deepEqual(listed.slice(0, 3), [
      "Row,Scheme,What,2015/16 (£000)",
      "line,St Thomas's CE (Heaton Chapel),3FE Expansion,7471",
      "line,Arden Prim.,2.5FE Expansion,5450",
    ]);
    assert.equal(listed.filter((line) => line.startsWith("line,")).length, 33);
    assert.ok(listed.includes("line,Cheadle Heath Prim,Expansion,"), "a blank is no nought");
    assert.equal(listed.at(-1), 'total,"All listed, added up here",,28289');
    const programme = linesOf(sheets, "capital-programme");
    assert.equal(programme.length, 9, "seven sectors and their total, none of the 33");
    assert.equal(programme.at(-1), "total,TOTAL,,30888");
  });

  it("sum up the schemes listed with a formula", async () => {
    const detail = portfolioSheets(await agreementIn("src-2015-16")).find(
      ({ name }) => name === "capital-detail",
    );
    const total = detail?.rows.at(-1)?.cells.at(-1);
    assert.ok(total?.kind === "live");
    assert.equal(total.apart, 0);
    assert.deepEqual(
      total.terms.map(({ cells }) => [cells.first, cells.last]),
      [
        [0, 23],
        [25, 32],
      ],
      "all but the one left blank",
    );
  });

  it("hold an outturn that a paper prints in its headlines alone, as its page does", async () => {
    const sheets = portfolioSheets(await agreementIn("cfe-2020-21"));
    assert.equal(linesOf(sheets, "forecasts")[1]?.replace(/^line,[^,]*,/, ""), "4841,5729,-58,5671,830");
    const cells = sheets.find(({ name }) => name === "forecasts")?.rows[0]?.cells;
    const outturn = cells?.[4];
    assert.ok(
      outturn?.kind === "live" && outturn.apart === 0,
      "net expenditure and appropriations come to it",
    );
  });
});
