import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { LoadRequest } from "../warehouse.ts";
import { cellReading, incredible } from "./cell-sql.ts";
import type { RawRows } from "./plain-source.ts";
import { failsCheck } from "./record-check-sql.ts";
import { isNeeded, isRecordCheck } from "./staging-sql.ts";
import { withoutBlankWords } from "./value-layers.ts";

const { name, text } = duckDbDialect;

/**
 * A SELECT of the rows of a file every cell of which stands in the plain form of its type and which passes every check on
 * records: the columns of `stagingSql` but for those that say what is wrong. It fails at the first row that is not so, to
 * be read by `stagingSql` then, which takes twice as long and tells why.
 */
export function plainSql(
  { feed, spellings }: Pick<LoadRequest, "feed" | "spellings">,
  loadId: string,
  { sql: raw, lines, says = false }: RawRows,
): string {
  const line = lines.kind === "column" ? ["_at"] : [];
  const cells = feed.columns.map((column, at) => plainCell(feed, column, at));
  const texts = feed.columns.map((column, at) => `${withoutBlankWords(column, `_r${at}`)} AS _r${at}`);
  const shape = ["NOT _few", "NOT _many", ...(says ? ["_said = ''"] : [])];
  const told = [...shape, ...cells.flatMap(({ isPlain }) => isPlain)].join(" AND ");
  const began = `SELECT ${[...texts, ...line, ...(says ? ["_said"] : []), "_few", "_many"].join(", ")} FROM (${raw})`;
  const begun = `SELECT *, ${cells.map(({ begun }, at) => `${begun} AS _s${at}`).join(", ")} FROM (${began})`;
  const values = feed.columns.map((column, at) => `${cells[at]?.value} AS ${name(column.name)}`);
  const read = `SELECT ${[...values, ...line, `${told} AS _told`].join(", ")} FROM (${begun})`;
  const passes = feed.columns.flatMap((column) => {
    const odd = incredible(column, name(column.name));
    return odd === undefined ? [] : [`NOT coalesce(${odd}, FALSE)`];
  });
  for (const check of feed.checks) {
    const fails = isRecordCheck(check) ? failsCheck(check, feed, name, spellings) : undefined;
    if (fails !== undefined) passes.push(`NOT ${fails}`);
  }
  const isGood = ["_told", ...passes].join(" AND ");
  const kept = feed.columns.map((column) => {
    const value = name(column.name);
    return column.name === feed.time
      ? `CASE WHEN ${isGood} THEN ${value} ELSE ${stop(value)} END AS ${value}`
      : value;
  });
  const rest = [`${text(loadId)} AS _load`, ...(lines.kind === "column" ? ["_at AS _line"] : [])];
  return `SELECT ${[...kept, ...rest].join(", ")} FROM (${read})`;
}

/** Words made of the row, so that the engine does not fail before it meets one. */
function stop(value: string): string {
  return `error('A row to be read in steps: ' || coalesce(CAST(${value} AS VARCHAR), ''))`;
}

function plainCell(feed: Feed, column: FeedColumn, at: number) {
  const [raw, begun] = [`_r${at}`, `_s${at}`];
  const reading = cellReading(column);
  const isNeededHere = isNeeded(feed, column);
  if (reading.kind === "at once") {
    return { begun: reading.value(raw), value: begun, isPlain: isNeededHere ? [`${begun} IS NOT NULL`] : [] };
  }
  const isQuick = reading.isQuick(begun, raw);
  return {
    begun: reading.quick(raw),
    value: reading.kept(begun),
    isPlain: [isNeededHere ? isQuick : `CASE WHEN ${isQuick} THEN TRUE ELSE ${raw} = '' END`],
  };
}
