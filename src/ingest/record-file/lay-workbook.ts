import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { plainHeading } from "../../domain/feed/plain-heading.ts";
import { readFileBytes } from "../file-bytes.ts";
import { type ImportIssue, issueLog } from "../import-issue.ts";
import { defaultLimits } from "../limits.ts";
import { numberText } from "../number-text.ts";
import { percentInstead, spoiltCell } from "../spoilt-cell.ts";
import { readWorkbook, rowText, type Sheet } from "../workbook.ts";
import { type FoundLayout, findLayout, isBlank, type Layout, type Unlike } from "./find-layout.ts";
import { Refusal, refusal } from "./refusal.ts";
import { rewriteRows } from "./rewrite-rows.ts";
import { RowSorter } from "./sort-rows.ts";
import { tellDrift } from "./tell-drift.ts";
import type { Row } from "./text-rows.ts";
import type { FormOutcome, Work } from "./work.ts";

type SheetRows = {
  readonly name: string;
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly found: FoundLayout;
};
type Laid = Omit<SheetRows, "found"> & { readonly layout: Layout };

/**
 * Lays out an XLSX workbook: the sheet the feed names, or else every sheet whose headings are those of the feed. Rows of
 * several sheets are counted on from one sheet to the next, so that each has a line of its own.
 */
export async function layWorkbook(work: Work): Promise<FormOutcome> {
  const { feed, name, without } = work;
  const read = await readFileBytes(work.path, name, defaultLimits.bytesPerWorkbook);
  if (!("bytes" in read)) throw new Refusal(read);
  work.step(10);
  const log = issueLog(1);
  const sheets = await readWorkbook(read.bytes, { file: name }, defaultLimits, log.report);
  const [issue] = log.issues();
  if (sheets === undefined) throw new Refusal(issue ?? noSheets(name));
  work.step(50);
  const looked = chosen(work, sheets).map((sheet): SheetRows => {
    const rows = rowsOf(sheet);
    return {
      name: sheet.name,
      sheet,
      rows,
      found: findLayout(feed, rows.slice(0, 1000), rows.slice(-200), without),
    };
  });
  const fitting = looked.flatMap(({ found, ...one }): readonly Laid[] =>
    found.kind === "found" && found.layout.match !== undefined ? [{ ...one, layout: found.layout }] : [],
  );
  const alone = looked.find(({ found }) => found.kind === "found");
  const laid =
    fitting.length > 0 || alone?.found.kind !== "found"
      ? fitting
      : [{ ...alone, layout: alone.found.layout }];
  const [first] = laid;
  const others = looked.filter(({ name }) => !laid.some((one) => one.name === name));
  if (first === undefined) return refuseOrDrift(work, looked);
  const alike = others.filter(({ found, sheet }) => !sheet.hidden && isNearly(found, feed));
  if (alike.length > 0) return refuseOrDrift(work, alike);
  sameHeadings(work, laid);
  noneHidden(work, laid);
  return write(
    work,
    laid,
    read.sha256,
    others.map((one) => one.name),
  );
}

/** Whether a sheet beside those that fit most likely holds records of the feed too, under headings that have changed. */
function isNearly(found: FoundLayout, { columns }: Feed): boolean {
  return found.kind === "unlike" && found.unlike.match.known >= Math.max(2, columns.length / 2);
}

/** A hidden sheet may be last year's copy, or half of this year's records: which, only a person can say. */
function noneHidden({ name, feed }: Work, laid: readonly Laid[]): void {
  const hidden = laid.find(({ sheet }) => sheet.hidden);
  if (hidden === undefined || laid.length === 1 || feed.file?.sheet !== undefined) return;
  throw refusal(
    name,
    `records on the hidden sheet “${hidden.name}”`,
    "records on sheets that can be seen",
    `the sheet “${hidden.name}” is hidden and holds records too. Unhide it if they count, delete it if they don’t, or name the right sheet in the feed.`,
  );
}

function noSheets(file: string): ImportIssue {
  return {
    file,
    found: "no sheets",
    expected: "a sheet of records",
    message: "The workbook has no sheets. Extract it again.",
  };
}

function chosen({ feed, name }: Work, sheets: readonly Sheet[]): readonly Sheet[] {
  const wanted = feed.file?.sheet;
  const filled = sheets.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell !== null && cell !== "")),
  );
  if (filled.length === 0)
    throw refusal(name, "no cells", "a sheet of records", "the workbook is blank. Extract it again.");
  if (wanted === undefined) return filled;
  const named = sheets.filter((sheet) => plainHeading(sheet.name) === plainHeading(wanted));
  if (named.length > 0) return named;
  const there = sheets.map((sheet) => `“${sheet.name}”`).join(", ");
  throw refusal(
    name,
    there,
    wanted,
    `the feed reads the sheet “${wanted}”, and the workbook has ${there}. Name the sheet so, or change the feed.`,
  );
}

function refuseOrDrift({ feed, name }: Work, looked: readonly SheetRows[]): FormOutcome {
  const unlike = looked.flatMap(({ name: sheet, found }) =>
    found.kind === "unlike" ? [{ sheet, ...found.unlike }] : [],
  );
  const extent = ({ match, rows }: Unlike) => match.row.shown.length * rows.length;
  const [nearest] = unlike.toSorted(
    (one, other) => other.match.known - one.match.known || extent(other) - extent(one),
  );
  if (nearest !== undefined) return { kind: "drift", drift: tellDrift(feed, name, nearest, nearest.sheet) };
  const [first] = looked;
  const why = first?.found.kind === "none" ? first.found.why : "has no rows";
  throw refusal(name, "no headings", "a row of headings", `the sheet “${first?.name}” ${why}`);
}

/** Sheets read together have to say the same of their columns. */
function sameHeadings({ name }: Work, laid: readonly Laid[]): void {
  const known = ({ layout }: Laid) => [...layout.at.keys()].toSorted().join();
  const [first] = laid;
  const other = laid.find((one) => first !== undefined && known(one) !== known(first));
  if (first === undefined || other === undefined) return;
  const both = `“${first.name}” and “${other.name}”`;
  throw refusal(
    name,
    `records on ${both}`,
    "one sheet, or sheets with the same headings",
    `the sheets ${both} both hold records, under different headings. Name the right one in the feed, or send each in a file of its own.`,
  );
}

async function write(
  work: Work,
  laid: readonly Laid[],
  sha256: string,
  others: readonly string[],
): Promise<FormOutcome> {
  const { feed, name, without } = work;
  const notes: string[] = [];
  const sorters: RowSorter[] = [];
  let passed = 0;
  const path = await work.temporary("records.tsv");
  const inTurn = laid.map((one) => {
    const before = passed;
    passed += one.rows.at(-1)?.line ?? 0;
    if (laid.length > 1)
      notes.push(
        before === 0
          ? `The sheet “${one.name}” comes first.`
          : `Rows of the sheet “${one.name}” are counted on: its row 1 is line ${before + 1}.`,
      );
    else if (others.length > 0) notes.push(`The sheet “${one.name}” was read.`);
    const layout = {
      ...one.layout,
      lines: one.layout.lines.map((line) => line + before),
      first: one.layout.first + before,
    };
    const sorter = new RowSorter(name, feed, layout, without);
    sorters.push(sorter);
    return {
      sorter,
      rows: one.rows.map((row) => spoilt({ ...row, line: row.line + before }, layout, feed.columns)),
    };
  });
  const plain = await rewriteRows(
    inTurn.map(({ rows, sorter }) => ({ batches: inBatches(rows, work), sorter })),
    path,
  );
  if (others.length > 0) notes.push(`Not read, since no records stand there: ${named(others)}.`);
  notes.push(...sorters.flatMap((sorter) => sorter.notes()), ...laid.flatMap(mergedNotes));
  return {
    kind: "parts",
    plain,
    sha256,
    skipped: sorters.reduce((sum, { skipped }) => sum + skipped, 0),
    skippedExamples: sorters.flatMap(({ examples }) => examples),
    notes,
  };
}

function named(sheets: readonly string[]): string {
  const shown = sheets.slice(0, 10).map((sheet) => `“${sheet}”`);
  return [...shown, ...(sheets.length > 10 ? [`and ${sheets.length - 10} more sheets`] : [])].join(", ");
}

/** Cells of records that are merged: a title merged over the headings is none. */
function mergedNotes({ name, sheet, layout }: Laid): readonly string[] {
  const within = sheet.merged.filter((range) => Number(/\d+$/.exec(range)?.[0]) >= layout.first);
  const [first] = within;
  if (first === undefined) return [];
  const more = within.length === 1 ? "" : ` and ${within.length - 1} more`;
  return [
    `Cells of the sheet “${name}” are merged (${first}${more}): all but the first of each were read as blank. Unmerge them and fill each in, if they should not be.`,
  ];
}

async function* inBatches(rows: readonly Row[], work: Work): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += 5000) {
    work.step(60 + (from / rows.length) * 40);
    yield rows.slice(from, from + 5000);
  }
}

function rowsOf({ rows }: Sheet): readonly Row[] {
  return rows.map((row, at) => {
    const cells = rowText(
      row,
      row.map(() => true),
    ).map(shown);
    return { line: at + 1, cells };
  });
}

/** A percentage as it is shown, and a time of day without the day spreadsheets count from. */
function shown(text: string): string {
  if (text.startsWith(percentInstead)) {
    return `${numberText(String(Number(text.slice(percentInstead.length)) * 100))}%`;
  }
  return /^1899-12-3[01] \d/.test(text) ? text.slice(11) : text;
}

/** A row with a formula that failed in one of the feed's columns can't be taken, even where that column takes any text. */
function spoilt(row: Row, { at }: Layout, columns: readonly FeedColumn[]): Row {
  if (isBlank(row.cells)) return row;
  for (const column of columns) {
    const place = at.get(column.name);
    const text = place === undefined ? "" : (row.cells[place] ?? "");
    const bad = text.startsWith("#") ? spoiltCell(text) : undefined;
    if (bad !== undefined) return { ...row, trouble: `${column.title}: ${bad.message}` };
  }
  return row;
}
