import type { Feed } from "../../domain/feed/feed.ts";
import { isBlank, type Layout } from "./find-layout.ts";
import type { HeadingMatch } from "./heading-match.ts";
import { type Judged, RowJudge } from "./judge-row.ts";
import { refusal } from "./refusal.ts";
import type { Row } from "./text-rows.ts";

/** A row that is no record. */
export type SkippedRow = {
  readonly line: number;
  /** Why it is none: "blank row", "subtotal or total". */
  readonly what: string;
  /** How it begins. */
  readonly words: string;
};

/** A record of the file with its cells in the order of the feed's columns that the file has. */
export type SortedRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly trouble: string;
};

type SkippedKind = Exclude<Judged["kind"], "record" | "other headings">;

const kinds: Readonly<Record<SkippedKind, readonly [one: string, many: string]>> = {
  blank: ["blank row", "blank rows"],
  headings: ["row of headings again", "rows of headings again"],
  total: ["subtotal or total", "subtotals and totals"],
  footer: ["line about the extract", "lines about the extract"],
  words: ["row of words between the records", "rows of words between the records"],
};

const mostExamples = 20;

/** Takes the rows of a file below its layout one by one, and gives the records among them. */
export class RowSorter {
  readonly #name: string;
  readonly #feed: Feed;
  readonly #without: ReadonlySet<string>;
  readonly #layout: Layout;
  /** Where each of the columns stands. */
  #places: readonly number[];
  #judge: RowJudge;
  #previous = "";
  /** Whether empty lines came since the last record: an engine passes over those at the end. */
  #emptied = false;
  #moved = { count: 0, line: 0 };
  #reordered = 0;
  #troubled = 0;
  #short = 0;
  /** Places that no heading stands over, and the rows that hold something there. */
  readonly #unnamed: readonly number[];
  #beside = { count: 0, line: 0 };
  readonly #counts = new Map<SkippedKind, number>();
  /** The columns the records have, in the order of their cells. */
  readonly columns: readonly string[];
  readonly examples: SkippedRow[] = [];
  records = 0;
  /** Whether every row so far could be read by an engine just as it stands. */
  plain = true;

  constructor(name: string, feed: Feed, layout: Layout, without: ReadonlySet<string>) {
    this.#name = name;
    this.#feed = feed;
    this.#layout = layout;
    this.#without = without;
    this.columns = feed.columns.map(({ name }) => name).filter((name) => layout.at.has(name));
    this.#places = this.#placesOf(layout.at);
    this.#judge = new RowJudge(feed, layout);
    this.#unnamed = unnamedPlaces(layout);
  }

  /** Whether the cells of a line are a record by themselves. */
  readonly isRecord = (cells: readonly string[]): boolean => this.#judge.isRecord(cells);

  #placesOf(at: ReadonlyMap<string, number>): readonly number[] {
    return this.columns.map((name) => at.get(name) ?? 0);
  }

  get skipped(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The record of a row; undefined where it is none. Throws a refusal where the file is cut off or changes its columns. */
  take(row: Row): SortedRecord | undefined {
    if (row.line < this.#layout.first && !this.#layout.lines.includes(row.line)) return undefined;
    if (this.#layout.lines.includes(row.line)) {
      if (this.#layout.place === "after") this.plain = false;
      return undefined;
    }
    const judged = this.#judgeRow(row);
    if (judged.kind === "other headings") return this.#takeHeadings(row, judged.match);
    if (judged.kind !== "record") return this.#skip(row, judged.kind);
    return this.#record(row, judged.by, judged.trouble);
  }

  /** A cell alone is half a record where it looks like the one above it, and words where not. */
  #judgeRow(row: Row): Judged {
    const judged = this.#judge.judge(row);
    if (row.ends !== undefined) this.#refuseCut(row, judged);
    if (judged.kind !== "words" || shape(this.#previous) !== shape(row.cells[0] ?? "")) return judged;
    const trouble = this.#judge.lost(row.cells);
    return trouble === undefined ? judged : { kind: "record", by: 0, trouble };
  }

  #record(row: Row, by: number, trouble = ""): SortedRecord {
    const { cells, line } = row;
    this.records += 1;
    if (cells.length < this.#layout.width) this.#short += 1;
    if (this.#emptied) this.plain = false;
    if (trouble !== "" || by !== 0 || row.odd === true || cells.length !== this.#layout.width)
      this.plain = false;
    if (trouble !== "") this.#troubled += 1;
    if (by !== 0) this.#moved = { count: this.#moved.count + 1, line: this.#moved.line || line };
    if (by === 0 && this.#holdsBeside(cells))
      this.#beside = { count: this.#beside.count + 1, line: this.#beside.line || line };
    const ordered = this.#places.map((at) => cells[at + by] ?? "");
    this.#previous = cells[0] ?? "";
    return { line, cells: ordered, trouble };
  }

  /** Whether something stands under no heading, and so belongs to no column. */
  #holdsBeside(cells: readonly string[]): boolean {
    return this.#unnamed.some((at) => (cells[at] ?? "").trim() !== "");
  }

  #skip({ line, cells }: Row, kind: SkippedKind): undefined {
    if (cells.length === 1 && cells[0] === "") this.#emptied = true;
    else this.plain = false;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    if (this.examples.length < mostExamples && kind !== "blank") {
      const words = cells
        .filter((cell) => cell.trim() !== "")
        .join(" ")
        .slice(0, 80);
      this.examples.push({ line, what: kinds[kind][0], words });
    }
  }

  /** Headings in another order count from there on; those of other columns end the reading. */
  #takeHeadings({ line }: Row, match: HeadingMatch): undefined {
    const isWhole = match.missing.every(({ name }) => this.#without.has(name) || !this.#layout.at.has(name));
    if (!isWhole || match.unknown.length > 0 || match.twice.length > 0) {
      const found = match.row.shown.filter((heading) => heading !== "").join(", ");
      throw refusal(
        this.#name,
        `other headings: ${found}`,
        "the headings of the first row",
        `other headings begin here (${found}). Send what follows as a file of its own.`,
        line,
      );
    }
    this.plain = false;
    this.#reordered += 1;
    this.#places = this.#placesOf(match.at);
    const width = Math.max(match.row.shown.length, ...[...match.at.values()].map((at) => at + 1));
    this.#judge = new RowJudge(this.#feed, { at: match.at, width, match });
    this.#counts.set("headings", (this.#counts.get("headings") ?? 0) + 1);
  }

  #refuseCut({ line, cells, ends }: Row, judged: Judged): void {
    if (isBlank(cells)) return;
    // Where no other row is short, the last one was not meant to be.
    const isLess = judged.kind === "record" && cells.length < this.#layout.width;
    const isShort = isLess && (judged.trouble !== undefined || this.#short === 0);
    const isBegun = judged.kind === "words" && shape(this.#previous).startsWith(shape(cells[0] ?? ""));
    if (ends === "bare" && !isShort && !isBegun) return;
    const where =
      ends === "open" ? "within a quoted cell" : `after ${cells.length} of ${this.#layout.width} cells`;
    const remedy = `the file ends in the middle of its last row, ${where}. It was cut off on its way; extract or send it again.`;
    throw refusal(this.#name, "half a row at the end", "a whole row", remedy, line === 0 ? undefined : line);
  }

  /** Whether a row would stay as it is, wherever it stands. Throws a refusal where the file is cut off in it. */
  judgesPlain(row: Row): boolean {
    const judged = this.#judgeRow(row);
    this.#previous = row.cells[0] ?? "";
    const { cells, odd } = row;
    const isWhole = odd !== true && cells.length === this.#layout.width && !this.#holdsBeside(cells);
    return judged.kind === "record" && judged.by === 0 && judged.trouble === undefined && isWhole;
  }

  /** What a reader should know of how the file was read, one sentence each. */
  notes(): readonly string[] {
    const notes: string[] = [];
    const { match, place, lines, shift } = this.#layout;
    const [first = 1] = lines;
    if (match === undefined)
      notes.push("The file has no headings; its cells say unmistakably which column is which.");
    if (place === "before" && first > 1)
      notes.push(`The headings stand on line ${first}; what stands above them is no record.`);
    if (place === "after") notes.push("The headings stand below the records.");
    if (lines.length === 2) notes.push("The headings run over two rows; the first one groups the columns.");
    if (shift !== 0)
      notes.push(
        `The values stand one cell to the ${shift > 0 ? "right" : "left"} of their headings, and were read so.`,
      );
    for (const [kind, count] of this.#counts)
      notes.push(`${count} ${kinds[kind][count === 1 ? 0 : 1]} left out.`);
    const { count, line } = this.#moved;
    if (count > 0)
      notes.push(
        `${count} ${count === 1 ? "row stands" : "rows stand"} a cell beside ${count === 1 ? "its" : "their"} headings and ${count === 1 ? "was" : "were"} read in place, first line ${line}.`,
      );
    if (this.#reordered > 0)
      notes.push("Headings come again in another order; the rows below them were read by those.");
    if (this.#troubled > 0)
      notes.push(
        this.#troubled === 1
          ? "1 row can’t be taken as it stands."
          : `${this.#troubled} rows can’t be taken as they stand.`,
      );
    notes.push(...this.#missedNotes());
    return notes;
  }

  /** What a record may lack without anybody having seen it. */
  #missedNotes(): readonly string[] {
    const { count, line } = this.#beside;
    const rows = (number: number) => `${number} ${number === 1 ? "row" : "rows"}`;
    const beside = `${rows(count)} with something under no heading, which belongs to no column and was left out, first line ${line}.`;
    const short = `${rows(this.#short)} with fewer cells than the headings; what is missing at the end counts as blank.`;
    return [...(count > 0 ? [beside] : []), ...(this.#short > 0 ? [short] : [])];
  }
}

/** Where a row has cells that no heading stands over. */
function unnamedPlaces({ match, at, width, shift }: Layout): readonly number[] {
  if (match === undefined || shift !== 0) return [];
  const taken = new Set(at.values());
  return Array.from({ length: width }, (_, place) => place).filter(
    (place) => !taken.has(place) && (match.row.shown[place] ?? "") === "",
  );
}

/** Which kinds of letters a text is made of: two references look alike though their digits differ. */
function shape(text: string): string {
  return text.trim().replaceAll(/\d/g, "9").replaceAll(/\p{L}/gu, "a") || "blank";
}
