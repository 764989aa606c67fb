import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { unzipSync, zipSync } from "fflate";
import writeSheets, { type SheetData } from "write-excel-file/node";
import { writeCell } from "../domain/data-package/cells.ts";
import { results } from "../domain/data-package/tables/measures.ts";
import { defaultLimits } from "./limits.ts";
import { numberText } from "./number-text.ts";
import { readPackage } from "./read-package.ts";

const limits = { ...defaultLimits, bytesUnpacked: 4_500_000, partsPerWorkbook: 30, rowsPerTable: 1000 };
const world = { today: () => Temporal.PlainDate.from("2022-01-31"), limits };

let root = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "workbook-"));
});
after(() => rm(root, { recursive: true }));

const made = (sheets: Record<string, SheetData>) =>
  writeSheets(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer();

async function readBytes(bytes: Uint8Array, name = "package.xlsx") {
  const path = join(root, name);
  await writeFile(path, bytes);
  return readPackage(path, world);
}

async function firstIssue(bytes: Uint8Array, name?: string) {
  const { issues } = await readBytes(bytes, name);
  return issues[0] ?? assert.fail("nothing was found wrong");
}

/** A workbook whose one sheet of portfolios has this XML in place of the second row's name. */
async function withCell(cell: string) {
  const bytes = await made({
    portfolios: [
      ["portfolio", "year", "name", "position"],
      ["RCG", "2021/22", "REPLACED", 1],
    ],
  });
  const parts = unzipSync(bytes);
  const sheet = Object.keys(parts).find((name) => name.includes("worksheets/sheet")) ?? "";
  const xml = Buffer.from(parts[sheet] ?? []).toString();
  const changed = xml.replace(/<c r="C2".*?<\/c>/, cell);
  assert.notEqual(changed, xml);
  return zipSync({ ...parts, [sheet]: Buffer.from(changed) });
}

describe("a workbook", () => {
  test("is read by its sheets' names, notes aside, with the row of each sheet", async () => {
    const { files, issues } = await readBytes(
      await made({
        notes: [["anything at all"]],
        portfolios: [["portfolio", "year", "name", "position"], [], ["RCG", "2021/22", "Resources", 1]],
      }),
    );
    assert.deepEqual(issues, []);
    const [read] = files[0]?.tables ?? [];
    assert.equal(read?.table.name, "portfolios");
    assert.deepEqual([read?.rows[0]?.sheet, read?.rows[0]?.line], ["portfolios", 3]);
  });

  test("gives numbers the digits the spreadsheet shows", async () => {
    const { files, issues } = await readBytes(
      await made({
        results: [
          ["measure", "year", "value"],
          ["M1", "2020/21", 96.3],
          ["M2", "2020/21", 0.1 + 0.2],
          ["M3", "2020/21", "96.30"],
        ],
      }),
    );
    assert.deepEqual(issues, []);
    const values = files[0]?.tables[0]?.rows.map(({ row }) => writeCell(results.columns.value, row["value"]));
    assert.deepEqual(values, ["96.3", "0.3", "96.30"]);
  });

  test("never shows a number in exponents, nor the noise beyond its fifteenth digit", () => {
    assert.equal(numberText("96.299999999999997"), "96.3");
    assert.equal(numberText("1E-7"), "0.0000001");
    assert.equal(numberText("1.5E+20"), "150000000000000000000");
  });

  test("gives dates as days, and ticked boxes as yes or no", async () => {
    const { files, issues } = await readBytes(
      await made({
        meetings: [
          ["portfolio", "year", "meeting", "report", "date", "by_exception", "position"],
          [
            "RCG",
            "2021/22",
            "m1",
            "Agreement",
            { value: new Date("2021-06-15"), format: "dd/mm/yyyy" },
            true,
            1,
          ],
        ],
      }),
    );
    assert.deepEqual(issues, []);
    const row = files[0]?.tables[0]?.rows[0]?.row;
    assert.equal(String(row?.["date"]), "2021-06-15");
    assert.equal(row?.["byException"], true);
  });
});

describe("a cell a spreadsheet has spoilt", () => {
  for (const error of ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!"]) {
    test(`is a formula that failed with ${error}`, async () => {
      const bytes = await withCell(`<c r="C2" t="e"><f>A1/0</f><v>${error}</v></c>`);
      const issue = await firstIssue(bytes);
      assert.deepEqual(
        [issue.sheet, issue.line, issue.column, issue.found],
        ["portfolios", 2, "name", error],
      );
      assert.match(issue.message, /The formula in this cell has failed/);
    });
  }

  test("is a formula nobody calculated", async () => {
    for (const cell of ['<c r="C2"><f>B1&amp;"x"</f></c>', '<c r="C2" s="0" t="str"><f>B1</f></c>']) {
      assert.match(
        (await firstIssue(await withCell(cell))).message,
        /has a formula that was never calculated/,
      );
    }
  });

  test("is words the spreadsheet has turned into a date", async () => {
    const data: SheetData = [
      ["portfolio", "year", "name", "position"],
      ["RCG", "2021/22", { value: new Date("2022-03-01"), format: "mmm yy" }, 1],
    ];
    const issue = await firstIssue(await made({ portfolios: data }));
    assert.match(issue.message, /turned this cell into the date 2022-03-01/);
  });

  test("is a number shown as a percentage, which is held as a hundredth of it", async () => {
    const data: SheetData = [
      ["measure", "year", "value"],
      ["M1", "2020/21", { value: 0.963, format: "0.0%" }],
    ];
    const issue = await firstIssue(await made({ results: data }));
    assert.deepEqual([issue.column, issue.found], ["value", "0.963 shown as a percentage"]);
  });

  test("is none when its formula has a result", async () => {
    const bytes = await withCell('<c r="C2" t="str"><f>UPPER("resources")</f><v>RESOURCES</v></c>');
    const { files, issues } = await readBytes(bytes);
    assert.deepEqual(issues, []);
    assert.equal(files[0]?.tables[0]?.rows[0]?.row["name"], "RESOURCES");
  });
});

describe("a workbook that is refused", () => {
  test("has a sheet named after no table", async () => {
    const issue = await firstIssue(await made({ portfolio: [["a"]] }));
    assert.match(issue.message, /“portfolio” is not the name of a table. Did you mean portfolios\?/);
  });

  test("has nothing but notes", async () => {
    assert.match((await firstIssue(await made({ Notes: [["a"]] }))).message, /has no sheet of figures/);
  });

  test("is in the old format, or behind a password", async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    assert.match((await firstIssue(ole, "package.xls")).message, /old \.xls format/);
    const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
    assert.match((await firstIssue(locked)).message, /protected with a password/);
  });

  test("is cut off", async () => {
    const whole = await made({ portfolios: [["portfolio"]] });
    assert.match((await firstIssue(whole.subarray(0, whole.length / 2))).message, /is damaged or cut off/);
  });

  test("is a zip file of something else", async () => {
    assert.match((await firstIssue(zipSync({ "a.txt": Buffer.from("a") }))).message, /no workbook/);
  });

  test("is text by another name", async () => {
    assert.match((await firstIssue(Buffer.from("a,b\n"))).message, /is not an XLSX workbook/);
  });

  test("has a sheet that is not XML", async () => {
    const parts = unzipSync(await made({ portfolios: [["portfolio"]] }));
    const sheet = Object.keys(parts).find((name) => name.includes("worksheets/sheet")) ?? "";
    const bytes = zipSync({ ...parts, [sheet]: Buffer.from("<worksheet><sheetData><row") });
    const { files } = await readBytes(bytes);
    assert.equal(files.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows)).length, 0);
  });
});

describe("a zip bomb as a workbook", () => {
  const refused = async (bytes: Uint8Array, message: RegExp) => {
    const started = process.memoryUsage().rss;
    assert.match((await firstIssue(bytes)).message, message);
    assert.ok(process.memoryUsage().rss - started < 100_000_000, "little memory is taken");
  };
  const sheet = (xml: string) => ({
    "xl/workbook.xml": Buffer.from("<workbook/>"),
    "xl/a.xml": Buffer.from(xml),
  });

  test("that unpacks to hundreds of times its size is not unpacked", () =>
    refused(zipSync(sheet("0".repeat(1_500_000))), /xl\/a\.xml, which unpacks to \d+ times its size/));

  test("that is too large in all is not unpacked", () => {
    const noise = Array.from({ length: 30 }, () =>
      Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))),
    );
    return refused(zipSync(sheet(Buffer.concat([...noise, ...noise]).toString("hex"))), /7 MB when unpacked/);
  });

  test("that has thousands of parts is not opened", () => {
    const parts = Object.fromEntries(
      Array.from({ length: 31 }, (_, at) => [`${at}.xml`, Buffer.from("<a/>")]),
    );
    return refused(zipSync(parts), /31 parts; Outturn opens up to 30 parts/);
  });

  test("that lies about its size is found out while it is unpacked", () => {
    const bytes = zipSync(sheet("0".repeat(1_500_000)));
    const directory = Buffer.from(bytes);
    for (let at = 0; at < directory.length - 46; at++) {
      if (directory.readUInt32LE(at) === 0x02014b50) directory.writeUInt32LE(5000, at + 24);
    }
    return refused(directory, /is damaged or cut off/);
  });

  test("that claims a row a million rows down is not laid out", async () => {
    const far = '<c r="C1048576" t="str"><v>x</v></c>';
    assert.match((await firstIssue(await withCell(far))).message, /more than 1,000 rows/);
  });

  test("that claims a very wide sheet is not laid out", async () => {
    const parts = unzipSync(await withCell('<c r="XFD2" t="str"><v>x</v></c>'));
    const wide = { ...world, limits: { ...limits, cellsPerSheet: 10_000 } };
    const path = join(root, "wide.xlsx");
    await writeFile(path, zipSync(parts));
    const { files, issues } = await readPackage(path, wide);
    assert.equal(files.length, 0);
    assert.match(issues[0]?.message ?? "", /a sheet of 2 rows by 16384 columns/);
  });
});
