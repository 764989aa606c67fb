import { open } from "node:fs/promises";
import type { PlainCsv } from "../../domain/feed/plain-file.ts";
import type { Layout } from "./find-layout.ts";
import { pickSeparator, type Reading } from "./pick-separator.ts";
import { type Ends, readEnds } from "./read-ends.ts";
import { refusal } from "./refusal.ts";
import { isPlainThroughout, rewriteRows } from "./rewrite-rows.ts";
import { type FileScan, scanFile } from "./scan-file.ts";
import { RowSorter } from "./sort-rows.ts";
import { tellDrift } from "./tell-drift.ts";
import type { TextEncoding } from "./text-encoding.ts";
import { sampleRows, textRows } from "./text-source.ts";
import { RowWatch } from "./watch-rows.ts";
import type { FormOutcome, Work } from "./work.ts";

/**
 * Lays out a text file with cells separated by commas, semicolons, tabs or bars. It is left where it is where an engine can
 * read it as it stands (RowWatch says what that rests on for a large file), and else rewritten as a temporary file.
 */
export async function layText(work: Work): Promise<FormOutcome> {
  const { path, name, feed, limits, without } = work;
  const ends = await readEnds(path, work.size, limits, feed.file?.encoding);
  const reading = pickSeparator(work, ends);
  const { found, separator } = reading;
  if (found.kind === "none") throw refusal(name, "no headings", "a row of headings", `the file ${found.why}`);
  if (found.kind === "unlike") return { kind: "drift", drift: tellDrift(feed, name, found.unlike) };
  const { layout } = found;
  const isLarge = work.size > limits.bytesLookedThrough && work.options.careful !== true;
  const watch = isLarge ? watchOf(work, ends, layout, separator) : undefined;
  const scan = await scanned(work, watch);
  const encoding = finalEncoding(work, ends, scan);
  const text = { path, name, encoding, separator };
  const pass = (from: number) => {
    const sorter = new RowSorter(name, feed, layout, without);
    const tell = (bytes: number) => work.step(from + (bytes / work.size) * (100 - from));
    return { sorter, batches: textRows(text, limits, sorter.isRecord, tell) };
  };
  const looked = pass(20);
  const stays =
    mayStay(layout, scan, encoding, reading) &&
    (watch === undefined
      ? encoding === "utf-8" && (await isPlainThroughout(looked.batches, looked.sorter))
      : !watch.isLost && reading.tail.every((row) => looked.sorter.judgesPlain(row)));
  const { sorter, batches } = stays ? looked : pass(40);
  const plain = stays
    ? inPlace(path, layout, separator, encoding)
    : await rewriteRows([{ batches, sorter }], await work.temporary("records.tsv"));
  const { skipped, examples } = sorter;
  const notes = [...encodingNotes(encoding), ...sorter.notes()];
  return { kind: "parts", plain, sha256: scan.sha256, skipped, skippedExamples: examples, notes };
}

async function scanned(work: Work, watch: RowWatch | undefined): Promise<FileScan> {
  const handle = await open(work.path, "r");
  try {
    return await scanFile(handle, (chunk, from) => {
      work.step((from / work.size) * (watch === undefined ? 20 : 100));
      watch?.look(chunk, from);
    });
  } finally {
    await handle.close();
  }
}

/** What its beginning gives away, or else all its bytes; the feed's hint only where those don't tell. */
function finalEncoding({ name, feed }: Work, { encoding }: Ends, scan: FileScan): TextEncoding {
  if (encoding === "utf-16le" || encoding === "utf-16be") return encoding;
  if (scan.zeroAfter !== undefined) {
    const found = `a zero byte after ${scan.zeroAfter.toLocaleString("en-GB")} bytes`;
    throw refusal(
      name,
      found,
      "text",
      `the file holds ${found}, which no text has. It is no text file, or was damaged on its way; extract it again.`,
    );
  }
  if (scan.isUtf8) return "utf-8";
  return scan.hasWindowsLetters || feed.file?.encoding === "windows-1252" ? "windows-1252" : "latin-1";
}

/** Whether an engine could read the file as far as its beginning and its bytes tell. */
function mayStay(
  { place, first }: Layout,
  scan: FileScan,
  encoding: TextEncoding,
  { head }: Reading,
): boolean {
  const isAbove = head.filter(({ line }) => line < first);
  return (
    place !== "after" &&
    (scan.lineEnds === "lf" || scan.lineEnds === "crlf") &&
    (encoding === "utf-8" || encoding === "latin-1") &&
    // An engine that skips lines stumbles over a quotation mark that runs on to the next.
    isAbove.every((row) => row.odd !== true && row.trouble === undefined)
  );
}

function inPlace(
  path: string,
  layout: Layout,
  separator: PlainCsv["separator"],
  encoding: TextEncoding,
): PlainCsv {
  return {
    form: "csv",
    path,
    separator,
    encoding: encoding === "utf-8" ? "utf-8" : "latin-1",
    skip: layout.first - 1,
    width: layout.width,
    columns: [...layout.at].map(([column, at]) => ({ column, at })),
    lines: { kind: "counted", first: layout.first },
  };
}

function watchOf(
  { feed, limits, size, name, without }: Work,
  { start }: Ends,
  layout: Layout,
  separator: PlainCsv["separator"],
) {
  const firstColumn = feed.columns.find((column) => layout.at.get(column.name) === 0);
  const firstIsNeeded = firstColumn?.required === true || feed.key.includes(firstColumn?.name ?? "");
  const begins = lineStart(start, layout.first);
  const headingLine = layout.lines.at(-1);
  const from = headingLine === undefined ? begins : lineStart(start, headingLine);
  const end = start.indexOf(10, from);
  const headings =
    headingLine === undefined
      ? start.subarray(0, 0)
      : start.subarray(from, start[end - 1] === 13 ? end - 1 : end);
  const judge = new RowSorter(name, feed, layout, without);
  // A line by itself may be the end of a cell that began above it: it says nothing of where the file ends.
  const isPlain = (line: string) =>
    sampleRows(`${line}\n`, separator, limits, true).every((row) =>
      judge.judgesPlain({ ...row, ends: undefined }),
    );
  return new RowWatch(layout, separator, { bytes: begins, headings, firstIsNeeded }, size, isPlain);
}

/** How many bytes stand before a line. */
function lineStart(start: Buffer, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = start.indexOf(10, at) + 1;
  return at;
}

function encodingNotes(encoding: TextEncoding): readonly string[] {
  switch (encoding) {
    case "utf-8":
      return [];
    case "utf-16le":
    case "utf-16be":
      return ["The file is written in UTF-16."];
    case "latin-1":
    case "windows-1252":
      return ["The file is written in Windows-1252, as older programs save it, and was read so."];
    default:
      throw new Error(`An unknown encoding ${encoding satisfies never}`);
  }
}
