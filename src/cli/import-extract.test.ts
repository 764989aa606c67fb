import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import writeSheets from "write-excel-file/node";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held } from "../../test/import-into.ts";
import { extractCouncil, printedExtract } from "../../test/ledger-extract-files.ts";
import { outturnOn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { actuals } from "../domain/data-package/tables/actuals.ts";
import { readEntries } from "../ledger/read-entries.ts";

describe("outturn import --ledger-extract", async () => {
  const folder = await temporaryFolder();
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh);
    const path = join(folder, "council");
    await mkdir(path);
    for (const [table, lines] of Object.entries(extractCouncil)) {
      await writeFile(join(path, `${table}.csv`), `${lines.join("\n")}\n`);
    }
    assert.equal((await outturn("import", path)).exit, 0);
  });
  after(() => fresh.close());

  const given = async (name: string, lines: readonly string[], encoding: BufferEncoding = "utf8") => {
    const path = join(folder, name);
    await writeFile(path, Buffer.from(lines.join("\r\n"), encoding));
    return path;
  };
  const roll = (path: string, ...more: string[]) =>
    outturn("import", path, "--ledger-extract", "--year", "2024/25", "--period", "q2", ...more);
  const spent = async (line: string) => {
    const [row] = await held(fresh.ledger, actuals, { line });
    return row && [row.budgetToDate, row.actual, row.committed, row.period, row.sourceLine];
  };

  it("rolls a printed report up to budget lines, and says where every row went", async () => {
    const path = await given("monitoring.csv", printedExtract, "latin1");
    const { exit, printed } = await roll(path);
    assert.equal(exit, 0, printed);
    assert.match(printed, /^monitoring\.csv, with its headings on line 4: cost centre from “Cost Centre”/);
    assert.match(printed, /Columns not read: Description\./);
    assert.match(printed, /2 sums, 1 row of headings again, 1 row of words\./);
    assert.match(printed, /Rolled up to budget lines +4 +£1,294\.50 +£1,172 +£6\.25\n/);
    assert.match(printed, /Later than Quarter 2 2024\/25 +1 +£10 +£99 +£0\n/);
    assert.match(printed, /All of the file +5 +£1,304\.50 +£1,271 +£6\.25\n/);
    assert.match(printed, /come to all of the file and to the “Grand Total” on line 12, to the penny/);
    assert.match(printed, /Wrote 2 rows in 1 entry\./);
    assert.deepEqual(await spent("libraries"), [128450, 116000, 525, "q2", 5]);
    assert.deepEqual(await spent("museums"), [1000, 1200, 100, "q2", 10]);
  });

  it("keeps the file's name and hash with its one entry", async () => {
    const entries = [...(await readEntries(fresh.ledger, [5])).values()];
    assert.equal(entries[0]?.sourceName, "monitoring.csv");
    assert.match(entries[0]?.sourceSha256 ?? "", /^[0-9a-f]{64}$/);
  });

  it("changes nothing when it is handed in again, under another name too", async () => {
    const { exit, printed } = await roll(await given("again.csv", printedExtract, "latin1"));
    assert.equal(exit, 0);
    assert.match(printed, /Nothing was written: the ledger already says all of this/);
  });

  it("refuses codes nobody has mapped, names each with its rows and amount, and writes nothing", async () => {
    const path = await given("unknown.csv", [
      "CostCentre;Account;Actual",
      "11001;1000;10.00",
      "77777;1000;5.00",
      "77777;2000;6.50",
      "11001;8000;100.00",
      "120;4000;1.00",
    ]);
    const { exit, printed } = await roll(path);
    assert.equal(exit, 1);
    const [first, second, third] = printed.split("\n").filter((line) => line.startsWith("unknown.csv, line"));
    assert.match(
      first ?? "",
      /line 5, column Account: No row of ledger_codes knows subjective code 8000 of cost centre 11001: 1 row with an actual of £100/,
    );
    assert.match(
      second ?? "",
      /line 3, column CostCentre: No row of ledger_codes knows cost centre 77777: 2 rows with an actual of £11\.50/,
    );
    assert.match(third ?? "", /It looks like 00120 without its leading noughts/);
    assert.match(printed, /Nothing was written: 3 things to put right first\.\n$/);
    assert.deepEqual(await spent("libraries"), [128450, 116000, 525, "q2", 5]);
  });

  it("leaves unknown codes out when it is told to, lists them, and keeps what the ledger says of the budget", async () => {
    const { exit, printed } = await roll(join(folder, "unknown.csv"), "--leave-unknown");
    assert.equal(exit, 0);
    assert.match(printed, /Outside, under unknown codes +4 .* £112\.50/);
    assert.match(
      printed,
      /largest first:\n {2}cost centre 11001, subjective 8000: 1 row from line 5, actual £100/,
    );
    assert.deepEqual(await spent("libraries"), [128450, 1000, 525, "q2", 2]);
    const { printed: json } = await roll(join(folder, "unknown.csv"), "--leave-unknown", "--json");
    const { extract: said } = JSON.parse(json);
    assert.deepEqual(said.outside, { rows: 4, budget: "0.00", actual: "112.50", committed: "0.00" });
    assert.equal(said.total.actual, "122.50");
  });

  it("takes tabs, semicolons and bars, a byte order mark and the line ends of any system", async () => {
    const lines = ["CC|Nominal Code|YTD Actual", "11001|1000|(70.00)", "'11001|'4000|1,000.25"];
    for (const [at, [separator, end]] of [
      ["\t", "\r"],
      [";", "\n"],
      ["|", "\r\n"],
    ].entries()) {
      const path = join(folder, `separated-${at}.csv`);
      await writeFile(path, `\ufeff${lines.join(end).replaceAll("|", separator ?? "")}`);
      const { exit, printed } = await roll(path, "--check");
      assert.equal(exit, 0, printed);
      assert.match(printed, /Rolled up to budget lines +2 +£0 +£930\.25 +£0\n/);
    }
  });

  it("reads a workbook as it reads a CSV file", async () => {
    const path = join(folder, "monitoring.xlsx");
    const rows = [
      ["Cost centre", "Subjective", "Month", "Debit", "Credit"],
      ["11001", "1000", "Apr-24", 700.5, null],
      ["11001", "9000", "Apr-24", null, 200.25],
    ];
    const data = rows.map((row) => row.map((value) => (value === null ? null : { value })));
    await writeSheets([{ sheet: "Ledger", data }]).toFile(path);
    const { exit, printed } = await roll(path);
    assert.equal(exit, 0, printed);
    assert.deepEqual((await spent("libraries"))?.slice(0, 3), [128450, 50025, 525]);
  });

  it("refuses two rows of the mapping that fit equally well, and names both", async () => {
    const codes = [
      "year,cost_centre,subjective,portfolio,line,column",
      "2024/25,11009,*,RES,museums,employee",
    ];
    const path = await given("ledger_codes.csv", codes);
    assert.equal((await outturn("import", path)).exit, 0);
    const { exit, printed } = await roll(await given("two.csv", ["cc,subj,actual", "11009,1000,1.00"]));
    assert.equal(exit, 1);
    assert.match(
      printed,
      /fit cost centre 11009 with subjective code 1000 equally well: 110\* with 1\* \(RES, libraries, employee\) and 11009 with \* \(RES, museums, employee\)|11009 with \* .* and 110\* with 1\*/,
    );
  });

  const refusals: readonly (readonly [what: string, lines: readonly string[], message: RegExp])[] = [
    [
      "a total that was typed over",
      [...printedExtract.slice(0, 11), "Grand Total,,,,1304.50,1371.00,6.25"],
      /line 12, column Actual \(£\): “Grand Total” gives £1,371 .* but the rows above come to £1,271: a difference of £100/,
    ],
    [
      "amounts without a code",
      ["cc,subj,actual", "11001,1000,1.00", ",4000,2.00"],
      /line 3: This row gives amounts and no cost centre\. If it is the one of the row above, fill it in/,
    ],
    [
      "no column of actuals",
      ["cc,subj,variance", "11001,1000,1.00"],
      /No heading says which column is the actual; there are “cc”, “subj”, “variance”/,
    ],
    [
      "two columns that could both be meant",
      ["cc,subj,Amount,Value", "11001,1000,1.00,2.00"],
      /“Amount” and “Value” can both be the actual/,
    ],
    ["amounts in thousands", ["cc,subj,Actual £000", "11001,1000,1"], /“Actual £000” is not in pounds/],
    [
      "amounts to date of several periods",
      ["cc,subj,period,YTD Actual", "11001,1000,P01,1.00", "11001,1000,P02,3.00"],
      /“YTD Actual” says it is the year to date, and cost centre 11001 with subjective code 1000 has rows of P01 and of P02, which would be counted twice/,
    ],
    [
      "a period of another year",
      ["cc,subj,period,actual", "11001,1000,Sep-23,1.00"],
      /“Sep-23” is of 2023\/24/,
    ],
    ["no headings at all", ["11001,1000,1.00"], /No row among the first 60 has headings of a ledger extract/],
    [
      "a formula that failed",
      ["cc,subj,actual", "11001,1000,#REF!"],
      /line 2, column actual: The formula in this cell has failed/,
    ],
  ];
  for (const [at, [what, lines, message]] of refusals.entries()) {
    it(`refuses ${what}`, async () => {
      const { exit, printed } = await roll(await given(`refused-${at}.csv`, lines));
      assert.equal(exit, 1);
      assert.match(printed, message);
      assert.match(printed, /Nothing was written/);
    });
  }

  it("asks for the year and a period the ledger knows", async () => {
    const path = join(folder, "monitoring.csv");
    const { exit, told } = await outturn("import", path, "--ledger-extract");
    assert.equal(exit, 2);
    assert.match(told, /needs --year and --period/);
    const wrong = await outturn("import", path, "--ledger-extract", "--year", "2024/25", "--period", "q3");
    assert.equal(wrong.exit, 2);
    assert.match(
      wrong.told,
      /--period: there is no reporting period “q3” in 2024\/25\. The ledger has q1, q2, apr\./,
    );
  });

  it("names every cell, period and code there is to put right at once", async () => {
    const path = await given("all-wrong.csv", [
      "Cost centre,Subjective,Period,Budget,Actual",
      "11001,1000,P19,10.00,abc",
      "11001,1000,P01,1.2.3,x",
      "11001,1000,P01,10.00,5.00",
      "11001,1000,P19,10.00,5.00",
      "11001,1000,P21,10.00,5.00",
      "Grand Total,,,40.00,15.00",
    ]);
    const { exit, printed } = await roll(path);
    assert.equal(exit, 1);
    const places = printed.split("\n").flatMap((line) => /^all-wrong\.csv, (.*?): /.exec(line)?.[1] ?? []);
    assert.deepEqual(places, [
      "line 2, column Actual",
      "line 3, column Budget",
      "line 3, column Actual",
      "line 5, column Period",
      "line 6, column Period",
    ]);
    assert.match(printed, /line 5, column Period: “P19” is not an accounting period/);
    assert.doesNotMatch(
      printed,
      /“Grand Total” gives/,
      "a total is not held against rows that can't be read",
    );
    assert.match(printed, /Nothing was written: 5 things to put right first\./);
  });

  it("counts the bad cells it does not list", async () => {
    const rows = Array.from({ length: 1_250 }, (_, at) => `11001,1000,?${at}`);
    const path = await given("many-wrong.csv", ["Cost centre,Subjective,Actual", ...rows]);
    const { printed } = await roll(path);
    assert.equal(printed.split("\n").filter((line) => line.startsWith("many-wrong.csv, line")).length, 60);
    assert.match(printed, /and 1,190 more things \(--json lists the first 200\)/);
    assert.match(printed, /Nothing was written: 1,250 things to put right first\./);
    const { issues } = JSON.parse((await roll(path, "--json")).printed);
    assert.deepEqual([issues.length, issues.at(-1).more], [201, 1_050]);
  });

  it("doubts income without a minus and spending with one, names code and amount, and counts both", async () => {
    const path = await given("signs.csv", [
      "Cost centre,Subjective,Actual",
      "11001,9000,250.00",
      "11001,1000,-75.50",
      "11001,4000,100.00",
    ]);
    const { exit, printed } = await roll(path, "--check");
    assert.equal(exit, 0);
    assert.match(
      printed,
      /signs\.csv, line 2, column Subjective: Subjective code 9000 of cost centre 11001 has an actual of £250 in 1 row\. ledger_codes says it is income, and income has a minus\./,
    );
    assert.match(
      printed,
      /line 3, column Subjective: Subjective code 1000 of cost centre 11001 has an actual of −£75\.50 in 1 row\. ledger_codes says it is employee spending, and spending is above nought\./,
    );
    assert.doesNotMatch(printed, /code 4000/);
    assert.match(printed, /Rolled up to budget lines +3 +£0 +£274\.50/);
  });
});
