import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { financialYear } from "../domain/period/financial-year.ts";
import { decimalText } from "../domain/value/decimal.ts";
import { defaultLimits } from "./limits.ts";
import { readPackage } from "./read-package.ts";

const today = Temporal.PlainDate.from("2022-01-31");
const world = { today: () => today, limits: { ...defaultLimits, bytesPerFile: 100_000, rowsPerTable: 50 } };

let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "package-"));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, "each-"));
});
after(() => rm(root, { recursive: true }));

async function put(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

const read = () => readPackage(folder, world);
const portfolios = "portfolio,year,name,position\nRCG,2021/22,Resources,1\n";

async function onlyIssue() {
  const { issues } = await read();
  assert.equal(issues.length, 1, JSON.stringify(issues, undefined, 1));
  return issues[0];
}

describe("a folder of CSV files", () => {
  test("is read table by table, in the order the tables depend on each other", async () => {
    await put({
      "services.csv": "portfolio,year,service,name,position\nRCG,2021/22,finance,Finance,1\n",
      "portfolios.csv": portfolios,
    });
    const { files, issues } = await read();
    assert.deepEqual(issues, []);
    assert.deepEqual(
      files.map(({ name }) => name),
      ["portfolios.csv", "services.csv"],
    );
    const [row] = files[0]?.tables[0]?.rows ?? [];
    assert.equal(row?.line, 2);
    assert.equal(row?.row["year"], financialYear(2021));
    assert.equal(row?.row["vision"], undefined);
  });

  test("may come without a newline at the end, with a byte order mark, and in any order of columns", async () => {
    await put({ "portfolios.csv": "\ufeffyear,position,name,portfolio\r\n2021/22,1,Resources,RCG" });
    const { files, issues } = await read();
    assert.deepEqual(issues, []);
    assert.equal(files[0]?.tables[0]?.rows[0]?.row["portfolio"], "RCG");
  });

  test("names the line a row starts on, though a cell runs over several lines", async () => {
    const csv =
      'portfolio,year,name,vision,position\n\nRCG,2021/22,Resources,"One\n\ntwo",1\nCFE,2021/22,Citizens,,2\n';
    await put({ "portfolios.csv": csv });
    const { files } = await read();
    assert.deepEqual(
      files[0]?.tables[0]?.rows.map(({ line }) => line),
      [3, 6],
    );
  });

  test("keeps the places a figure was printed with", async () => {
    await put({ "results.csv": "measure,year,value\nRCG1.1,2020/21,96.30\n" });
    const { files } = await read();
    const value = files[0]?.tables[0]?.rows[0]?.row["value"];
    assert.ok(typeof value === "object" && "exact" in value);
    assert.equal(decimalText(value), "96.30");
  });

  test("reads an amount in the unit its row names", async () => {
    const csv =
      "portfolio,year,line,row,name,net,unit,position\nRCG,2021/22,a,line,A,-2343,GBP thousand,1\nRCG,2021/22,b,line,B,0.25,GBP million 2dp,2\n";
    await put({ "budget_lines.csv": csv });
    const { files, issues } = await read();
    assert.deepEqual(issues, []);
    assert.deepEqual(
      files[0]?.tables[0]?.rows.map(({ row }) => row["net"]),
      [-234_300_000, 25_000_000],
    );
  });

  test("says when the council knew what it holds", async () => {
    await put({
      "datapackage.json": '{"title":"Agreement","knownOn":"2021-06-07"}',
      "portfolios.csv": portfolios,
    });
    const { title, knownOn, issues } = await read();
    assert.deepEqual(issues, []);
    assert.equal(title, "Agreement");
    assert.equal(knownOn?.toString(), "2021-06-07");
  });

  test("has the same digest each time it is read", async () => {
    await put({ "portfolios.csv": portfolios });
    const [first, second] = [await read(), await read()];
    assert.equal(first.files[0]?.sha256, second.files[0]?.sha256);
    assert.match(first.files[0]?.sha256 ?? "", /^[0-9a-f]{64}$/);
  });
});

describe("a cell that can't be read", () => {
  test("is named by file, line and column, with what was found and what was expected", async () => {
    await put({ "portfolios.csv": `${portfolios}CFE,2021/23,Citizens,2\n` });
    assert.deepEqual(await onlyIssue(), {
      file: "portfolios.csv",
      line: 3,
      column: "year",
      found: "2021/23",
      expected: "a financial year such as 2021/22",
      message: "“2021/23” does not run from one year to the next. Did you mean 2021/22?",
    });
  });

  test("is reported beside every other one, so that all can be put right at once", async () => {
    await put({
      "portfolios.csv": "portfolio,year,name,position\nR C G,2021,,-1\n",
      "results.csv": "measure,year,value,missing\nM1,2021/22,12%,not applicable\n",
    });
    const { issues } = await read();
    assert.deepEqual(
      issues.map(({ file, column }) => `${file} ${column}`),
      [
        "portfolios.csv portfolio",
        "portfolios.csv year",
        "portfolios.csv name",
        "portfolios.csv position",
        "results.csv value",
        "results.csv missing",
      ],
    );
    assert.match(issues[5]?.message ?? "", /Did you mean “not-applicable”\?/);
  });

  test("is one too many places for the unit of its row", async () => {
    const csv = "portfolio,year,line,row,name,net,unit,position\nRCG,2021/22,a,line,A,1.5,GBP thousand,1\n";
    await put({ "budget_lines.csv": csv });
    assert.match((await onlyIssue())?.message ?? "", /more decimal places than GBP thousand/);
  });

  test("leaves the amounts of its row alone when it is the unit that is wrong", async () => {
    const csv = "portfolio,year,line,row,name,net,unit,position\nRCG,2021/22,a,line,A,1.5,thousands,1\n";
    await put({ "budget_lines.csv": csv });
    assert.equal((await onlyIssue())?.column, "unit");
  });
});

describe("a table that can't be read", () => {
  test("lacks a column that every row needs", async () => {
    await put({ "portfolios.csv": "portfolio,year,position\nRCG,2021/22,1\n" });
    const issue = await onlyIssue();
    assert.equal(issue?.column, "name");
    assert.match(issue?.message ?? "", /The column name is missing/);
  });

  test("has a column nobody knows, with the one that was probably meant", async () => {
    await put({ "portfolios.csv": "portfolio,year,name,positon,position\nRCG,2021/22,Resources,1,1\n" });
    assert.match((await onlyIssue())?.message ?? "", /“positon” is not a column.*Did you mean position\?/);
  });

  test("has the same column twice", async () => {
    await put({ "portfolios.csv": "portfolio,year,name,name,position\nRCG,2021/22,Resources,Res,1\n" });
    assert.match((await onlyIssue())?.message ?? "", /Two columns are headed name/);
  });

  test("names a row twice, and both lines are told", async () => {
    await put({ "portfolios.csv": `${portfolios}CFE,2021/22,Citizens,2\nRCG,2021/22,Again,3\n` });
    const issue = await onlyIssue();
    assert.equal(issue?.line, 4);
    assert.match(issue?.message ?? "", /RCG, 2021\/22 is given twice: here and in portfolios\.csv, line 2/);
  });

  test("has a row that stops early", async () => {
    await put({ "portfolios.csv": `${portfolios}CFE,2021/22,Cit` });
    const issue = await onlyIssue();
    assert.equal(issue?.line, 3);
    assert.match(issue?.message ?? "", /3 cells where the headings name 4: it stops before position/);
  });

  test("has a row with a cell beyond the headings", async () => {
    await put({ "portfolios.csv": `${portfolios}CFE,2021/22,Citizen Focus, 2,2\n` });
    const { issues } = await read();
    assert.match(issues[0]?.message ?? "", /“2” stands in cell 5, which has no heading/);
  });

  test("is cut off within quotation marks", async () => {
    await put({ "portfolios.csv": `${portfolios}CFE,2021/22,"Citizen\nFocus,2\n` });
    const issue = await onlyIssue();
    assert.equal(issue?.line, 3);
    assert.match(issue?.message ?? "", /opened in the row that starts on line 3 is never closed/);
  });

  test("has a quotation mark in the middle of a cell", async () => {
    await put({ "portfolios.csv": `${portfolios}CFE,2021/22,"Citizen" Focus,2\n` });
    assert.match((await onlyIssue())?.message ?? "", /double those within it/);
  });

  test("separates its columns with semicolons", async () => {
    await put({ "portfolios.csv": portfolios.replaceAll(",", ";") });
    const { issues } = await read();
    assert.match(issues[0]?.message ?? "", /separated by semicolons/);
  });

  test("has more rows than are taken at once", async () => {
    const rows = Array.from({ length: 51 }, (_, at) => `P${at},2021/22,Name,1\n`);
    await put({ "portfolios.csv": `portfolio,year,name,position\n${rows.join("")}` });
    assert.match((await onlyIssue())?.message ?? "", /more than 50 rows/);
  });
});

describe("a file that is no CSV in UTF-8", () => {
  const refused = async (content: Uint8Array | string, message: RegExp) => {
    await put({ "portfolios.csv": content });
    assert.match((await onlyIssue())?.message ?? "", message);
  };
  const bytes = (...groups: (string | number[])[]) =>
    Buffer.concat(groups.map((group) => Buffer.from(group as string)));

  test("is UTF-16", () => refused(bytes([0xff, 0xfe], [...Buffer.from(portfolios, "utf16le")]), /UTF-16/));
  test("is UTF-16 without a mark", () => refused(Buffer.from(portfolios, "utf16le"), /UTF-16/));
  test("is Windows-1252, and the line with the first such letter is told", async () => {
    await put({ "portfolios.csv": bytes(portfolios, "CFE,2021/22,Caf", [0xe9], ",2\n") });
    const issue = await onlyIssue();
    assert.equal(issue?.line, 3);
    assert.equal(issue?.found, "Windows-1252 text (“é”)");
  });
  test("is binary", () => refused(bytes([1, 0, 0, 2, 3, 0, 9, 9, 9, 9]), /binary data/));
  test("is a workbook by another name", () => refused(bytes("PK", [3, 4], "rest"), /workbook or zip/));
  test("is empty", () => refused("", /The file is empty/));
  test("is larger than any package", async () => {
    await put({ "portfolios.csv": portfolios });
    await truncate(join(folder, "portfolios.csv"), 5_000_000);
    assert.match((await onlyIssue())?.message ?? "", /has 5 MB; Outturn reads files of up to 98 kB/);
  });
});
