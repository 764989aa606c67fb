import { definitionFor } from "../../domain/assessment/definition.ts";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import type { ComputedMeasure } from "../../domain/computed-measure/computed-measure.ts";
import { nearestFew } from "../../domain/data-package/nearest.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { ComputedMeasureRow } from "../../domain/data-package/tables/records.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { measuresNamed } from "../../domain/measure/measures-named.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { readComputedMeasure } from "../../ingest/computed-measure-file.ts";
import type { HeldFeed } from "../../operations/read-feeds.ts";
import { nearMeasures } from "../measure/near-measures.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";
import { withQuery } from "../with-query.ts";

/** A measure that is worked out from records, one part of it. */
export type DrilledMeasure = {
  readonly kind: "drilled";
  readonly key: string;
  readonly definitions: readonly MeasureRow[];
  readonly computed: ComputedMeasure;
  /** SHA-256 of how it is worked out. */
  readonly definition: string;
  readonly held: HeldFeed;
  /** The parts that are worked out from records. */
  readonly parts: readonly string[];
  /** What it may be broken down by: never a personal column. */
  readonly dimensions: readonly FeedColumn[];
};

/** The measure of a definition of a year, as its agreement puts it. */
export function measureIn({ definitions }: DrilledMeasure, year: FinancialYear): MeasureRow {
  return definitionFor(definitions, year);
}

/** The measure a name stands for, where it is worked out from records; else what may have been meant. */
export async function drilledMeasure(visit: Visit, asked: string): Promise<DrilledMeasure | Answer> {
  const { reading, to, url } = visit;
  const [known, rows, feeds] = await Promise.all([
    reading.measures(),
    reading.computedMeasures(),
    reading.feeds(),
  ]);
  const named = measuresNamed(known, asked);
  const keys = new Map(named.map((row) => [row.measure, row]));
  const [key] = keys.keys();
  const shown = asked.slice(0, 80);
  if (key === undefined) {
    return notFound(`No measure has the code “${shown}”.`, nearMeasures(to, known, asked));
  }
  if (keys.size > 1) {
    const choices = [...keys.values()].map((row) => ({
      text: `${row.measure}: ${titleWords(row)}`,
      href: to.measureRecords(row.measure),
    }));
    return notFound(`${keys.size} measures carry the code “${shown}”. Choose one of them.`, choices);
  }
  if (key !== asked) return { kind: "moved", to: `${to.measureRecords(key).split("?")[0]}${url.search}` };
  const own = rows.filter(({ measure }) => measure === key);
  const part = url.searchParams.get("part") ?? "";
  const row = part === "" ? own[0] : own.find((one) => one.part === part);
  if (row === undefined) return withoutRecords(visit, key, own, part);
  return drilled(named, row, own, feeds);
}

function drilled(
  definitions: readonly MeasureRow[],
  row: ComputedMeasureRow,
  own: readonly ComputedMeasureRow[],
  feeds: readonly HeldFeed[],
): DrilledMeasure {
  const held = feeds.find(({ feed }) => feed.feed === row.feed);
  if (held === undefined)
    throw new Error(`The ledger holds no feed ${row.feed}, which ${row.measure} is worked out from`);
  const computed = computedOf(row);
  const dimensions = computed.dimensions.flatMap(
    (name) => held.feed.columns.find((column) => column.name === name && !column.personal) ?? [],
  );
  return {
    kind: "drilled",
    key: row.measure,
    definitions: definitions.toSorted((one, other) => one.year - other.year),
    computed,
    definition: row.sha256,
    held,
    parts: own.map((one) => one.part),
    dimensions,
  };
}

const kept = new WeakMap<ComputedMeasureRow, ComputedMeasure>();

/** A definition is checked before it is written, so one that can't be read comes from a newer version of Outturn. */
function computedOf(row: ComputedMeasureRow): ComputedMeasure {
  const known = kept.get(row);
  if (known !== undefined) return known;
  const read = readComputedMeasure(row.definition);
  if (!read.ok) {
    throw new Error(`How ${row.measure} is worked out can't be read: ${read.issues[0]?.message}`);
  }
  kept.set(row, read.value);
  return read.value;
}

function withoutRecords(
  { to }: Visit,
  key: string,
  own: readonly ComputedMeasureRow[],
  part: string,
): Answer {
  if (own.length === 0) {
    return notFound(`${key} is not worked out from records, so nothing lies behind its figures here.`, [
      { text: `${key}: its figures and where they come from`, href: to.measure(key) },
    ]);
  }
  const parts = nearestFew(
    part,
    own.map((row) => row.part),
    5,
  );
  return notFound(
    `No records make the part “${part.slice(0, 40)}” of ${key}.`,
    parts.map((one) => ({
      text: one === "all" ? `${key} as a whole` : `${key}, part ${one}`,
      href: withQuery(to.measureRecords(key), { part: one }),
    })),
  );
}
