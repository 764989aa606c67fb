import assert from "node:assert/strict";
import { appendFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import writeSheets, { type SheetData } from "write-excel-file/node";
import { callsFeed, layInto } from "../../../test/laid-file.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { layRecordFile } from "./lay-record-file.ts";
import { recordLimits } from "./record-limits.ts";
import { FileChanged } from "./refusal.ts";

const folder = await temporaryFolder();
const { lay, laid, refused, drift } = layInto(folder);

const headings = "Reference,Started,Team,Answered,Cost";
const clean = `${headings}\nC1,01/04/2019 10:00,North,yes,1.50\nC2,02/04/2019 10:05,South,no,\n`;
const left = () => readdir(join(folder, "temporary")).catch(() => []);

const sheets = (all: Record<string, SheetData>) =>
  writeSheets(Object.entries(all).map(([sheet, data]) => ({ sheet, data }))).toBuffer();
const day = (text: string) => new Date(`${text}Z`);

test("a packed file is read as what is in it, and hashed as it came", async () => {
  const packed = gzipSync(clean);
  const { records, file } = await laid(packed, { as: "calls.csv.gz" });
  assert.deepEqual([records.length, file.bytes, file.name], [2, packed.length, "calls.csv.gz"]);
  const bomb = await refused(gzipSync(clean.repeat(2000)), {
    limits: { ...recordLimits, bytesUnpacked: 50_000 },
  });
  assert.match(bomb.message, /unpacks to more than/);
  assert.match(
    (await refused(packed.subarray(0, 60))).message,
    /can’t be unpacked: it is damaged or was cut off/,
  );
});

for (const [what, bytes, message] of [
  ["nothing", "", /The file is empty/],
  ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old \.xls workbook.*Save it.*\.xlsx/],
  [
    "an OpenDocument sheet",
    "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    /OpenDocument spreadsheet \(\.ods\)/,
  ],
  ["a zip file", "PK\u0003\u0004calls.csv", /zip file\. Unpack it/],
  ["a PDF", "%PDF-1.7", /PDF document/],
  ["a web page", "\n<html><table>", /web page/],
  ["zeros", Buffer.concat([Buffer.from(clean), Buffer.alloc(50)]), /zero byte after 102 bytes.*damaged/],
  ["half a Parquet file", "PAR1 and no more of it", /cut off/],
] as const) {
  test(`a file of ${what} is refused with what to do, whatever it is called`, async () => {
    assert.match((await refused(bytes)).message, message);
  });
}

test("a file that ends in the middle of a row is refused, with its line", async () => {
  const issue = await refused(clean.slice(0, clean.indexOf("South") - 6));
  assert.deepEqual([issue.line, issue.found], [3, "half a row at the end"]);
  assert.match(issue.message, /cut off on its way/);
  assert.match((await refused(clean.slice(0, clean.indexOf("C2") + 1))).message, /cut off/);
  assert.match((await refused(clean.replace("South,no,\n", '"Sou'))).message, /within a quoted cell/);
});

test("limits are kept, and named", async () => {
  const small = { ...recordLimits, bytesPerFile: 50 };
  assert.match((await refused(clean, { limits: small })).message, /has 1 kB, and up to 1 kB are read/);
  const short = { ...recordLimits, charactersPerRow: 60 };
  assert.match(
    (await refused(`${clean}${"x".repeat(99)}`, { limits: short })).message,
    /longer than 60 characters/,
  );
  const narrow = { ...recordLimits, cellsPerRow: 8 };
  const { records } = await laid(clean.replace("North", "a,b,c,d,e,f,g"), { limits: narrow });
  assert.match(records[0]?.trouble ?? "", /has 11 cells; a row may have 8/);
});

test("a file that is not there, or is a folder, is refused", async () => {
  const absent = await layRecordFile(join(folder, "absent.csv"), callsFeed);
  assert.match(absent.kind === "refused" ? (absent.issues[0]?.message ?? "") : "", /is not there/);
  const whole = await layRecordFile(folder, callsFeed);
  assert.match(whole.kind === "refused" ? (whole.issues[0]?.message ?? "") : "", /not a file/);
});

test("a file replaced or added to after it was laid out is noticed at the last look", async () => {
  for (const change of [
    (path: string) => appendFile(path, "C3,03/04/2019 09:00,North,yes,\n"),
    async (path: string) => {
      await writeFile(`${path}.new`, clean);
      await rename(`${path}.new`, path);
    },
  ]) {
    const { path, outcome } = await lay(clean);
    assert.equal(outcome.kind, "laid");
    await outcome.laid.lastLook();
    await change(path);
    await assert.rejects(
      outcome.laid.lastLook(),
      (cause) =>
        cause instanceof FileChanged && /was replaced or changed while it was read/.test(cause.message),
    );
  }
});

test("temporary files are gone once they are given back, and after anything that stops", async () => {
  const { outcome } = await lay(clean.replaceAll("\n", "\r"));
  assert.equal(outcome.kind, "laid");
  assert.equal((await left()).length, 1);
  await outcome.laid.dispose();
  assert.deepEqual(await left(), []);
  await refused(`${clean.replaceAll("\n", "\r")}C3,03/04/2019`);
  const stop = new AbortController();
  const stopped = lay(clean.replaceAll("\n", "\r"), {
    signal: stop.signal,
    progress: (percent) => percent > 30 && stop.abort(),
  });
  await assert.rejects(stopped, { name: "AbortError" });
  assert.deepEqual(await left(), []);
});

test("progress is told upwards to the end", async () => {
  const told: number[] = [];
  await laid(clean.replace("\n", "\r\n"), { progress: (percent) => told.push(percent) });
  assert.deepEqual(
    told,
    told.toSorted((one, other) => one - other),
  );
  assert.equal(told.at(-1), 100);
});

test("JSON lines are read by their keys, numbers exactly as written", async () => {
  const text =
    '{"reference":"C1","started":"2019-04-01T10:00:00","cost":1.50,"team":null}\n{"cost":12345678901234567890.10,"started":"2019-04-02","reference":7,"answered":true}\n{"reference":"C3\n{"reference":"C4","started":"2019-04-03","cost":2}\n';
  const { records } = await laid(text, { as: "calls.jsonl" });
  assert.deepEqual(
    records.map(({ line, cells, trouble }) => [
      line,
      cells["reference"],
      cells["cost"],
      cells["team"],
      trouble !== "",
    ]),
    [
      [1, "C1", "1.50", "", false],
      [2, "7", "12345678901234567890.10", "", false],
      [3, "", "", "", true],
      [4, "C4", "2", "", false],
    ],
  );
});

test("an array of objects is read like JSON lines, each with the line it begins on", async () => {
  const rows = [
    { reference: "C1", started: "2019-04-01", team: "N {1}", answered: false, cost: 2 },
    { reference: "C2", started: "2019-04-02", team: 'a "b"', answered: true, cost: -0.5 },
  ];
  const { records } = await laid(JSON.stringify(rows, undefined, 1));
  assert.deepEqual(
    records.map(({ line, cells }) => [line, cells["team"], cells["cost"]]),
    [
      [2, "N {1}", "2"],
      [9, 'a "b"', "-0.5"],
    ],
  );
});

test("a key that holds a list is refused by its name, and passed over where the feed ignores it", async () => {
  const text =
    '{"reference":"C1","started":"2019-04-01","team":"N","answered":false,"cost":2,"tags":["a"]}\n';
  const issue = await refused(text);
  assert.match(issue.message, /“tags” holds a list/);
  assert.equal(issue.line, 1);
  assert.equal((await laid(text, { feed: { ...callsFeed, ignored: ["Tags"] } })).records.length, 1);
  assert.deepEqual(
    (await drift(text.replace('["a"]', '"a"'))).unknown.map(({ heading }) => heading),
    ["tags"],
  );
});

const table: SheetData = [
  ["Reference", "Started", "Team", "Answered", "Cost"],
  ["C1", { value: day("2019-04-01T10:00:00"), type: Date, format: "dd/mm/yyyy hh:mm" }, "North", true, 1.5],
  [null, null, null, null, null],
  ["C2", { value: day("2019-04-02T00:00:00"), type: Date, format: "dd/mm/yyyy" }, "South", false, 12.1],
  ["Total", null, null, null, 13.6],
];

test("a workbook is read from the sheet whose headings are the feed's, days as days", async () => {
  const bytes = await sheets({
    Notes: [["Extracted for the board"]],
    Calls: [["Calls", null, null, null, null], ...table],
  });
  const { records, notes, skipped } = await laid(bytes, { as: "calls.xlsx" });
  assert.deepEqual(
    records.map(({ line, cells }) => [line, ...Object.values(cells)]),
    [
      [3, "C1", "2019-04-01 10:00:00", "North", "TRUE", "1.5"],
      [5, "C2", "2019-04-02", "South", "FALSE", "12.1"],
    ],
  );
  assert.equal(skipped, 2);
  assert.match(notes.join("\n"), /The sheet “Calls” was read/);
});

test("values of a workbook that stand one column beside their headings are read so", async () => {
  const [head = [], ...rows] = table;
  const bytes = await sheets({ Calls: [head, ...rows.slice(0, 1).map((row) => [null, ...row])] });
  const { records } = await laid(bytes);
  assert.equal(records[0]?.cells["reference"], "C1");
});

test("sheets with the same headings are read together, and lines are counted on", async () => {
  const may: SheetData = [table[0] ?? [], ["C3", "2019-05-01", "North", true, 2]];
  const { records, notes } = await laid(await sheets({ April: table, May: may }));
  assert.deepEqual(
    records.map(({ line, cells }) => [line, cells["reference"]]),
    [
      [2, "C1"],
      [4, "C2"],
      [7, "C3"],
    ],
  );
  assert.match(notes.join("\n"), /Rows of the sheet “May” are counted on: its row 1 is line 6/);
  const hinted = await laid(await sheets({ April: table, May: may }), {
    feed: { ...callsFeed, file: { sheet: "may" } },
  });
  assert.deepEqual(
    hinted.records.map(({ line }) => line),
    [2],
  );
  assert.match(
    (await refused(await sheets({ April: table }), { feed: { ...callsFeed, file: { sheet: "June" } } }))
      .message,
    /the workbook has “April”/,
  );
});

test("a formula that failed is the row's own trouble, even in a column of text", async () => {
  const bytes = await sheets({ Calls: [...table.slice(0, 1), ["C1", "2019-04-01", "#REF!", true, 1]] });
  const { records } = await laid(bytes);
  assert.match(records[0]?.trouble ?? "", /Team: The formula in this cell has failed: #REF!/);
});

test("a Parquet file is read by the columns it names", async () => {
  const bytes = Buffer.from(`PAR1${"x".repeat(20)}PAR1`);
  const parquetColumns = async () => ["cost", "REFERENCE", "team", "call_date", "answered"];
  const { plain } = await laid(bytes, { parquetColumns });
  assert.deepEqual(plain.form === "parquet" && plain.columns.find(({ column }) => column === "started"), {
    column: "started",
    called: "call_date",
  });
});
