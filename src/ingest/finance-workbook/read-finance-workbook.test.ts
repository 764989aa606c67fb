import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import writeSheets from "write-excel-file/node";
import {
  examplePackage,
  papersOf2015,
  papersOf2020,
  papersOf2021,
  rowsOf,
} from "../../../test/finance-papers/example-papers.ts";
import { type PaperRows, sheetData } from "../../../test/finance-papers/printed-sheet.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import {
  budgetLines,
  budgetMovements,
  forecasts,
  resources,
} from "../../domain/data-package/tables/budget.ts";
import { capitalFunding, capitalSchemes } from "../../domain/data-package/tables/capital.ts";
import { nonCashLimits } from "../../domain/data-package/tables/non-cash-limits.ts";
import { reserves, savings } from "../../domain/data-package/tables/reserves.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { readFinanceWorkbook } from "./read-finance-workbook.ts";

describe("a finance workbook as councils print it", async () => {
  const folder = await temporaryFolder();
  const written = async (name: string, sheets: Readonly<Record<string, PaperRows>>) => {
    const path = join(folder, name);
    await writeSheets(
      Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: sheetData(rows) })),
    ).toFile(path);
    return path;
  };
  const read = async (sheets: Readonly<Record<string, PaperRows>>, portfolio = "RCG", year = 2021) => {
    const paper = { portfolio, year: financialYear(year), period: undefined };
    const workbook = await readFinanceWorkbook(await written("paper.xlsx", sheets), paper);
    assert.ok(workbook !== undefined);
    return workbook;
  };

  /** Of each row what the paper prints: not the keys and places the example gave by hand. */
  const printed: readonly (readonly [Table, readonly string[]])[] = [
    [budgetLines, ["row", "name", "employee", "nonEmployee", "gross", "income", "net", "unit", "missing"]],
    [budgetMovements, ["row", "name", "amount", "unit"]],
    [forecasts, ["period", "cashLimit", "netExpenditure", "appropriations", "outturn", "deficit", "unit"]],
    [
      reserves,
      [
        "row",
        "fund",
        "category",
        "name",
        "purpose",
        "baseline",
        "approved",
        "forecastUse",
        "balance",
        "unit",
        "asPrinted",
      ],
    ],
    [savings, ["row", "name", "rating", "value", "achieved", "about", "unit"]],
    [capitalSchemes, ["spendYear", "row", "listing", "blockName", "name", "amount", "unit", "missing"]],
    [capitalFunding, ["spendYear", "source", "name", "amount", "unit"]],
    [nonCashLimits, ["fund", "row", "name", "amount", "unit"]],
    [resources, ["row", "name", "cashLimit", "reserves", "capital", "total", "unit"]],
  ];

  const papers = [
    ["rcg-2021-22", papersOf2021, "RCG", 2021],
    ["cfe-2020-21", papersOf2020, "CFE", 2020],
    ["src-2015-16", papersOf2015, "SRC", 2015],
  ] as const;
  for (const [name, sheets, portfolio, year] of papers) {
    it(`gives back every figure of ${name}, row by row`, async () => {
      const workbook = await read(await sheets(), portfolio, year);
      assert.deepEqual(workbook.package.issues, []);
      const example = await examplePackage(name);
      for (const [table, columns] of printed) {
        const shown = (rows: readonly Row[]) =>
          rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
        assert.deepEqual(shown(rowsOf(workbook.package, table)), shown(rowsOf(example, table)), table.name);
      }
      assert.deepEqual(workbook.notPlaced, []);
    });
  }

  it("keeps the years of a programme and holds the sum printed beside them against them", async () => {
    const workbook = await read({
      Capital: [
        ["Capital programme, £000"],
        ["Scheme", "Budget 2021-22", "2022-23", "Total"],
        ["Roofs", 10, 20, 30],
        ["Boilers", 5, 5, 99],
        ["Total", 15, 25, 40],
      ],
    });
    assert.deepEqual(workbook.package.issues, []);
    assert.deepEqual(
      rowsOf(workbook.package, capitalSchemes).map(({ name, spendYear, amount }) => [
        name,
        spendYear,
        amount,
      ]),
      [
        ["Roofs", 2021, 1_000_000],
        ["Roofs", 2022, 2_000_000],
        ["Boilers", 2021, 500_000],
        ["Boilers", 2022, 500_000],
        ["Total", 2021, 1_500_000],
        ["Total", 2022, 2_500_000],
      ],
    );
    assert.deepEqual(rowsOf(workbook.package, capitalFunding), []);
    assert.deepEqual(workbook.readings[0]?.assumptions, [
      "“Total” is the sum of the years; the years are kept, and it is not.",
      "D4 gives “Boilers” as 99, and its years come to 10 in £000.",
    ]);
  });

  it("tells the balance a reserve begins with from the one it ends with", async () => {
    const workbook = await read({
      Reserves: [
        ["Reserve", "Balance at 1 April 2021 £000", "Forecast use £000", "Balance at 31 March 2022 £000"],
        ["Flexibility", 40, 15, 25],
      ],
    });
    assert.deepEqual(workbook.package.issues, []);
    const [row] = rowsOf(workbook.package, reserves);
    assert.deepEqual([row?.baseline, row?.forecastUse, row?.closing], [4_000_000, 1_500_000, 2_500_000]);
  });

  it("keeps a line whose figure is left blank, and names a heading with nothing under it", async () => {
    const workbook = await read({
      Savings: [
        ["Proposal", "Risk Rating", "Value £000"],
        ["Fewer vans", "Green", 12],
        ["Shared offices", "Amber", null],
        ["To be found"],
        ["Total", null, 12],
      ],
    });
    assert.deepEqual(
      rowsOf(workbook.package, savings).map(({ name, value, missing }) => [name, value, missing]),
      [
        ["Fewer vans", 1_200_000, undefined],
        ["Shared offices", undefined, "left-blank"],
        ["Total", 1_200_000, undefined],
      ],
    );
    assert.deepEqual(workbook.readings[0]?.blocks, []);
    assert.deepEqual(workbook.readings[0]?.assumptions, [
      "“To be found” has no figures and no rows under it, and is left out as a heading.",
    ]);
  });
});
