import { type Breakdown, breakdownOf } from "../../domain/breakdown/breakdown.ts";
import { type PeriodTables, periodTables } from "../../domain/breakdown/period-tables.ts";
import { sumsWanted } from "../../domain/breakdown/sums-wanted.ts";
import { tooLarge } from "../../domain/breakdown/too-large.ts";
import type { DaySpan, LoadInEffect } from "../../domain/feed/load.ts";
import type { RecordsMeant } from "../../domain/records/tally.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { WarehouseTrouble } from "../../warehouse/warehouse-trouble.ts";
import type { RecordRules } from "../reading.ts";
import { recent } from "../recent.ts";
import { calendarsOf } from "./calendars-of.ts";
import type { DrilledMeasure } from "./drilled-measure.ts";

/** A breakdown as the warehouse gave it, whose tables are worked out once however many pages ask. */
export type KeptBreakdown = {
  readonly breakdown: Breakdown;
  tables(whole: DaySpan, stretches: readonly DaySpan[], least: number): PeriodTables;
};

export type BreakdownWanted = {
  readonly drilled: DrilledMeasure;
  readonly loads: readonly LoadInEffect[];
  readonly rules: RecordRules;
  /** In the order the measure names its dimensions, so that one answer serves every order. */
  readonly columns: readonly string[];
  readonly each: "day" | "month";
};

const breakdownsKept = 24;
/** Values by months or days: more are not brought into memory. */
const mostGroups = 200_000;
const kept = new WeakMap<Warehouse, ReturnType<typeof recent<KeptBreakdown>>>();

/**
 * One tally for all days of a measure's records, by the columns wanted. What loads hold never changes, so an answer
 * stands until other loads count, the definition changes or a code list does.
 */
export function readBreakdown(warehouse: Warehouse, wanted: BreakdownWanted): Promise<KeptBreakdown> {
  const answers = kept.get(warehouse) ?? recent<KeptBreakdown>(breakdownsKept);
  kept.set(warehouse, answers);
  const { drilled, loads, columns, each, rules } = wanted;
  const question = [
    drilled.definition,
    drilled.held.sha256,
    loadsName(loads),
    each,
    numberOf(rules.masterData),
    numberOf(rules.closedDays),
    ...columns,
  ];
  return answers(question.join(" "), () => ask(warehouse, wanted));
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** Tells one reading of the code lists from another. */
function numberOf(rules: object): number {
  const known = numbers.get(rules) ?? ++last;
  numbers.set(rules, known);
  return known;
}

function loadsName(loads: readonly LoadInEffect[]): string {
  return loads
    .map(({ load, without }) => [load.id, ...without.map(({ from, to }) => `${from}/${to}`)].join("-"))
    .join(",");
}

async function ask(
  warehouse: Warehouse,
  { drilled, loads, columns, each, rules }: BreakdownWanted,
): Promise<KeptBreakdown> {
  const { feed } = drilled.held;
  const { computed } = drilled;
  const wanted = sumsWanted(feed, computed);
  const { tallies, where, oncePer } = wanted;
  const rows = await warehouse.tally({
    ...recordsOf(drilled, loads, rules),
    where,
    oncePer,
    tallies,
    by: [...columns.map((column) => ({ by: "column", column }) as const), { by: each }],
    most: mostGroups,
  });
  const breakdown = breakdownOf({ feed, computed, wanted }, columns, rows, rules.masterData);
  const trouble = tooLarge(breakdown);
  if (trouble !== undefined) throw new WarehouseTrouble(trouble);
  const known = new Map<string, PeriodTables>();
  return {
    breakdown,
    tables: (whole, stretches, least) => {
      const name = [least, whole.from, whole.to].join(" ");
      const tables = known.get(name) ?? periodTables(breakdown, whole, stretches, least);
      known.set(name, tables);
      return tables;
    },
  };
}

/** The records a measure is worked out from, of all days. */
export function recordsOf(
  drilled: DrilledMeasure,
  loads: readonly LoadInEffect[],
  rules: RecordRules,
): RecordsMeant {
  return {
    feed: drilled.held.feed,
    loads,
    calendars: calendarsOf(drilled, rules.closedDays, loads),
    oncePer: drilled.computed.oncePer,
  };
}
