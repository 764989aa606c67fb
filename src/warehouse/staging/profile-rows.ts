import { dirname } from "node:path";
import type { ColumnProfile } from "../../domain/feed/draft/column-profile.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { PlainFile } from "../../domain/feed/plain-file.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { type DuckEngine, startEngine } from "../duckdb/engine.ts";
import { incredible, trimmed } from "./cell-sql.ts";
import { rawRows } from "./plain-source.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { valueLayers } from "./value-layers.ts";

/** How many rows are looked at of a larger file. */
export const rowsProfiled = 1_000_000;
const valuesKept = 200;
const unreadKept = 50;

type UnreadValue = { readonly text: string; readonly times: number };

/** The rows of a file that nobody has described yet, to be looked at. */
export type ProfiledRows = {
  readonly rows: number;
  /** In the order of the columns it was opened with. */
  readonly columns: readonly Omit<ColumnProfile, "heading">[];
  /** The cells of each column that could not be read as its type, those that come most often first. */
  unread(columns: readonly FeedColumn[]): Promise<readonly (readonly UnreadValue[])[]>;
};

/** Looks at the first million rows of a plain file, each column by itself, as the text it is. */
export async function profiled<Found>(
  plain: PlainFile,
  columns: readonly FeedColumn[],
  look: (rows: ProfiledRows) => Promise<Found>,
): Promise<Found> {
  return inTemporaryFolder(async (spill) => {
    const engine = await startEngine({ folders: [dirname(plain.path), spill], files: [plain.path], spill });
    try {
      const names = columns.map(({ name }) => name);
      const { sql, says } = rawRows(plain, names, { extra: 1, lineEndsInCells: true });
      // Rows that can't be taken as they stand say nothing of what their columns hold.
      const sound = says === true ? "WHERE _said = '' AND NOT _many" : "WHERE NOT _many";
      const held = `${spill}/rows.parquet`;
      await engine.query(
        `COPY (SELECT * FROM (${sql}) ${sound} LIMIT ${rowsProfiled}) TO ${duckDbDialect.text(held)} (FORMAT parquet)`,
      );
      const rows = `read_parquet(${duckDbDialect.text(held)})`;
      const each: Omit<ColumnProfile, "heading">[] = [];
      for (const at of columns.keys()) each.push(await profileOf(engine, rows, at));
      return await look({
        rows: each[0]?.rows ?? 0,
        columns: each,
        unread: (typed) => unreadValues(engine, rows, typed),
      });
    } finally {
      engine.close();
    }
  });
}

async function profileOf(engine: DuckEngine, rows: string, at: number) {
  const cells = `SELECT ${trimmed(`_r${at}`)} AS cell FROM ${rows}`;
  const [sums] = await engine.query(
    `SELECT count(*) AS rows, count(cell) AS filled, count(DISTINCT cell) AS different, coalesce(max(length(cell)), 0) AS longest FROM (${cells})`,
  );
  const values = await engine.query(
    `SELECT cell, count(*) AS times FROM (${cells}) WHERE cell IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${valuesKept}`,
  );
  const sum = (name: string) => Number(sums?.(name));
  return {
    rows: sum("rows"),
    filled: sum("filled"),
    different: sum("different"),
    longest: sum("longest"),
    values: values.map((cell) => ({ text: cell("cell") ?? "", times: Number(cell("times")) })),
  };
}

async function unreadValues(engine: DuckEngine, rows: string, columns: readonly FeedColumn[]) {
  const read = valueLayers(
    columns,
    `SELECT * FROM ${rows}`,
    columns.map((_, at) => `_r${at}`),
  );
  const found: UnreadValue[][] = [];
  for (const [at, column] of columns.entries()) {
    const odd = incredible(column, duckDbDialect.name(column.name));
    const unread = odd === undefined ? `_unread${at}` : `(_unread${at} OR coalesce(${odd}, FALSE))`;
    const values =
      column.type === "text"
        ? []
        : await engine.query(
            `SELECT _r${at} AS cell, count(*) AS times FROM (${read}) WHERE ${unread} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${unreadKept}`,
          );
    found.push(values.map((cell) => ({ text: cell("cell") ?? "", times: Number(cell("times")) })));
  }
  return found;
}
