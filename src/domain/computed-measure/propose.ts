import { definitionFor } from "../assessment/definition.ts";
import { reportingCalendar, type Slot } from "../assessment/reporting-calendar.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import type { ComputedResultRow } from "../data-package/tables/records.ts";
import type { Feed } from "../feed/feed.ts";
import type { LoadInEffect } from "../feed/load.ts";
import { unitOfCell } from "../measure/of-rows.ts";
import { type FinancialYear, financialYear } from "../period/financial-year.ts";
import { yearOfDay } from "../period/period.ts";
import type { TallyRow } from "../records/tally.ts";
import { wholeDecimal } from "../value/decimal.ts";
import { type Coverage, touches, whatIsMissing } from "./coverage.ts";
import { figureOf, inPoundsOf, isShareOfPart, type Sums, shownSum } from "./figure.ts";
import { foldTallies } from "./fold.ts";
import type { HeldComputedMeasure, Proposal } from "./proposal.ts";
import { slotsWanted } from "./slots-wanted.ts";
import { standingOf } from "./standing.ts";
import { stretchOf } from "./stretch.ts";
import type { Places } from "./tally-plan.ts";

/** What the ledger says of one measure, and the loads of its feed. */
export type Background = {
  readonly feed: Feed;
  readonly definition: HeldComputedMeasure;
  /** Every year's definition of the measure itself; never empty. */
  readonly definitions: readonly MeasureRow[];
  readonly periods: readonly PeriodRow[];
  /** Its results for the council, of its part. */
  readonly results: readonly ResultRow[];
  readonly lineage: readonly ComputedResultRow[];
  readonly loads: readonly LoadInEffect[];
  readonly coverage: Coverage;
  /** The day it is looked at: what has settled by then. */
  readonly on: Temporal.PlainDate;
};

/** A stretch that a figure is to be worked out for. */
export type Wanted = Pick<Proposal, "year" | "period" | "periodWords" | "stretch" | "unit" | "held">;

/** The periods that the records touch, oldest year first. `years` asks for these alone. */
export function stretchesWanted(background: Background, years?: readonly FinancialYear[]): readonly Wanted[] {
  const { definition, coverage, results } = background;
  const calendar = reportingCalendar(background.periods);
  const first = Math.max(definition.measure.firstYear ?? 0, yearOfDay(coverage.from));
  const last = yearOfDay(coverage.to);
  const asked = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => financialYear(first + at));
  return asked
    .filter((year) => years === undefined || years.includes(year))
    .flatMap((year) => {
      const own = results.filter((row) => row.year === year);
      const measure = definitionFor(background.definitions, year);
      const held = new Set(own.map(({ period }) => period));
      return slotsWanted(measure, year, calendar, background.periods, held).flatMap((slot) =>
        wantedOf(
          background,
          measure,
          slot,
          own.find(({ period }) => period === slot.key),
        ),
      );
    });
}

function wantedOf(
  { definition, coverage }: Background,
  measure: MeasureRow,
  slot: Slot,
  held: ResultRow | undefined,
): readonly Wanted[] {
  const stretch = stretchOf(measure, slot, held?.about);
  if (stretch === undefined || !touches(coverage, stretch)) return [];
  const unit = isShareOfPart(definition.measure)
    ? "percentage"
    : held === undefined
      ? measure.unit
      : unitOfCell(measure, held);
  return [{ year: slot.year, period: slot.key, periodWords: slot.words, stretch, unit, held }];
}

/** What the records say of a stretch, held against the ledger. Undefined where neither says anything. */
export function proposalOf(
  background: Background,
  wanted: Wanted,
  rows: readonly TallyRow[],
  places: Places,
): Proposal | undefined {
  const { definition, coverage, lineage: rowsOfLineage, loads: inEffect, on } = background;
  const { measure } = definition;
  const { stretch, unit, held, year, period } = wanted;
  const sums = sumsOf(background, foldTallies(rows, stretch), places);
  const lineage = rowsOfLineage.find((row) => row.year === year && row.period === period);
  const loads = inEffect.filter((one) => hasDaysOf(one, stretch)).map(({ load }) => load.id);
  const settled = measure.settles === undefined ? stretch.to : stretch.to.add({ days: measure.settles });
  const provisional = Temporal.PlainDate.compare(on, settled) <= 0;
  const compared = { definition, sums, unit, loads, held, lineage, provisional };
  const missing = whatIsMissing(coverage, stretch);
  const standing =
    missing === undefined ? standingOf(compared) : { kind: "incomplete" as const, why: missing };
  if (standing === undefined) return undefined;
  return {
    ...wanted,
    definition,
    sums,
    value: figureOf(measure, sums, unit, measure.places),
    provisional,
    loads,
    lineage,
    standing,
  };
}

function sumsOf(
  { feed, definition }: Background,
  sums: ReturnType<typeof foldTallies>,
  places: Places,
): Sums {
  const { numerator, denominator } = definition.measure;
  const at = (place: number) => sums[place] ?? wholeDecimal(0);
  return {
    numerator: shownSum(numerator, at(places.numerator), feed),
    denominator:
      denominator === undefined || places.denominator === undefined
        ? undefined
        : shownSum(denominator, at(places.denominator), feed),
    records: Number(at(places.records).exact.toFixed(0)),
    inPounds: inPoundsOf(definition.measure, feed),
  };
}

function hasDaysOf({ load: { days } }: LoadInEffect, stretch: Proposal["stretch"]): boolean {
  return (
    days !== undefined &&
    Temporal.PlainDate.compare(days.from, stretch.to) <= 0 &&
    Temporal.PlainDate.compare(stretch.from, days.to) <= 0
  );
}
