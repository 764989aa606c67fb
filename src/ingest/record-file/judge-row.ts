import { cellFits } from "../../domain/feed/cell-fits.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { ColumnType, FeedColumn } from "../../domain/feed/feed-column.ts";
import { plainHeading } from "../../domain/feed/plain-heading.ts";
import type { Layout } from "./find-layout.ts";
import { type HeadingMatch, knownHeadings, matchHeadings, oneRow } from "./heading-match.ts";
import type { Row } from "./text-rows.ts";

/** What a row of a file is. */
export type Judged =
  /** A record, or what has to be kept as rejected: `by` is how far right of its place it stands, `trouble` why it can't be taken. */
  | { readonly kind: "record"; readonly by: number; readonly trouble?: string | undefined }
  | { readonly kind: "blank" | "headings" | "total" | "footer" | "words" }
  /** Headings again, in another order or of other columns. */
  | { readonly kind: "other headings"; readonly match: HeadingMatch };

const totalWords =
  /^(?:[-=*\s]*)(?:(?:grand|sub|page|report|overall|running|daily|weekly|monthly|annual|yearly)[-\s]*)?totals?\b|\b(?:sub|grand)?[-\s]*totals?\s*[:=]?\s*$/i;
const footerWords =
  /^[-=*\s(]*(?:end\b|report end|no\.? of |number of |count\b|rows?\b|records?\b|page\s+\d|printed\b|generated\b|produced\b|extracted\b|exported\b|created\b|run (?:on|date|by|at)\b|source\b|notes?\b|prepared\b|official\b|confidential\b|\*{3}|\d[\d,]*\s*(?:rows?|records?|lines?|results?)\b)/i;
const ruled = /^[-=_*\s]+$/;

const mayBeTotal = /^[\s-]*[tsg]/i;
const exactTotal = /^\s*(?:grand|sub)?[-\s]*totals?\s*:?\s*$/i;
const numbers: readonly ColumnType[] = ["integer", "decimal", "money"];

function isExactTotal(cell: string): boolean {
  return cell.length > 4 && cell.length < 20 && mayBeTotal.test(cell) && exactTotal.test(cell);
}

type Placed = { readonly column: FeedColumn; readonly at: number };

/** Tells records from the rows of a file that are none. Made once for a file, for the layout its rows have. */
export class RowJudge {
  readonly #feed: Feed;
  readonly #width: number;
  readonly #placed: readonly Placed[];
  readonly #typed: readonly Placed[];
  readonly #required: readonly Placed[];
  readonly #time: number;
  readonly #headings: readonly string[];
  readonly #known;

  constructor(feed: Feed, { at, width, match }: Pick<Layout, "at" | "width" | "match">) {
    this.#feed = feed;
    this.#width = width;
    this.#placed = feed.columns.flatMap((column) => {
      const place = at.get(column.name);
      return place === undefined ? [] : [{ column, at: place }];
    });
    this.#typed = this.#placed.filter(({ column }) => column.type !== "text");
    this.#required = this.#placed.filter(
      ({ column: { name, required } }) => required || feed.key.includes(name),
    );
    this.#time = at.get(feed.time) ?? -1;
    this.#headings = (match?.row.shown ?? []).map(plainHeading);
    this.#known = knownHeadings(feed);
  }

  judge(row: Row): Judged {
    const { cells, trouble } = row;
    if (trouble !== undefined) return { kind: "record", by: 0, trouble };
    if (cells.length <= this.#width && this.#isSound(cells, 0)) {
      const isFilled = this.#isFilled(cells, 0);
      if (cells.some(isExactTotal) || (!isFilled && this.#isTotal(cells))) return { kind: "total" };
      if (isFilled || cells.length === this.#width) return { kind: "record", by: 0 };
    }
    return this.#noRecord(cells) ?? this.#oddRecord(cells);
  }

  /** Whether a line is a record by itself: as wide as all, its time given, every cell of the right kind. */
  isRecord(cells: readonly string[]): boolean {
    return cells.length === this.#width && this.#isSound(cells, 0) && this.#isFilled(cells, 0);
  }

  /** Whether the time is given and no cell is of the wrong kind, where the row stands so many cells to the right. */
  #isSound(cells: readonly string[], by: number): boolean {
    if (this.#time !== -1 && (cells[this.#time + by] ?? "").trim() === "") return false;
    return this.#typed.every(({ column, at }) => cellFits(column, cells[at + by] ?? ""));
  }

  #isFilled(cells: readonly string[], by: number): boolean {
    return this.#required.every(({ at }) => (cells[at + by] ?? "").trim() !== "");
  }

  /** A cell speaks of a total, and of words there is at most one other: a supplier may be called Total Gas. */
  #isTotal(cells: readonly string[]): boolean {
    const at = cells.findIndex((cell) => cell.length < 100 && totalWords.test(cell.trim()));
    if (at === -1) return false;
    const others = this.#placed.filter(
      ({ column: { type }, at: place }) =>
        place !== at && !numbers.includes(type) && (cells[place] ?? "").trim() !== "",
    );
    return others.length <= 1;
  }

  #noRecord(cells: readonly string[]): Judged | undefined {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const [first = ""] = filled;
    if (filled.length === 0) return { kind: "blank" };
    if (filled.every((cell) => ruled.test(cell)) && filled.some((cell) => cell.length > 1))
      return { kind: "words" };
    const headings = this.#headingsAgain(cells);
    if (headings !== undefined) return headings;
    // A record whose day alone can't be read is rejected with that reason, whatever words stand in it.
    const isWhole = filled.length > 2 && this.#isFilled(cells, 0);
    if (isWhole) return undefined;
    if (this.#isTotal(cells)) return { kind: "total" };
    if (filled.length <= 3 && footerWords.test(filled.join(" "))) return { kind: "footer" };
    const alone = filled.length === 1 && this.#width > 2 && this.#placed.length > 1;
    return alone &&
      !this.#typed.some(({ column, at }) => (cells[at] ?? "").trim() === first && cellFits(column, first))
      ? { kind: "words" }
      : undefined;
  }

  #headingsAgain(cells: readonly string[]): Judged | undefined {
    const plain = cells.map(plainHeading);
    const named = this.#headings.filter((heading) => heading !== "");
    const same = this.#headings.filter((heading, at) => heading !== "" && plain[at] === heading).length;
    if (named.length > 0 && same === named.length) return { kind: "headings" };
    const match = matchHeadings(this.#feed, oneRow(cells), this.#known);
    const many = Math.max(2, Math.ceil(this.#placed.length * 0.6));
    if (match.known < many || match.known <= match.unknown.length) return undefined;
    const isInPlace = this.#placed.every(({ column, at }) => (match.at.get(column.name) ?? at) === at);
    return isInPlace && match.unknown.length === 0 ? { kind: "headings" } : { kind: "other headings", match };
  }

  /** Rows that stand to the right or left, and rows with more or fewer cells than the headings. */
  #oddRecord(cells: readonly string[]): Judged {
    for (const by of [1, -1]) {
      const pushedOut = by === 1 ? [cells[0], ...cells.slice(this.#width + 1)] : cells.slice(this.#width - 1);
      const isRoom = by === 1 || this.#placed.every(({ at }) => at > 0);
      const isSpare = pushedOut.every((cell) => (cell ?? "").trim() === "");
      if (isRoom && isSpare && this.#isSound(cells, by) && this.#isFilled(cells, by))
        return { kind: "record", by };
    }
    const extra = cells.slice(this.#width).filter((cell) => cell.trim() !== "").length;
    if (extra > 0) return { kind: "record", by: 0, trouble: this.#tooMany(cells) };
    const trouble = this.lost(cells);
    return { kind: "record", by: 0, ...(trouble !== undefined && { trouble }) };
  }

  /** Which needed cell a row ends before; undefined where it has them all. */
  lost(cells: readonly string[]): string | undefined {
    const first = this.#required.find(({ at }) => at >= cells.length);
    if (first === undefined) return undefined;
    const count = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
    return `This row has ${count} and the others ${this.#width}: it ends before ${first.column.title}. Send the whole row.`;
  }

  /** Where joining one cell with the next makes all the others fit, a separator stands within that cell. */
  #tooMany(cells: readonly string[]): string {
    const found = cells.length;
    const count = `This row has ${found} cells and the others ${this.#width}`;
    const joined = this.#placed.filter(({ column, at }) => {
      if (column.type !== "text") return false;
      const one = [...cells.slice(0, at), `${cells[at]}, ${cells[at + 1]}`, ...cells.slice(at + 2)];
      return one.length === this.#width && this.#isSound(one, 0) && this.#isFilled(one, 0);
    });
    const [only] = joined;
    if (only === undefined || joined.length > 1) {
      return `${count}. A separator may stand within a cell: put that cell in quotation marks.`;
    }
    const parts = cells
      .slice(only.at, only.at + 2)
      .map((cell) => `“${cell.trim()}”`)
      .join(" and ");
    return `${count}: after ${only.column.title} its values stand one cell to the right. If ${parts} are one cell, put them in quotation marks together.`;
  }
}
