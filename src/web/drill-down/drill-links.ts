import type { AxisValue } from "../../domain/breakdown/axis.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import { mostColumns, queryName } from "./asked-query.ts";
import type { Drill, Narrowed } from "./drill.ts";

/** Everything an address of a drill-down says, but its page. */
type Place = {
  readonly narrowed: readonly Pick<Narrowed, "column" | "value">[];
  readonly by: readonly FeedColumn[];
};

/** The address of a slice of the same measure and period. */
export function sliceAddress(to: AddressBook, drill: Drill, { narrowed, by }: Place): string {
  const { drilled, asked, year, period } = drill;
  const words: Record<string, string | undefined> = {
    part: drilled.parts.length > 1 ? drilled.computed.part : undefined,
    year: yearSlug(year),
    period: period.slot.key === "year" ? undefined : period.slot.key,
    which: asked.which === "all" ? undefined : asked.which,
  };
  for (const { column, value } of narrowed) words[queryName(column)] = value.key;
  by.forEach((column, at) => {
    words[at === 0 ? "by" : "by2"] = column.name;
  });
  const address = withQuery(to.measureRecords(drilled.key), words);
  if (by.length > 0 || narrowed.length >= mostColumns) return address;
  return `${address}${address.includes("?") ? "&" : "?"}by=`;
}

/** Deeper: the same, narrowed to values of what it is broken down by, and by the next column where one is left. */
export function deeperAddress(
  to: AddressBook,
  drill: Drill,
  chosen: readonly { readonly column: FeedColumn; readonly value: AxisValue }[],
): string {
  const narrowed = [...drill.narrowed, ...chosen];
  const taken = narrowed.map(({ column }) => column);
  const next = [
    ...drill.by.map((axis) => drill.breakdown.axes[axis]?.column),
    ...drill.drilled.dimensions,
  ].find((column) => column !== undefined && !taken.includes(column));
  const by = next === undefined || narrowed.length >= mostColumns ? [] : [next];
  return sliceAddress(to, drill, { narrowed, by });
}

/** The columns it is broken down by now. */
export function columnsBy({ by, breakdown }: Drill): readonly FeedColumn[] {
  return by.flatMap((axis) => breakdown.axes[axis]?.column ?? []);
}

/** Another form of the same slice: the file or the API's twin, at that address. */
export function otherForm(drill: Drill, to: AddressBook, ending: string): string {
  const here = sliceAddress(to, drill, { narrowed: drill.narrowed, by: columnsBy(drill) });
  const [path = "", query] = here.split("?");
  const moved = ending.startsWith("/api") ? `${ending}` : path.replace(/\/records$/, ending);
  return query === undefined ? moved : `${moved}?${query}`;
}
