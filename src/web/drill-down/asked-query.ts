import { nearestFew } from "../../domain/data-package/nearest.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { Link } from "../../html/link.ts";
import { withQuery } from "../with-query.ts";

/** Words of the address that are no column; a column of that name is asked for as “in-year”. */
const reserved = ["part", "year", "period", "from", "to", "by", "by2", "page", "restated", "which"];

/** A breakdown and what it is narrowed to take two columns at most: of more, single records would be left. */
export const mostColumns = 2;
const longest = 200;

export const whichRecords = ["all", "counted", "not-counted"] as const;
export type WhichRecords = (typeof whichRecords)[number];

/** What an address asks for, before it is held against the records. */
export type AskedQuery = {
  readonly year: string;
  readonly period: string;
  /** Columns it is broken down by, the rows first. */
  readonly by: readonly FeedColumn[];
  /** What each column is narrowed to, as the address spells it. */
  readonly narrowed: readonly { readonly column: FeedColumn; readonly asked: string }[];
  readonly page: number;
  readonly restated: boolean;
  readonly which: WhichRecords;
};

export type Unknown = {
  readonly kind: "unknown";
  readonly sought: string;
  readonly suggestions: readonly Link[];
};

/** What a column is called in an address. */
export function queryName({ name }: FeedColumn): string {
  return reserved.includes(name) ? `in-${name}` : name;
}

/** Reads an address, naming the first thing in it that can't be. */
export function askedQuery(url: URL, dimensions: readonly FeedColumn[]): AskedQuery | Unknown {
  const words = url.searchParams;
  const here = `${url.pathname}${url.search}`;
  for (const [name, word] of words) {
    if (word.length > longest) {
      const suggestions = [{ text: "Without it", href: withQuery(here, { [name]: undefined }) }];
      return unknown(`“${name.slice(0, 40)}” is longer than ${longest} letters.`, suggestions);
    }
  }
  const by: FeedColumn[] = [];
  for (const name of ["by", "by2"]) {
    const asked = words.get(name) ?? "";
    if (asked === "") continue;
    const column = dimensions.find((one) => one.name === asked);
    if (column === undefined) return noSuchColumn(here, name, asked, dimensions);
    if (!by.includes(column)) by.push(column);
  }
  const narrowed = dimensions.flatMap((column) => {
    const asked = words.get(queryName(column)) ?? "";
    return asked === "" ? [] : [{ column, asked }];
  });
  const left = by.filter((column) => narrowed.every((one) => one.column !== column));
  if (left.length + narrowed.length > mostColumns)
    return tooMany(here, [...narrowed.map(({ column }) => column), ...left]);
  const free = dimensions.find((column) => narrowed.every((one) => one.column !== column));
  // Nothing said of a breakdown is the usual next one; an empty word is none.
  if (!words.has("by") && left.length === 0 && narrowed.length < mostColumns && free !== undefined)
    left.push(free);
  const page = pageOf(words.get("page") ?? "", here);
  if (typeof page !== "number") return page;
  const which = words.get("which") ?? "";
  return {
    year: words.get("year") ?? "",
    period: words.get("period") ?? "",
    by: left,
    narrowed,
    page,
    restated: words.get("restated") === "yes",
    which: whichRecords.find((one) => one === which) ?? "all",
  };
}

export function unknown(sought: string, suggestions: readonly Link[] = []): Unknown {
  return { kind: "unknown", sought, suggestions };
}

function noSuchColumn(here: string, name: string, asked: string, dimensions: readonly FeedColumn[]): Unknown {
  const near = nearestFew(
    asked,
    dimensions.map((one) => one.name),
    5,
  );
  return unknown(
    `These records can’t be broken down by “${asked.slice(0, 40)}”.`,
    near.map((one) => ({
      text: `By ${titleOf(dimensions, one)}`,
      href: withQuery(here, { [name]: one, page: undefined }),
    })),
  );
}

function titleOf(dimensions: readonly FeedColumn[], name: string): string {
  return (dimensions.find((one) => one.name === name)?.title ?? name).toLowerCase();
}

function tooMany(here: string, columns: readonly FeedColumn[]): Unknown {
  return unknown(
    `Records are shown by ${mostColumns} columns at once at most: of more, single people could be left.`,
    columns.map((column) => ({
      text: `Without ${column.title.toLowerCase()}`,
      href: withQuery(here, {
        [queryName(column)]: undefined,
        ...without(here, "by", column),
        ...without(here, "by2", column),
      }),
    })),
  );
}

function without(here: string, name: string, column: FeedColumn): Readonly<Record<string, undefined>> {
  const asked = new URLSearchParams(here.split("?")[1] ?? "").get(name);
  return asked === column.name ? { [name]: undefined } : {};
}

function pageOf(text: string, here: string): number | Unknown {
  if (text === "") return 1;
  const page = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (page >= 1) return page;
  return unknown(`“${text.slice(0, 20)}” is not a page of the records.`, [
    { text: "The first page", href: withQuery(here, { page: undefined }) },
  ]);
}
