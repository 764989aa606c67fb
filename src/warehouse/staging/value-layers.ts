import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { cellReading, trimmed } from "./cell-sql.ts";

type ColumnLayers = {
  /** What each layer works out, over the ones before: the first over the raw cell. */
  readonly steps: readonly string[];
  readonly value: string;
  /** True of a cell that holds something that could not be read. */
  readonly unread: string;
  /** True of a cell that holds nothing. */
  readonly blank: string;
};

/** The values of raw cells _r0, _r1 ... as SQL, in layers of SELECT, and what is known of each cell. */
export function valueLayers(columns: readonly FeedColumn[], raw: string, rest: readonly string[]) {
  const { name } = duckDbDialect;
  const each = columns.map(layersOf);
  const deepest = Math.max(0, ...each.map(({ steps }) => steps.length));
  let rows = raw;
  for (let layer = 0; layer < deepest; layer += 1) {
    const added = each.flatMap(({ steps }, at) => {
      const step = steps[layer];
      return step === undefined ? [] : [`${step} AS _s${at}_${layer}`];
    });
    rows = `SELECT *, ${added.join(", ")} FROM (${rows})`;
  }
  const values = each.map(({ value }, at) => `${value} AS ${name(columns[at]?.name ?? "")}`);
  const known = each.flatMap(({ unread, blank }, at) => [
    `${unread} AS _unread${at}`,
    `${blank} AS _blank${at}`,
  ]);
  return `SELECT ${[...values, ...known, ...rest].join(", ")} FROM (${rows})`;
}

function layersOf(column: FeedColumn, at: number): ColumnLayers {
  const raw = withoutBlankWords(column, `_r${at}`);
  const reading = cellReading(column);
  if (reading.kind === "at once") {
    const value = `_s${at}_0`;
    return { steps: [reading.value(raw)], value, unread: "FALSE", blank: `(${value} IS NULL)` };
  }
  const quick = `_s${at}_0`;
  const slowText = `_s${at}_1`;
  const step = (number: number) => `_s${at}_${number + 1}`;
  const steps = [
    reading.quick(raw),
    `CASE WHEN ${reading.isQuick(quick, raw)} THEN NULL ELSE ${trimmed(raw)} END`,
    // Nearly every cell is read at once: the steps are not even begun where no cell of many needs them.
    ...reading.slow.map((one) => `CASE WHEN ${slowText} IS NOT NULL THEN ${one(step)} END`),
  ];
  const last = step(reading.slow.length);
  const value = `CASE WHEN ${slowText} IS NOT NULL THEN ${last} ELSE ${reading.kept(quick)} END`;
  return {
    steps,
    value,
    unread: `(${slowText} IS NOT NULL AND ${last} IS NULL)`,
    blank: `(${slowText} IS NULL AND ${quick} IS NULL)`,
  };
}

/** A cell's text, "" where it is one of the column's words for a blank. */
export function withoutBlankWords({ blank = [] }: FeedColumn, raw: string): string {
  if (blank.length === 0) return raw;
  const words = blank.map((word) => duckDbDialect.text(word.trim().toLowerCase())).join(", ");
  return `(CASE WHEN lower(trim(${raw})) IN (${words}) THEN '' ELSE ${raw} END)`;
}
