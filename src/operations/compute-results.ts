import { type Coverage, coverageOf } from "../domain/computed-measure/coverage.ts";
import type { HeldComputedMeasure, Proposal } from "../domain/computed-measure/proposal.ts";
import {
  type Background,
  proposalOf,
  stretchesWanted,
  type Wanted,
} from "../domain/computed-measure/propose.ts";
import { isWholeMonths } from "../domain/computed-measure/stretch.ts";
import { type TallyPlan, tallyPlans } from "../domain/computed-measure/tally-plan.ts";
import type { MeasureRow } from "../domain/data-package/tables/measures.ts";
import type { Feed } from "../domain/feed/feed.ts";
import { loadsInEffect } from "../domain/feed/in-effect.ts";
import type { Load, LoadInEffect } from "../domain/feed/load.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import { calendarsIn } from "../domain/records/calendars-in.ts";
import type { DayCount } from "../domain/records/tally.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { calendarsFor } from "./calendars-for.ts";
import { type ComputedHistory, readComputedHistory } from "./computed-history.ts";
import { keptTally } from "./kept-tallies.ts";
import { readComputedMeasures } from "./read-computed-measures.ts";
import { type HeldFeed, readFeeds } from "./read-feeds.ts";

export type Computing = {
  readonly at: AsAt;
  /** The keys of the measures wanted; all that are worked out where none are named. */
  readonly measures?: readonly string[] | undefined;
  readonly years?: readonly FinancialYear[] | undefined;
};

/** What the records say of measures, held against the ledger, and what is needed to say it in words. */
export type ComputedResults = {
  /** By measure and part, then by year and period. */
  readonly proposals: readonly Proposal[];
  /** Sentences: what was counted on a calendar that has no closed day in a year. */
  readonly doubts: readonly string[];
  readonly definitions: readonly HeldComputedMeasure[];
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly loads: ReadonlyMap<string, Load>;
  /** The measures as every year's agreement defines them. */
  readonly measures: readonly MeasureRow[];
};

/**
 * Works measures out from the records that count at a point and holds them against the ledger. All measures of a feed
 * are added up in one question; the answer is kept while loads and definitions stay as they are.
 */
export async function computeResults(
  ledger: Ledger,
  warehouse: Warehouse,
  { at, measures, years }: Computing,
): Promise<ComputedResults> {
  const definitions = await readComputedMeasures(ledger, at, measures);
  return computeDefinitions(ledger, warehouse, { at, definitions, years });
}

/** The same for definitions at hand, whether or not the ledger holds them. */
export async function computeDefinitions(
  ledger: Ledger,
  warehouse: Warehouse,
  given: {
    readonly at: AsAt;
    readonly definitions: readonly HeldComputedMeasure[];
    readonly years?: readonly FinancialYear[] | undefined;
  },
): Promise<ComputedResults> {
  const { at, definitions, years } = given;
  const keys = [...new Set(definitions.map(({ measure }) => measure.measure))];
  const history = await readComputedHistory(ledger, at, keys);
  const feeds = await readFeeds(ledger, at);
  const proposals: Proposal[] = [];
  const doubts: string[] = [];
  const loads = new Map<string, Load>();
  for (const [feed, own] of Map.groupBy(definitions, ({ measure }) => measure.feed)) {
    const held = feeds.find((one) => one.feed.feed === feed);
    if (held === undefined) continue;
    const inEffect = loadsInEffect(await warehouse.loads(feed), at.known);
    for (const { load } of inEffect) loads.set(load.id, load);
    const coverage = coverageOf(held.feed, inEffect);
    if (coverage === undefined) continue;
    const found = await computeFeed(warehouse, {
      held,
      definitions: own,
      history,
      inEffect,
      coverage,
      years,
    });
    proposals.push(...found.proposals);
    doubts.push(...found.doubts);
  }
  return {
    proposals: inOrder(proposals, definitions),
    doubts,
    definitions,
    feeds: new Map(feeds.map(({ feed }) => [feed.feed, feed])),
    loads,
    measures: history.measures,
  };
}

type OfFeed = {
  readonly held: HeldFeed;
  readonly definitions: readonly HeldComputedMeasure[];
  readonly history: ComputedHistory;
  readonly inEffect: readonly LoadInEffect[];
  readonly coverage: Coverage;
  readonly years: readonly FinancialYear[] | undefined;
};

async function computeFeed(warehouse: Warehouse, of: OfFeed) {
  const { held, definitions, history, inEffect, coverage, years } = of;
  const { calendars, doubts } = calendarsFor(
    history.closedDays,
    definitions.flatMap(({ measure }) => calendarsOf(measure)),
    coverage,
  );
  const wanted = new Map(
    definitions.flatMap((definition) => {
      const background = backgroundOf(of, definition);
      return background === undefined ? [] : [[background, stretchesWanted(background, years)] as const];
    }),
  );
  const plans = tallyPlans([...wanted.keys()].map(({ definition }) => definition.measure));
  const proposals: Proposal[] = [];
  for (const plan of plans) {
    const asked = [...wanted].filter(([{ definition }]) => plan.places.has(definition.measure));
    if (asked.every(([, stretches]) => stretches.length === 0)) continue;
    const rows = await ask(warehouse, { plan, held, inEffect, calendars, asked });
    for (const [background, stretches] of asked) {
      const places = plan.places.get(background.definition.measure);
      if (places === undefined) continue;
      proposals.push(...stretches.flatMap((one) => proposalOf(background, one, rows, places) ?? []));
    }
  }
  return { proposals, doubts };
}

type Asked = {
  readonly plan: TallyPlan;
  readonly held: HeldFeed;
  readonly inEffect: readonly LoadInEffect[];
  readonly calendars: ReadonlyMap<string, DayCount>;
  readonly asked: readonly (readonly [Background, readonly Wanted[]])[];
};

/** By month, unless a stretch begins or ends within one. */
function ask(warehouse: Warehouse, { plan, held, inEffect, calendars, asked }: Asked) {
  const byMonth = asked.every(([, stretches]) => stretches.every(({ stretch }) => isWholeMonths(stretch)));
  const query = {
    feed: held.feed,
    loads: inEffect,
    where: plan.where,
    oncePer: plan.oncePer,
    calendars,
    tallies: plan.tallies,
    by: [{ by: byMonth ? "month" : "day" } as const],
  };
  return keptTally(warehouse, query, held.sha256);
}

/** Undefined for a measure the ledger no longer holds. */
function backgroundOf(
  { held, history, inEffect, coverage }: OfFeed,
  definition: HeldComputedMeasure,
): Background | undefined {
  const { measure, part } = definition.measure;
  const definitions = history.measures.filter((row) => row.measure === measure);
  if (definitions.length === 0) return undefined;
  const own = <Row extends { readonly measure: string; readonly part: string; readonly area: string }>(
    rows: readonly Row[],
  ) => rows.filter((row) => row.measure === measure && row.part === part && row.area === "council");
  return {
    feed: held.feed,
    definition,
    definitions,
    periods: history.periods,
    results: own(history.results),
    lineage: own(history.lineage),
    loads: inEffect,
    coverage,
    on: history.on,
  };
}

function calendarsOf({ where, numerator, denominator }: HeldComputedMeasure["measure"]): readonly string[] {
  return [where, numerator.where, denominator?.where].flatMap(calendarsIn);
}

function inOrder(
  proposals: readonly Proposal[],
  definitions: readonly HeldComputedMeasure[],
): readonly Proposal[] {
  return definitions.flatMap((definition) => proposals.filter((one) => one.definition === definition));
}
