import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeSheets, { type SheetData } from "write-excel-file/node";
import { layInto } from "../../../test/laid-file.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { feedFile, readFeed } from "../feed-file.ts";

const { laid, drift, refused } = layInto(await temporaryFolder());

const headings = "Reference,Started,Team,Answered,Cost";
const row = "C1,01/04/2019 10:00,North,yes,1.50";
const table: SheetData = [headings.split(","), ["C1", "2019-04-01", "North", "yes", 1.5]];
const may: SheetData = [headings.split(","), ["C2", "2019-05-01", "North", "yes", 2]];
const renamed: SheetData = [["Reference", "Begun", "Team", "Answered", "Fee"], ...may.slice(1)];

/** A workbook whose parts are altered after it is written, as no writer of ours would. */
async function workbook(all: Record<string, SheetData>, part = "", alter = (xml: string) => xml) {
  const bytes = await writeSheets(Object.entries(all).map(([sheet, data]) => ({ sheet, data }))).toBuffer();
  const parts = unzipSync(bytes);
  const found = parts[part];
  if (found !== undefined) parts[part] = strToU8(alter(strFromU8(found)));
  return Buffer.from(zipSync(parts));
}

test("what stands under no heading is left out and told", async () => {
  const { records, notes } = await laid(`${headings},,\n${row},,late\n${row.replace("C1", "C2")},,\n`);
  assert.equal(records.length, 2);
  assert.match(notes.join("\n"), /1 row with something under no heading.*left out, first line 2/);
});

test("cells that are missing at the end of rows are told", async () => {
  const { notes } = await laid(`${headings}\n${row.replace(",1.50", "")}\n${row.replace("C1", "C2")}\n`);
  assert.match(notes.join("\n"), /1 row with fewer cells than the headings/);
});

test("a sheet whose headings have changed stops the workbook, though others fit", async () => {
  const told = await drift(await workbook({ April: table, May: renamed }));
  assert.equal(told.sheet, "May");
  assert.deepEqual(
    told.missing.map(({ column }) => column),
    ["started", "cost"],
  );
});

test("sheets without records are named as not read", async () => {
  const { notes } = await laid(await workbook({ April: table, Notes: [["Of the telephony system"]] }));
  assert.match(notes.join("\n"), /Not read, since no records stand there: “Notes”/);
});

test("a hidden sheet of records is neither added nor dropped unseen", async () => {
  const hide = (xml: string) => xml.replace('name="May"', 'name="May" state="hidden"');
  const { message } = await refused(await workbook({ April: table, May: may }, "xl/workbook.xml", hide));
  assert.match(message, /The sheet “May” is hidden and holds records too/);
});

test("merged cells among records are told, those of a title are not", async () => {
  const merge = (range: string) => (xml: string) =>
    xml.replace("</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`);
  const all = { April: [["Calls"], ...table, ...may.slice(1)] };
  const { notes } = await laid(await workbook(all, "xl/worksheets/sheet1.xml", merge("C3:C4")));
  assert.match(notes.join("\n"), /are merged \(C3:C4\): all but the first of each were read as blank/);
  const title = await laid(await workbook(all, "xl/worksheets/sheet1.xml", merge("A1:E1")));
  assert.doesNotMatch(title.notes.join("\n"), /merged/);
});

test("a heading over two new columns can't be proposed as either, and is left to a person", async () => {
  const { sentences, proposal } = await drift(`${headings},Notes,Notes\n${row},one,two\n`);
  assert.match(sentences.join("\n"), /“Notes” stands over 2 columns/);
  assert.deepEqual(proposal.ignored, ["Internal id", "Notes"]);
  assert.ok(readFeed(feedFile(proposal)).ok);
});

test("of hundreds of new headings the first are told, and the proposal still is a feed", async () => {
  const many = Array.from({ length: 300 }, (_, at) => `Question ${at}`);
  const { sentences, proposal } = await drift(
    `${headings},${many.join()}\n${row},${many.map(() => "1").join()}\n`,
  );
  assert.equal(sentences.length, 21);
  assert.match(
    sentences.at(-1) ?? "",
    /And 280 more headings are new\. A proposal makes columns of the first 50/,
  );
  assert.ok(readFeed(feedFile(proposal)).ok);
});

test("a heading of thousands of letters is told by its beginning", async () => {
  const { sentences, proposal } = await drift(`${headings},${"long ".repeat(2000)}\n${row},1\n`);
  assert.match(sentences.join(), /a heading of 9,999 characters/);
  assert.ok(sentences.join().length < 400);
  assert.ok(readFeed(feedFile(proposal)).ok);
});

test("a list of records wrapped in an object is told by its name", async () => {
  const wrapped = JSON.stringify({ page: 1, links: {}, results: [{ reference: "C1" }] });
  assert.match((await refused(wrapped)).message, /most likely stand in the list “results”/);
  const nested = JSON.stringify({ reference: "C1", started: "2019-04-01", calls: [{ at: 1 }] });
  assert.match((await refused(nested)).message, /“calls” holds a list/);
});

test("columns set out with blanks are told from a file without headings", async () => {
  const printed =
    "Reference   Started      Team\nC1          01/04/2019   North\nC2          02/04/2019   South\n";
  assert.match((await refused(printed)).message, /set out with blanks.*Extract it again as CSV/);
});

test("a new column of a Parquet file is told with what it holds, and proposed as a column", async () => {
  const { sentences, proposal } = await drift(`PAR1${"x".repeat(20)}PAR1`, {
    parquetColumns: async () => [...headings.split(","), "Channel"],
    parquetSample: async () => [[...row.split(","), "telephone"]],
  });
  assert.match(sentences.join(), /“Channel” is new and holds text, such as “telephone”/);
  assert.equal(proposal.columns.at(-1)?.name, "channel");
});
