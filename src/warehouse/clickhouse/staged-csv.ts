import { join } from "node:path";
import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine } from "../duckdb/engine.ts";

const { name: quoted, text } = duckDbDialect;

/** Lines that are sent at a time: the next are written while these are sent, and neither takes much room. */
const pieceLines = 500_000;

/** A file of CSV whose cells are of some columns of a table. */
export type Piece = { readonly path: string; readonly rows: number };

/** Rows to be sent: a SELECT with `_line` and the columns named. */
export type Sent = {
  readonly rows: string;
  readonly columns: readonly string[];
  readonly texts: readonly string[];
};

/** The records of a SELECT as ClickHouse keeps them: days and moments as numbers, each with its attempt and day. */
export function sentRecords(feed: Feed, rows: string, part: bigint): Sent {
  const cells = feed.columns.map((column) => `${sentCell(column)} AS ${quoted(column.name)}`);
  const day = dayNumber(quoted(columnOf(feed, feed.time).name));
  return {
    rows: `SELECT ${part} AS _attempt, _line, ${day} AS _day, ${cells.join(", ")} FROM (${rows})`,
    columns: ["_attempt", "_line", "_day", ...feed.columns.map(({ name }) => name)],
    texts: feed.columns.filter(({ type }) => type === "text").map(({ name }) => name),
  };
}

/** SQL of a staged cell as it is sent: days since 1970, seconds of the clock on the wall, 0 and 1. */
export function sentCell({ name, type }: FeedColumn): string {
  const cell = quoted(name);
  switch (type) {
    case "date":
      return dayNumber(cell);
    case "datetime":
      return `epoch_us(${cell}) // 1000000`;
    case "boolean":
      return `CAST(${cell} AS UTINYINT)`;
    default:
      return cell;
  }
}

function dayNumber(cell: string): string {
  return `date_diff('day', DATE '1970-01-01', CAST(${cell} AS DATE))`;
}

/** The rows piece by piece, each the taker's to remove; a blank cell is \N. */
export async function* pieces(engine: DuckEngine, sent: Sent, folder: string): AsyncGenerator<Piece> {
  const [span] = await engine.query(`SELECT min(_line) AS first, max(_line) AS last FROM (${sent.rows})`);
  const [first, last] = [span?.("first"), span?.("last")];
  if (first == null || last == null) return;
  const options = [
    "FORMAT csv, HEADER false, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '\\N'",
    ...(sent.texts.length === 0 ? [] : [`FORCE_QUOTE (${sent.texts.map(quoted).join(", ")})`]),
  ].join(", ");
  const write = async (line: number): Promise<Piece> => {
    const path = join(folder, `${line}.csv`);
    const within = `_line BETWEEN ${line} AND ${line + pieceLines - 1}`;
    const [written] = await engine.query(
      `COPY (SELECT ${sent.columns.map(quoted).join(", ")} FROM (${sent.rows}) WHERE ${within}) TO ${text(path)} (${options})`,
    );
    return { path, rows: Number(written?.("Count")) };
  };
  let next: Promise<Piece> | undefined = write(Number(first));
  for (let line = Number(first) + pieceLines; next !== undefined; line += pieceLines) {
    const piece: Piece = await next;
    next = line <= Number(last) ? write(line) : undefined;
    next?.catch(() => {}); // It is thrown when its turn comes.
    yield piece;
  }
}
