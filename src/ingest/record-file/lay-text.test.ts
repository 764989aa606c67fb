import assert from "node:assert/strict";
import { test } from "node:test";
import { layInto } from "../../../test/laid-file.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const { laid, refused, drift } = layInto(await temporaryFolder());

const headings = "Reference,Started,Team,Answered,Cost";
const clean = `${headings}\nC1,01/04/2019 10:00,North,yes,1.50\nC2,02/04/2019 10:05,South,no,\n`;
const first = { reference: "C1", started: "01/04/2019 10:00", team: "North", answered: "yes", cost: "1.50" };
const second = { reference: "C2", started: "02/04/2019 10:05", team: "South", answered: "no", cost: "" };
const both = [
  { line: 2, trouble: "", cells: first },
  { line: 3, trouble: "", cells: second },
];

/** The records and their lines where no row is in trouble. */
const told = (records: readonly { line: number; cells: object }[]) =>
  records.map(({ line, cells }) => ({ line, trouble: "", cells }));

test("a clean file is left where it is", async () => {
  const { records, stayed, notes, skipped, plain, file } = await laid(clean);
  assert.deepEqual(records, both);
  assert.equal(stayed, true);
  assert.deepEqual([notes, skipped, file.bytes], [[], 0, clean.length]);
  assert.deepEqual(plain.form === "csv" && [plain.skip, plain.width, plain.lines], [
    1,
    5,
    { kind: "counted", first: 2 },
  ]);
});

for (const [what, bytes, stays] of [
  ["a byte order mark", `\ufeff${clean}`, true],
  ["CRLF", clean.replaceAll("\n", "\r\n"), true],
  ["CR alone", clean.replaceAll("\n", "\r"), false],
  ["mixed line ends", clean.replace("\n", "\r\n"), false],
  ["semicolons", clean.replaceAll(",", ";"), true],
  ["tabs", clean.replaceAll(",", "\t"), true],
  ["bars", clean.replaceAll(",", "|"), true],
  ["UTF-16", Buffer.from(`\ufeff${clean}`, "utf16le"), false],
  ["UTF-16 the other way round", Buffer.from(`\ufeff${clean}`, "utf16le").swap16(), false],
  ["UTF-16 without a mark", Buffer.from(clean, "utf16le"), false],
  ["quotation marks around every cell", clean.replaceAll(/[^,\n]+/g, '"$&"'), true],
  ["no line end at its end", clean.trimEnd(), true],
  ["blank lines at its end", `${clean}\n\n`, true],
] as const) {
  test(`a file with ${what} comes to the same records`, async () => {
    const { records, stayed } = await laid(bytes);
    assert.deepEqual(records, both);
    assert.equal(stayed, stays);
  });
}

test("Windows-1252 is read by its own letters", async () => {
  const text = clean.replace("North", "Caf\u00e9 \u2013 \u20ac");
  const bytes = Buffer.from(text.replace("\u2013", "\u0096").replace("\u20ac", "\u0080"), "latin1");
  const { records, notes } = await laid(bytes);
  assert.equal(records[0]?.cells["team"], "Café – €");
  assert.match(notes.join(), /Windows-1252/);
});

test("headings may stand below titles, be spelt otherwise and come in another order", async () => {
  const text =
    'Calls offered\n"April, 2019"\n\nTEAM NAME;call_date;Reference ;answered?;COST (£)\nNorth;01/04/2019 10:00;C1;yes;1.50\n';
  const { records, stayed, notes } = await laid(text);
  assert.deepEqual(records, told([{ line: 5, cells: first }]));
  assert.equal(stayed, true);
  assert.match(notes.join(), /headings stand on line 4/);
});

test("headings may stand below the records", async () => {
  const [head = "", ...rows] = clean.trimEnd().split("\n");
  const { records, notes } = await laid(`${rows.join("\n")}\n${head}\n`);
  assert.deepEqual(
    records,
    told([
      { line: 1, cells: first },
      { line: 2, cells: second },
    ]),
  );
  assert.match(notes.join(), /below the records/);
});

test("headings may come in two rows, the first of which groups the columns", async () => {
  const text = "Call,,Who,,\nReference,Date,Team,Answered,Cost\nC1,01/04/2019 10:00,North,yes,1.50\n";
  const { records, notes } = await laid(text);
  assert.deepEqual(records, told([{ line: 3, cells: first }]));
  assert.match(notes.join(), /two rows/);
});

test("rows that are no records are left out and counted", async () => {
  const rows = [
    headings,
    "C1,01/04/2019 10:00,North,yes,1.50",
    "",
    ",,,,",
    "Total North,,,,1.50",
    headings,
    "South team",
    "-----,-----,-----,-----,-----",
    "C2,02/04/2019 10:05,South,no,",
    "Grand total,,,,1.50",
    "2 rows",
    "Report end",
  ];
  const { records, stayed, skipped, skippedExamples } = await laid(rows.join("\n"));
  assert.deepEqual(
    records,
    told([
      { line: 2, cells: first },
      { line: 9, cells: second },
    ]),
  );
  assert.equal(stayed, false);
  assert.equal(skipped, 9);
  assert.deepEqual(
    skippedExamples.map(({ line, what }) => `${line} ${what}`),
    [
      "5 subtotal or total",
      "6 row of headings again",
      "7 row of words between the records",
      "8 row of words between the records",
      "10 subtotal or total",
      "11 line about the extract",
      "12 line about the extract",
    ],
  );
});

test("a supplier called Total is no subtotal", async () => {
  const { records, stayed } = await laid(
    clean.replace("North", "Total Gas and Power").replace("C1", "Total 1"),
  );
  assert.equal(records.length, 2);
  assert.equal(stayed, true);
});

test("a row that stands one cell to the right is read in place", async () => {
  const { records, notes } = await laid(clean.replace("C2,", ",C2,"));
  assert.deepEqual(records, both);
  assert.match(notes.join(), /1 row stands a cell beside its headings and was read in place, first line 3/);
});

test("values that all stand one cell beside their headings are read so", async () => {
  const { records, notes, stayed } = await laid(clean.replaceAll(/^C/gm, "7,C"));
  assert.deepEqual(records, both);
  assert.equal(stayed, true);
  assert.match(notes.join(), /one cell to the right of their headings/);
});

test("blank columns at either side and columns to be ignored don't matter", async () => {
  const text = clean.replaceAll(/^(.+)$/gm, ",$1,9,").replace("Cost,9", "Cost,Internal ID");
  const { records } = await laid(text);
  assert.deepEqual(records, both);
});

test("too many cells are the row's own trouble, with the cell they most likely come from", async () => {
  const { records, stayed } = await laid(clean.replace("North", "Smith, John"));
  assert.match(records[0]?.trouble ?? "", /6 cells and the others 5: after Team .* “Smith” and “John”/);
  assert.deepEqual([records[1]?.trouble, records[1]?.line, stayed], ["", 3, false]);
});

test("too few cells are the row's own trouble where a needed one is lost", async () => {
  const { records } = await laid(`${clean}C3\n${clean.split("\n")[1]}\n`);
  assert.match(records[2]?.trouble ?? "", /1 cells|ends before/);
  const short = await laid(clean.replace("no,", "no"));
  assert.deepEqual(short.records, both);
});

test("cells may run over lines, and later lines keep their numbers", async () => {
  const { records, stayed } = await laid(clean.replace("North", '"North\nand ""East"""'));
  assert.equal(records[0]?.cells["team"], 'North\nand "East"');
  assert.deepEqual([records[1]?.line, stayed], [4, false]);
});

test("a quotation mark that is never closed is the trouble of its own row", async () => {
  const rows = clean.split("\n");
  const text = [rows[0], rows[1]?.replace("North", '"North'), rows[2], rows[2], ""].join("\n");
  const { records } = await laid(text);
  assert.match(records[0]?.trouble ?? "", /never closed/);
  assert.deepEqual(
    records.slice(1).map(({ line, trouble }) => [line, trouble]),
    [
      [3, ""],
      [4, ""],
    ],
  );
  const quoted = await laid(
    [rows[0], rows[1]?.replace("North", '"North'), rows[2], rows[2]?.replace("South", '"South"'), ""].join(
      "\n",
    ),
  );
  assert.deepEqual(
    quoted.records.map(({ line, trouble }) => [line, trouble === ""]),
    [
      [2, false],
      [3, true],
      [4, true],
    ],
  );
});

test("quotation marks in the middle of a cell are letters", async () => {
  const { records } = await laid(clean.replace("North", '12" pipe'));
  assert.equal(records[0]?.cells["team"], '12" pipe');
});

test("a file without headings is read only where its cells can't be mistaken", async () => {
  const rows = clean.split("\n").slice(1).join("\n");
  const issue = await refused(rows);
  assert.match(
    issue.message,
    /no headings that the feed knows, and its cells don't tell Reference from Team.*Put a row of headings first: Reference, Started/,
  );
  const { records } = await laid("01/04/2019,12\n02/04/2019,14\n", { feed: await narrow() });
  assert.deepEqual(
    records.map(({ line, cells }) => [line, cells["started"], cells["cost"]]),
    [
      [1, "01/04/2019", "12"],
      [2, "02/04/2019", "14"],
    ],
  );
});

async function narrow() {
  const { callsFeed } = await import("../../../test/laid-file.ts");
  return {
    ...callsFeed,
    key: [],
    columns: callsFeed.columns.filter(({ name }) => name === "started" || name === "cost"),
  };
}

test("a file with headings alone has no records", async () => {
  assert.deepEqual((await laid(`${headings}\n`)).records, []);
});

test("headings in another order further down count from there on", async () => {
  const more = "Team,Reference,Started,Cost,Answered\nSouth,C2,02/04/2019 10:05,,no\n";
  const { records } = await laid(`${clean.split("\n").slice(0, 2).join("\n")}\n${more}`);
  assert.deepEqual(
    records,
    told([
      { line: 2, cells: first },
      { line: 4, cells: second },
    ]),
  );
});

test("other headings further down end the reading, with their line", async () => {
  const issue = await refused(`${clean}Reference,Started,Team,Rating,Answered\nC3,03/04/2019,North,5,yes\n`);
  assert.equal(issue.line, 4);
  assert.match(issue.message, /Other headings begin here/);
});

test("headings that are not the feed's are a drift", async () => {
  assert.deepEqual((await drift(clean.replace("Team", "Squad"))).missing, [
    { column: "team", required: false },
  ]);
});
