import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import writeSheets from "write-excel-file/node";
import { papersOf2015, papersOf2020, papersOf2021 } from "../../test/finance-papers/example-papers.ts";
import { type PaperRows, sheetData } from "../../test/finance-papers/printed-sheet.ts";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held } from "../../test/import-into.ts";
import { outturnOn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { reserves } from "../domain/data-package/tables/reserves.ts";

const examples = join(import.meta.dirname, "../../examples/stockport");

describe("outturn import of a finance workbook", async () => {
  const folder = await temporaryFolder();
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh);
    // The agreements as printed: what the example has since then is another paper's.
    const agreements = ["council", "src-2015-16", "cfe-2020-21", "rcg-2021-22"];
    await outturn("import", ...agreements.map((name) => join(examples, name)));
    const path = join(folder, "new");
    await mkdir(path);
    await writeFile(join(path, "portfolios.csv"), "portfolio,year,name,position\nNEW,2021/22,New,9\n");
    await outturn("import", path);
  });
  after(() => fresh.close());

  const written = async (name: string, sheets: Readonly<Record<string, PaperRows>>) => {
    const path = join(folder, name);
    await writeSheets(
      Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: sheetData(rows) })),
    ).toFile(path);
    return path;
  };
  const given = (path: string, portfolio: string, year: string, ...more: string[]) =>
    outturn("import", path, "--portfolio", portfolio, "--year", year, ...more);

  const papers = [
    ["RCG", "2021/22", papersOf2021],
    ["CFE", "2020/21", papersOf2020],
    ["SRC", "2015/16", papersOf2015],
  ] as const;
  for (const [portfolio, year, sheets] of papers) {
    it(`changes nothing where the ledger already holds all that ${portfolio} ${year} prints`, async () => {
      const { printed } = await given(
        await written(`${portfolio}.xlsx`, await sheets()),
        portfolio,
        year,
        "--json",
      );
      const said = JSON.parse(printed);
      assert.deepEqual([said.issues, said.written], [[], false], printed.slice(0, 2000));
      const changed = said.files[0].tables.filter(
        (table: Record<string, number>) => (table["added"] ?? 0) + (table["corrected"] ?? 0) > 0,
      );
      assert.deepEqual(changed, []);
      assert.deepEqual(
        said.doubts.filter(({ found }: { found: string }) => found === "no such rows"),
        [],
      );
    });
  }

  const heads = [
    null,
    "Employee Expenditure",
    "Non-Employee Expenditure",
    "Gross Expenditure",
    "Income",
    "Net Cash Limit Budget",
  ];
  const units = [null, "£000", "£000", "£000", "£000", "£000"];
  const libraries = ["Libraries", "1,946", "934", "2,880", "(229)", "2,651"];
  const museums = ["Museums", "860", "173", "1,033", "(492)", "541"];
  const total = ["Total", "2,806", "1,107", "3,913", "(721)", "3,192"];
  const good = [["Cash limit by service 2021/22"], heads, units, libraries, museums, total];

  it("shows how each table was read, writes it with its sheet and cells, and is one entry", async () => {
    const path = await written("service.xlsx", {
      Revenue: good,
      Workings: [
        ["Rate", "Hours", "Pay"],
        ["Day", 12.5, 3],
      ],
    });
    const { exit, printed } = await given(path, "NEW", "2021/22");
    assert.equal(exit, 0, printed);
    assert.match(
      printed,
      /Revenue A2:F6: service table, 3 rows in £000 under Employee Expenditure, .*, Net Cash Limit Budget \(sure\)/,
    );
    assert.match(
      printed,
      /Figures not read, and so not imported:\n {2}Workings A2:C2: its heads are none that Outturn knows/,
    );
    assert.match(printed, /Wrote 3 rows in 1 entry\./);
    const [row] = await held(fresh.ledger, budgetLines, { portfolio: "NEW", line: "libraries" });
    assert.deepEqual(
      [row?.income, row?.net, row?.sourceFile],
      [-22_900_000, 265_100_000, "service.xlsx, sheet Revenue, A4:F4"],
    );
  });

  it("keeps the key of a line and takes its new figures when the paper comes again", async () => {
    const moved = [
      ...good.slice(0, 3),
      ["LIBRARIES", "1,946", "944", "2,890", "(229)", "2,661"],
      museums,
      ["Total", "2,806", "1,117", "3,923", "(721)", "3,202"],
    ];
    const { exit, printed } = await given(await written("moved.xlsx", { Revenue: moved }), "NEW", "2021/22");
    assert.equal(exit, 0, printed);
    assert.match(printed, /2 corrected/);
    assert.match(printed, /Unchanged: 1 row\./);
    const lines = await held(fresh.ledger, budgetLines, { portfolio: "NEW" });
    assert.deepEqual(lines.map(({ line, name }) => [line, name]).sort(), [
      ["libraries", "Libraries"],
      ["museums", "Museums"],
      ["total", "Total"],
    ]);
  });

  it("takes £m and pounds for what they are, and keeps the pence a spreadsheet holds", async () => {
    const rows = [
      ["Reserve", "To be used for", "Approved £m"],
      ["Flexibility", "Apprenticeships", 0.04],
      ["Equipment", "Servers", 1.234_567_89],
    ];
    const { printed } = await given(await written("reserves.xlsx", { Reserves: rows }), "NEW", "2021/22");
    assert.match(printed, /more places than £m shows, so its amounts are kept to the penny/);
    const [flexibility, equipment] = (await held(fresh.ledger, reserves, { portfolio: "NEW" })).toSorted(
      (left, right) => right.name.localeCompare(left.name),
    );
    assert.deepEqual([flexibility?.approved, equipment?.approved], [4_000_000, 123_456_789]);
  });

  const unlike = (rows: PaperRows, at: number, cells: PaperRows[number]): PaperRows => rows.with(at, cells);
  const refusals: readonly (readonly [what: string, rows: PaperRows, message: RegExp])[] = [
    [
      "a row moved to the side",
      unlike(good, 3, [null, ...libraries]),
      /row 4, column .*: (Row 4 has figures and no name|G4 holds “2,651” where the table has no column)/,
    ],
    [
      "figures under no head",
      unlike(good, 1, [
        null,
        "Employee Expenditure",
        "Non-Employee Expenditure",
        "Gross Expenditure",
        null,
        "Net Cash Limit Budget",
      ]).with(2, [null, "£000", "£000", "£000", null, "£000"]),
      /sheet Paper, row 4, column E4: Column E has no head, and E4 holds “\(229\)”\. If it is one of these, head it so: .*Income/,
    ],
    [
      "no head at all",
      good.slice(3),
      /sheet Paper, row 1: Rows 1 to 3 hold figures and no head says what they are/,
    ],
    [
      "a column in another unit",
      unlike(good, 2, [null, "£000", "£000", "£000", "£", "£000"]),
      /column E3: Column E is headed in £ and column B in £000/,
    ],
    ["no unit anywhere", good.toSpliced(2, 1), /Nothing says whether these amounts are in £, £000 or £m/],
    [
      "a column nobody knows",
      good.map((row, at) => (at === 1 ? [...row, "Full Time Posts £000"] : at > 2 ? [...row, "12"] : row)),
      /“Full Time Posts £000.*” is not a column that a service table has a place for/,
    ],
    [
      "words for a figure",
      unlike(good, 3, ["Libraries", "TBC", ...libraries.slice(2)]),
      /column B4: “TBC” in B4 is not an amount\. Write the figure, or leave the cell blank/,
    ],
    [
      "a row without a name",
      unlike(good, 3, [null, ...libraries.slice(1)]),
      /Row 4 has figures and no name\. Name it, or call it Total/,
    ],
    [
      "a forecast without its period",
      [
        ["Cash Limit £000", "Net Expenditure £000", "Appropriations £000", "(Surplus)/Deficit £000"],
        [10, 12, -1, 1],
      ],
      /Name it with --period/,
    ],
    [
      "a rating nobody knows",
      [
        ["Proposal", "Risk Rating", "Value £000"],
        ["Fewer vans", "Purple", 12],
        ["Total", null, 12],
      ],
      /“Purple” is not a risk rating/,
    ],
  ];
  for (const [at, [what, rows, message]] of refusals.entries()) {
    it(`refuses ${what}, naming sheet and cell, and writes nothing`, async () => {
      const { exit, printed } = await given(
        await written(`refused-${at}.xlsx`, { Paper: rows }),
        "NEW",
        "2021/22",
      );
      assert.equal(exit, 1, printed);
      assert.match(printed, message);
      assert.match(printed, /Nothing was written/);
    });
  }

  it("refuses a table that stands on two sheets, since its figures would count twice", async () => {
    const { exit, printed } = await given(
      await written("twice.xlsx", { Now: good, Copy: good }),
      "NEW",
      "2021/22",
    );
    assert.equal(exit, 1);
    assert.match(
      printed,
      /sheet Copy, row 4: “Libraries” also stands in the table at Now A2\. Keep one of the two tables\./,
    );
  });

  const findings: readonly (readonly [what: string, rows: PaperRows, message: RegExp])[] = [
    [
      "a total typed over",
      unlike(good, 5, ["Total", "2,806", "1,107", "3,913", "(721)", "3,292"]),
      /F3 +error.*\n?.*£100k/,
    ],
    [
      "a sign reversed",
      unlike(good, 3, ["Libraries", "1,946", "934", "2,880", "229", "2,651"]),
      /F2 +error[\s\S]*sign was probably reversed/,
    ],
    [
      "pounds among thousands",
      unlike(good, 4, ["Museums", "860,000", "173", "1,033", "(492)", "541"]),
      /F1 +error[\s\S]*pounds printed as thousands/,
    ],
    [
      "figures one column along",
      unlike(good, 4, ["Museums", null, "860", "173", "1,033", "(492)"]),
      /F1 +error|F2 +error/,
    ],
  ];
  for (const [at, [what, rows, message]] of findings.entries()) {
    it(`finds ${what} before anything is written`, async () => {
      const { exit, printed } = await given(
        await written(`odd-${at}.xlsx`, { Paper: rows }),
        "NEW",
        "2021/22",
        "--check",
      );
      assert.equal(exit, 1, printed);
      assert.match(printed, message);
      assert.match(printed, /Nothing was written: this was a check/);
    });
  }

  it("says what to add where the portfolio and the year are left out", async () => {
    const path = join(folder, "service.xlsx");
    const { exit, printed } = await outturn("import", path);
    assert.equal(exit, 1);
    assert.match(
      printed,
      /If service\.xlsx is laid out as finance papers print their tables, name the portfolio and the year/,
    );
    const half = await outturn("import", path, "--portfolio", "NEW");
    assert.deepEqual([half.exit, /needs both --portfolio and --year/.test(half.told)], [2, true]);
  });

  it("says once which portfolios there are where the one named is none", async () => {
    const { exit, printed } = await given(join(folder, "service.xlsx"), "NEW", "2023/24");
    assert.equal(exit, 1);
    assert.match(printed, /The ledger holds no portfolio NEW of 2023\/24\. It holds NEW of 2021\/22\./);
    assert.match(printed, /Nothing was written: 1 thing to put right first/);
  });

  it("leaves a workbook of the data package to be read as one", async () => {
    const path = await written("package.xlsx", {
      portfolios: [
        ["portfolio", "year", "name", "position"],
        ["NEW", "2021/22", "New", 9],
      ],
    });
    const { exit, printed } = await given(path, "NEW", "2021/22");
    assert.equal(exit, 0);
    assert.match(printed, /Nothing was written: the ledger already says all of this/);
  });
});
