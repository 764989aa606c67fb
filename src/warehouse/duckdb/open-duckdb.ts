import { join } from "node:path";
import type { Feed } from "../../domain/feed/feed.ts";
import type { LoadInEffect } from "../../domain/feed/load.ts";
import type { Condition } from "../../domain/records/condition.ts";
import type { FoundRecord } from "../../domain/records/record.ts";
import type { RecordsMeant } from "../../domain/records/tally.ts";
import { outsideTrouble } from "../sql/outside-trouble.ts";
import { foundRecord, recordCountSql, recordSql, recordsSql } from "../sql/records-sql.ts";
import { outsideSql } from "../sql/rows-sql.ts";
import { refuseTooMany, tallyRow, tallySql } from "../sql/tally-sql.ts";
import { rejectedRecords } from "../staging/rejected-records.ts";
import type { Warehouse } from "../warehouse.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { checkSizes, firstDamaged } from "./check-files.ts";
import { diskTrouble } from "./disk-trouble.ts";
import { duckDbDialect as dialect } from "./duckdb-dialect.ts";
import { type Cells, type DuckEngine, startEngine } from "./engine.ts";
import type { HeldLoad } from "./held-load.ts";
import { keepLoad } from "./keep-load.ts";
import { type LoadFolders, loadFolders } from "./load-folders.ts";
import { recordSource } from "./record-source.ts";

/** A question of a page is given up after so many milliseconds. */
const longestQuestion = 60_000;

/** A warehouse of Parquet files in the folder “warehouse” of the data folder, worked on by DuckDB. */
export async function openDuckDb(dataFolder: string): Promise<Warehouse> {
  const root = join(dataFolder, "warehouse");
  const folders = loadFolders(root);
  let started: Promise<DuckEngine> | undefined;
  const engine = () => {
    started ??= startEngine({
      folders: [root],
      files: [],
      spill: join(root, ".staging", `${process.pid}-queries`),
    });
    return started;
  };
  const shelf: Shelf = { folders, engine };
  return {
    engine: async () => {
      const [row] = await (await engine()).query("SELECT version() AS version");
      return { name: "DuckDB", version: row?.("version") ?? "", shards: 1 };
    },
    loads: async (feed) => {
      const feeds = feed === undefined ? await folders.feeds() : [feed];
      const loads = (await Promise.all(feeds.map((one) => folders.ofFeed(one)))).flat();
      return loads
        .map(({ load }) => load)
        .toSorted((one, other) => Temporal.Instant.compare(one.loadedAt, other.loadedAt));
    },
    load: async (request) => {
      try {
        return await keepLoad(root, folders, request);
      } catch (cause) {
        request.signal?.throwIfAborted();
        throw diskTrouble(cause, root);
      }
    },
    rejected: async (load, from, most) => {
      const held = await heldLoad(shelf, load);
      return asked(shelf, [held], (at) =>
        rejectedRecords(at, held.feed, { ...held, judged: held.load.rejected > 0 }, from, most),
      );
    },
    tally: async (query) => {
      const rows = await ask(shelf, query, query.tallies, (source, meant) => [
        tallySql({ ...query, ...meant }, source, dialect),
      ]);
      const [groups = []] = rows;
      refuseTooMany(query, groups.length);
      return groups.map((cell) => tallyRow(query, cell));
    },
    records: async (meant, columns, from, most) => {
      const [rows = [], [total] = []] = await ask(shelf, meant, [], (source, known) => [
        recordsSql(known, columns, { from, most }, source, dialect),
        recordCountSql(known, source, dialect),
      ]);
      return {
        records: rows.map((cell) => foundRecord(meant.feed, columns, cell)),
        total: Number(total?.("total") ?? 0),
      };
    },
    record: async (load, feed, line) => recordAt(shelf, { load, without: [] }, feed, line),
    close: async () => {
      (await started)?.close();
      started = undefined;
    },
  };
}

type Shelf = { readonly folders: LoadFolders; readonly engine: () => Promise<DuckEngine> };

async function heldLoad({ folders }: Shelf, { id, feed }: { id: string; feed: string }): Promise<HeldLoad> {
  const held = (await folders.ofFeed(feed)).find(({ load }) => load.id === id);
  if (held !== undefined) return held;
  throw new WarehouseTrouble(
    `The load ${id} of the feed ${feed} is not in the warehouse. Put its folder back from a backup, or load its file again.`,
  );
}

/** Works on loads; where that fails and one of them is damaged, that is what is told. */
async function asked<Value>(
  { engine }: Shelf,
  loads: readonly HeldLoad[],
  work: (engine: DuckEngine) => Promise<Value>,
): Promise<Value> {
  await checkSizes(loads);
  const at = await engine();
  try {
    return await work(at);
  } catch (cause) {
    const trouble = diskTrouble(cause, "the warehouse");
    if (trouble instanceof WarehouseTrouble) throw trouble;
    throw (await firstDamaged(at, loads)) ?? cause;
  }
}

/** Runs the statements about some records, having seen that their days can be counted. */
async function ask(
  shelf: Shelf,
  meant: RecordsMeant,
  alsoBy: readonly { readonly where?: Condition | undefined }[],
  statements: (source: string, meant: RecordsMeant) => readonly string[],
): Promise<readonly (readonly Cells[])[]> {
  const { feed, loads } = meant;
  const every = await shelf.folders.ofFeed(feed.feed);
  const ids = new Set(loads.map(({ load }) => load.id));
  const held = every.filter(({ load }) => ids.has(load.id));
  const source = recordSource(feed, loads, held);
  const conditions = alsoBy.map(({ where }) => where);
  return asked(shelf, held, async (engine) => {
    const run = (sql: string) => engine.query(sql, { milliseconds: longestQuestion });
    const outside = outsideSql(meant, conditions, source, dialect);
    const found = outside === undefined ? 0 : Number((await run(outside))[0]?.("outside"));
    if (found > 0) throw outsideTrouble(found, meant);
    return Promise.all(statements(source, withoutNeedlessWork(meant, held)).map(run));
  });
}

/** Where a single load counts and its keys differ, no record can be a newer one of another. */
function withoutNeedlessWork(meant: RecordsMeant, held: readonly HeldLoad[]): RecordsMeant {
  const [only, ...others] = held;
  const same = only?.feed.key.join() === meant.feed.key.join();
  if (only === undefined || others.length > 0 || !only.keysDiffer || !same) return meant;
  return { ...meant, feed: { ...meant.feed, repeats: "rejected" } };
}

async function recordAt(
  shelf: Shelf,
  one: LoadInEffect,
  feed: Feed,
  line: number,
): Promise<FoundRecord | undefined> {
  const held = await heldLoad(shelf, one.load);
  const columns = feed.columns.map(({ name }) => name);
  const source = recordSource(feed, [one], [held]);
  const sql = recordSql(feed, columns, line, source, dialect);
  const [row] = await asked(shelf, [held], (engine) => engine.query(sql, { milliseconds: longestQuestion }));
  return row === undefined ? undefined : foundRecord(feed, columns, row);
}
