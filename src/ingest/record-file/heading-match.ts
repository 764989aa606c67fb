import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { plainHeading } from "../../domain/feed/plain-heading.ts";

/** A row of headings, each with the ways it may be read: by itself, or with the heading of its group before it. */
export type HeadingRow = {
  /** As the file writes them. */
  readonly shown: readonly string[];
  readonly readings: readonly (readonly string[])[];
};

/** The headings of one row. */
export function oneRow(cells: readonly string[]): HeadingRow {
  const shown = cells.map((cell) => cell.trim().replaceAll(/\s+/g, " "));
  return { shown, readings: shown.map((text) => [text]) };
}

/** The headings of two rows where the first one groups: a group's name stands over its first column or over each. */
export function twoRows(groups: readonly string[], cells: readonly string[]): HeadingRow {
  const below = oneRow(cells).shown;
  const above = oneRow(groups).shown;
  let group = "";
  const readings = Array.from({ length: Math.max(below.length, above.length) }, (_, at) => {
    const over = above[at] ?? "";
    const own = below[at] ?? "";
    if (over !== "") group = over;
    if (own === "") return [over];
    return group === "" ? [own] : [`${group} ${own}`, own];
  });
  return { shown: readings.map(([first = ""]) => first), readings };
}

/** Which columns of the feed a row of headings names, and what is left. */
export type HeadingMatch = {
  readonly row: HeadingRow;
  /** Where each column stands, counted from 0; of columns that come twice the first place. */
  readonly at: ReadonlyMap<string, number>;
  readonly missing: readonly FeedColumn[];
  /** Places of headings nobody knows. */
  readonly unknown: readonly number[];
  /** Columns that several headings name. */
  readonly twice: readonly { readonly column: string; readonly headings: readonly string[] }[];
  /** How many headings are known, those to be ignored among them. */
  readonly known: number;
};

/** The feed's columns and ignored headings by their plain headings. */
export type KnownHeadings = ReadonlyMap<string, string | undefined>;

/** By plain heading: the column's name, or undefined of a heading that is ignored. */
export function knownHeadings(feed: Feed): KnownHeadings {
  const known = new Map<string, string | undefined>();
  for (const { name, headings } of feed.columns)
    for (const each of headings) known.set(plainHeading(each), name);
  for (const { name, title } of feed.columns) known.set(plainHeading(title), name);
  for (const heading of feed.ignored) known.set(plainHeading(heading), undefined);
  for (const { name } of feed.columns) known.set(plainHeading(name), name);
  return known;
}

export function matchHeadings(feed: Feed, row: HeadingRow, known = knownHeadings(feed)): HeadingMatch {
  const places = new Map<string, number[]>();
  const unknown: number[] = [];
  let ignored = 0;
  for (const [at, readings] of row.readings.entries()) {
    const plain = readings.map(plainHeading);
    const reading = plain.find((each) => known.has(each));
    if (reading === undefined) {
      if (plain.some((each) => each !== "")) unknown.push(at);
      continue;
    }
    const column = known.get(reading);
    if (column === undefined) ignored += 1;
    else places.set(column, [...(places.get(column) ?? []), at]);
  }
  const twice = [...places].filter(([, found]) => found.length > 1);
  return {
    row,
    at: new Map([...places].map(([column, [first = 0]]) => [column, first])),
    missing: feed.columns.filter(({ name }) => !places.has(name)),
    unknown,
    twice: twice.map(([column, found]) => ({ column, headings: found.map((at) => row.shown[at] ?? "") })),
    known: places.size + ignored,
  };
}

/** Whether so many known headings make a row one of headings, and not a row of words that happen to be known. */
export function isHeadingRow({ known, unknown }: HeadingMatch, feed: Feed): boolean {
  if (feed.columns.length === 1) return known === 1;
  return known >= 2 && (known >= unknown.length || known * 2 >= feed.columns.length);
}
