import type { CheckOutcome } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { DaySpan, Load, RejectedRecord } from "../../domain/feed/load.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine, QueryLimits } from "../duckdb/engine.ts";
import { recordDay } from "../sql/condition-sql.ts";
import type { LoadRequest } from "../warehouse.ts";
import { type MarkCounts, recordOutcomes } from "./check-outcomes.ts";
import { loadOutcomes, stopping } from "./load-outcomes.ts";
import { monthsFirst } from "./months-first.ts";
import { rejectedRecords } from "./rejected-records.ts";
import { allDiffer, repeatedSql } from "./repeats.ts";
import { type StagedRows, stagedRows } from "./staged-rows.ts";
import { addMarks, writeStaged } from "./write-staged.ts";

/** A file read into typed cells and judged, not yet kept. */
export type StagedLoad = StagedRows & {
  readonly records: number;
  readonly rejected: number;
  readonly days: DaySpan | undefined;
  readonly checks: readonly CheckOutcome[];
  /** Whether no two accepted records agree in the feed's key; false also where it was not looked at. */
  readonly keysDiffer: boolean;
  /** Why it must not be kept; undefined where it can be. */
  readonly stopped: { readonly examples: readonly RejectedRecord[] } | undefined;
};

export type StagingPlace = {
  /** Reaches the folder and the plain file. */
  readonly engine: DuckEngine;
  readonly path: string;
  readonly loadId: string;
  /** The feed's loads in effect, the oldest first. */
  readonly before: readonly Load[];
  /**
   * For a feed that rejects a key that is there already: SQL of which lines of the staged rows (a SELECT with `_line`) to
   * mark, as `_at` and `_mark` (h:LOAD:LINE). It is asked where the warehouse has records of the feed.
   */
  readonly heldBefore?: (rows: string) => Promise<string | undefined>;
};

const examplesShown = 20;

/** Reads a file into `path` and makes every check. */
export async function stageLoad(request: LoadRequest, place: StagingPlace): Promise<StagedLoad> {
  const { feed, signal } = request;
  const { engine, path } = place;
  const limits = { signal };
  const written = await writeStaged(engine, request, place.loadId, path);
  request.progress?.({ step: "checking" });
  const { staged, warned } = await markRepeats(feed, place, written, limits);
  const counts = new Map([...(await countMarks(engine, staged, limits)), ...warned]);
  const sums = await sumUp(feed, engine, staged, limits);
  const turned = await monthsFirst(engine, feed, path, counts, limits);
  const checks = [
    ...turned,
    ...recordOutcomes(feed, counts, request.spellings),
    ...loadOutcomes(feed, { ...sums, at: request.at }, place.before),
  ];
  const stops = request.evenSo !== true && (turned.length > 0 || stopping(feed, checks).length > 0);
  const examples = async () => rejectedRecords(engine, feed, staged, 0, examplesShown);
  return {
    ...staged,
    ...sums,
    checks,
    keysDiffer:
      feed.key.length > 0 &&
      (toldByCheck(feed, counts) || (await allDiffer(engine, feed, feed.key, accepted(staged), limits))),
    stopped: stops || sums.records === 0 ? { examples: await examples() } : undefined,
  };
}

/** Whether a check has shown already that no two accepted records agree in the key. */
function toldByCheck(feed: Feed, counts: MarkCounts): boolean {
  return feed.checks.some(
    (check, at) =>
      check.check === "unique" &&
      check.columns.join() === feed.key.join() &&
      (check.onFail === "reject" || !counts.has(`k${at}`)),
  );
}

/** The rows of a staged file that were accepted. */
export function accepted(staged: StagedRows): string {
  return `SELECT * FROM (${stagedRows(staged)}) WHERE _problem IS NULL`;
}

/** Marks records that repeat others; counts those of checks that only warn. */
async function markRepeats(
  feed: Feed,
  { engine, heldBefore }: StagingPlace,
  written: StagedRows,
  limits: QueryLimits,
): Promise<{ readonly staged: StagedRows; readonly warned: MarkCounts }> {
  let staged = written;
  const warned = new Map<string, number>();
  for (const [at, check] of feed.checks.entries()) {
    if (check.check !== "unique") continue;
    const rows = accepted(staged);
    if (await allDiffer(engine, feed, check.columns, rows, limits)) continue;
    const repeated = repeatedSql(check.columns, rows, `k${at}`);
    if (check.onFail === "reject") {
      staged = await addMarks(engine, feed, staged, repeated, limits);
    } else {
      const [found] = await engine.query(`SELECT count(*) AS repeated FROM (${repeated})`, limits);
      warned.set(`k${at}`, Number(found?.("repeated")));
    }
  }
  const held = await heldBefore?.(accepted(staged));
  if (held !== undefined) staged = await addMarks(engine, feed, staged, held, limits);
  return { staged, warned };
}

async function countMarks(
  engine: DuckEngine,
  { path, judged }: StagedRows,
  limits: QueryLimits,
): Promise<MarkCounts> {
  if (!judged) return new Map();
  const marks = (column: string) =>
    `SELECT unnest(string_split(${column}, ' ')) AS mark FROM read_parquet(${duckDbDialect.text(path)}) WHERE ${column} IS NOT NULL`;
  const rows = await engine.query(
    `SELECT split_part(mark, ':', 1) AS mark, count(*) AS found FROM (${marks("_problem")} UNION ALL ${marks("_warning")} AND _problem IS NULL) GROUP BY 1`,
    limits,
  );
  return new Map(rows.map((cell) => [cell("mark") ?? "", Number(cell("found"))]));
}

async function sumUp(feed: Feed, engine: DuckEngine, staged: StagedRows, limits: QueryLimits) {
  const day = recordDay(feed, duckDbDialect);
  const [found] = await engine.query(
    `SELECT count(*) AS rows, count(_problem) AS rejected, min(${day}) FILTER (_problem IS NULL) AS first, max(${day}) FILTER (_problem IS NULL) AS last FROM (${stagedRows(staged)})`,
    limits,
  );
  const rejected = Number(found?.("rejected"));
  const [from, to] = [found?.("first"), found?.("last")];
  return {
    records: Number(found?.("rows")) - rejected,
    rejected,
    days: from && to ? { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) } : undefined,
  };
}
