import { cellFits } from "../../domain/feed/cell-fits.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import {
  type HeadingMatch,
  isHeadingRow,
  knownHeadings,
  matchHeadings,
  oneRow,
  twoRows,
} from "./heading-match.ts";
import { unmistakable } from "./no-headings.ts";
import type { Row } from "./text-rows.ts";
import { wordsAbove } from "./words-above.ts";

/** Where the headings of a file stand, and which cell holds which column. */
export type Layout = {
  /** Undefined where it has no headings and its cells say by themselves what they are. */
  readonly match: HeadingMatch | undefined;
  readonly place: "before" | "after" | "nowhere";
  /** The lines of the headings; none where there are no headings. */
  readonly lines: readonly number[];
  /** The line of the first row that is looked at. */
  readonly first: number;
  /** Where each column of the feed stands in a row, counted from 0. */
  readonly at: ReadonlyMap<string, number>;
  /** Cells in a row. */
  readonly width: number;
  /** How many cells to the right of their headings the values stand. */
  readonly shift: number;
};

/** Headings that are not those of the feed, with rows below to judge them by. */
export type Unlike = { readonly match: HeadingMatch; readonly line: number; readonly rows: readonly Row[] };

export type FoundLayout =
  | { readonly kind: "found"; readonly layout: Layout; readonly rows: readonly Row[] }
  | { readonly kind: "unlike"; readonly unlike: Unlike }
  | { readonly kind: "none"; readonly why: string };

type Candidate = { readonly match: HeadingMatch; readonly from: number; readonly to: number };

const searchedRows = 200;

/**
 * Finds the headings of a file in its first rows or else in its last ones: the row, or pair of rows with a group above,
 * that names most columns of the feed. `without` are columns known to be missing; `isHeaded` says that the first row is
 * of headings whatever it holds, as where a file names its columns itself.
 */
export function findLayout(
  feed: Feed,
  head: readonly Row[],
  tail: readonly Row[],
  without: ReadonlySet<string>,
  isHeaded = false,
): FoundLayout {
  const before = bestCandidate(feed, head.slice(0, searchedRows));
  if (before !== undefined) {
    const records = (rows: readonly Row[]) =>
      rows.some(({ cells }) => readsAsRecord(feed, before.match, cells));
    const isBelow = !records(head.slice(before.to + 1)) && records(head.slice(0, before.from));
    return isBelow
      ? settled(feed, before, head, "after", without, head.slice(0, before.from))
      : settled(feed, before, head, "before", without);
  }
  const after = bestCandidate(feed, tail.slice(-searchedRows));
  if (after !== undefined) return settled(feed, after, tail, "after", without, head);
  const rows = head.filter(({ cells }) => !isBlank(cells));
  const guess = unmistakable(feed, rows);
  if (guess.ok) {
    const at = new Map(feed.columns.map(({ name }, place) => [name, place]));
    const layout: Layout = {
      match: undefined,
      place: "nowhere",
      lines: [],
      first: rows[0]?.line ?? 1,
      at,
      width: feed.columns.length,
      shift: 0,
    };
    return { kind: "found", layout, rows };
  }
  const words = isHeaded ? { from: 0, to: 0 } : wordsAbove(head.slice(0, searchedRows));
  const below = head[words?.to ?? -1];
  if (words === undefined || below === undefined)
    return { kind: "none", why: guess.issues[0]?.message ?? "" };
  const above = head[words.from]?.cells ?? [];
  const row = words.from === words.to ? oneRow(below.cells) : twoRows(above, below.cells);
  const match = matchHeadings(feed, row);
  return { kind: "unlike", unlike: { match, line: below.line, rows: head.slice(words.to + 1) } };
}

function bestCandidate(feed: Feed, rows: readonly Row[]): Candidate | undefined {
  const known = knownHeadings(feed);
  let best: Candidate | undefined;
  for (const [at, { cells }] of rows.entries()) {
    const single = matchHeadings(feed, oneRow(cells), known);
    const above = rows[at - 1];
    const pair = above === undefined ? undefined : matchHeadings(feed, twoRows(above.cells, cells), known);
    for (const [match, from] of [
      [single, at],
      [pair, at - 1],
    ] as const) {
      if (match === undefined || !isHeadingRow(match, feed)) continue;
      if (best === undefined || rank(match) > rank(best.match)) best = { match, from, to: at };
    }
  }
  return best;
}

function readsAsRecord({ columns }: Feed, { at }: HeadingMatch, cells: readonly string[]): boolean {
  const typed = columns.filter(({ name, type }) => type !== "text" && at.has(name));
  const filled = typed.filter(({ name }) => (cells[at.get(name) ?? 0] ?? "").trim() !== "");
  return (
    filled.length > 0 && filled.every((column) => cellFits(column, cells[at.get(column.name) ?? 0] ?? ""))
  );
}

/** Columns named count most; then fewer headings unknown and fewer that come twice. */
function rank({ known, unknown, twice }: HeadingMatch): number {
  return known * 1000 - unknown.length - twice.length * 1500;
}

function settled(
  feed: Feed,
  { match, from, to }: Candidate,
  rows: readonly Row[],
  place: "before" | "after",
  without: ReadonlySet<string>,
  head: readonly Row[] = rows,
): FoundLayout {
  const beneath = place === "before" ? rows.slice(to + 1) : head;
  const records = beneath.filter(({ cells }) => !isBlank(cells));
  const line = rows[to]?.line ?? 1;
  const isWhole = match.missing.every(({ name }) => without.has(name)) && match.unknown.length === 0;
  if (!isWhole || match.twice.length > 0) return { kind: "unlike", unlike: { match, line, rows: records } };
  const shift = shiftOf(feed, match, records);
  const at = new Map([...match.at].map(([column, where]) => [column, where + shift]));
  const layout: Layout = {
    match,
    place,
    lines: rows.slice(from, to + 1).flatMap((row) => (row.line > 0 ? [row.line] : [])),
    first: records[0]?.line ?? line + 1,
    at,
    width: Math.max(usualWidth(records, match), ...[...at.values()].map((where) => where + 1)),
    shift,
  };
  return { kind: "found", layout, rows: records };
}

/** The number of cells most rows have; of the headings where there are no rows. */
function usualWidth(rows: readonly Row[], match: HeadingMatch): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const named = match.row.shown.length;
  const [usual] = [...counts].toSorted(
    ([oneWidth, one], [otherWidth, other]) =>
      other - one || Math.abs(oneWidth - named) - Math.abs(otherWidth - named),
  )[0] ?? [named];
  return usual;
}

/**
 * How far to the right of their headings the values of nearly all rows stand, as where a workbook lost a heading or an
 * extract numbers its rows. Nought unless the rows say so unmistakably.
 */
function shiftOf(feed: Feed, match: HeadingMatch, rows: readonly Row[]): number {
  const placed = feed.columns.flatMap((column) => {
    const at = match.at.get(column.name);
    return at === undefined || column.type === "text" ? [] : [{ column, at }];
  });
  if (placed.length === 0) return 0;
  const share = (by: number) => {
    const whole = rows.filter(({ cells }) => {
      const filled = placed.filter(({ at }) => (cells[at + by] ?? "").trim() !== "");
      return filled.length > 0 && filled.every(({ column, at }) => cellFits(column, cells[at + by] ?? ""));
    });
    return whole.length / Math.max(1, rows.length);
  };
  if (share(0) >= 0.2) return 0;
  const others = [1, -1].filter((by) => placed.every(({ at }) => at + by >= 0) && share(by) > 0.8);
  return others.length === 1 ? (others[0] ?? 0) : 0;
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
