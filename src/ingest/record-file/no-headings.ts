import { cellFits } from "../../domain/feed/cell-fits.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { no, ok, type Result } from "../../domain/result.ts";
import type { Row } from "./text-rows.ts";

/**
 * Whether rows without headings hold the feed's columns in its own order unmistakably: every cell fits, and no two
 * columns could have changed places. Otherwise says what is needed.
 */
export function unmistakable(feed: Feed, rows: readonly Row[]): Result<undefined> {
  const { columns } = feed;
  const couldBe = (column: FeedColumn, cell: string) => fitsAlone(feed, column, cell);
  const titles = columns.map(({ title }) => title).join(", ");
  const refuse = (why: string) =>
    no({
      field: "",
      message: `has no headings that the feed knows, and ${why}. Put a row of headings first: ${titles}.`,
    });
  const widths = new Set(rows.map(({ cells }) => cells.length));
  if (rows.length === 0) return refuse("no rows");
  if (widths.size > 1 || !widths.has(columns.length)) {
    const found = [...widths].slice(0, 5).join(" or ");
    const aligned = rows.filter(({ cells }) => /\S {2,}\S/.test(cells[0] ?? "")).length;
    if (widths.size === 1 && widths.has(1) && aligned * 2 > rows.length)
      return no({
        field: "",
        message:
          "has its columns set out with blanks, as for a printer, and where one ends can’t be told. Extract it again as CSV.",
      });
    return refuse(
      `rows of ${found} ${found === "1" ? "cell" : "cells"} where the feed has ${columns.length} columns`,
    );
  }
  const held = columns.map((_, at) => rows.map(({ cells }) => (cells[at] ?? "").trim()));
  const stray = columns.find((column, at) => !(held[at] ?? []).every((cell) => couldBe(column, cell)));
  if (stray !== undefined) return refuse(`cells that are no ${stray.title} where that would stand`);
  for (const [at, column] of columns.entries()) {
    for (const [beyond, other] of columns.slice(at + 1).entries()) {
      const own = held[at] ?? [];
      const others = held[at + 1 + beyond] ?? [];
      if (own.every((cell) => couldBe(other, cell)) && others.every((cell) => couldBe(column, cell))) {
        return refuse(`its cells don't tell ${column.title} from ${other.title}`);
      }
    }
  }
  return ok(undefined);
}

/** Whether a cell fits the column and, where only some values are allowed, is one of them. */
function fitsAlone({ checks }: Feed, column: FeedColumn, cell: string): boolean {
  if (cell === "") return !column.required;
  const word = cell.toLowerCase();
  const isAllowed = checks.every(
    (check) =>
      check.check !== "allowed" ||
      check.column !== column.name ||
      check.values.some((value) => value.toLowerCase() === word),
  );
  return isAllowed && cellFits(column, cell);
}
