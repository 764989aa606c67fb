import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import type { FoundRecord } from "../../domain/records/record.ts";
import type { RecordsMeant } from "../../domain/records/tally.ts";
import { recordDay } from "./condition-sql.ts";
import type { Dialect } from "./dialect.ts";
import { loadPlace, type RecordSource, rowsSql } from "./rows-sql.ts";
import { placesOf } from "./scalar-sql.ts";
import { shownCell } from "./shown-cell.ts";

/** Some of the records meant, by day, load and line: _R0 (the load), _R1 (the line) and _C0, _C1 ... (the columns), all of them text. */
export function recordsSql(
  meant: RecordsMeant,
  columns: readonly string[],
  { from, most }: { readonly from: number; readonly most: number },
  source: RecordSource,
  dialect: Dialect,
): string {
  const order = dialect.inOrder([
    recordDay(meant.feed, dialect),
    loadPlace(meant, dialect),
    dialect.name("_line"),
  ]);
  const page = `LIMIT ${dialect.whole(BigInt(most))} OFFSET ${dialect.whole(BigInt(from))}`;
  const rows = rowsSql(meant, source, dialect);
  return `SELECT ${cellsSql(meant.feed, columns, dialect)} FROM (SELECT * FROM (${rows}) ORDER BY ${order} ${page}) ORDER BY ${order}`;
}

/** How many records are meant: one row with `total`. */
export function recordCountSql(meant: RecordsMeant, source: RecordSource, dialect: Dialect): string {
  return `SELECT count(*) AS ${dialect.name("total")} FROM (${rowsSql(meant, source, dialect)})`;
}

/** The record of one line, in the columns of `recordsSql`. */
export function recordSql(
  feed: Feed,
  columns: readonly string[],
  line: number,
  source: RecordSource,
  dialect: Dialect,
): string {
  const cells = cellsSql(feed, columns, dialect);
  return `SELECT ${cells} FROM (${source}) WHERE ${dialect.name("_line")} = ${dialect.whole(BigInt(line))}`;
}

/** The record of a row of these statements' answers. */
export function foundRecord(
  feed: Feed,
  columns: readonly string[],
  cell: (name: string) => string | null,
): FoundRecord {
  const cells = columns.map((name, at): [string, string] => {
    const text = cell(`_C${at}`);
    return [name, text === null ? "" : shownCell(columnOf(feed, name), text)];
  });
  return {
    load: cell("_R0") ?? "",
    line: Number(cell("_R1")),
    cells: Object.fromEntries(cells),
  };
}

/** The columns _R0, _R1, _C0, _C1 ... of a record, each as text. */
export function cellsSql(feed: Feed, columns: readonly string[], dialect: Dialect): string {
  const cells = columns.map((name, at) => {
    const column = columnOf(feed, name);
    const text = dialect.asText(dialect.name(column.name), column.type, placesOf(column));
    return `${text} AS ${dialect.name(`_C${at}`)}`;
  });
  const whole = dialect.asText(dialect.name("_line"), "integer", 0);
  return [
    `${dialect.name("_load")} AS ${dialect.name("_R0")}`,
    `${whole} AS ${dialect.name("_R1")}`,
    ...cells,
  ].join(", ");
}
