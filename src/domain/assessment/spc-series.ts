import type { Accumulation } from "../measure/accumulation.ts";
import { ratePer } from "../reconciliation/rate-per.ts";
import { decimal } from "../value/decimal.ts";
import { approximate } from "./approximate.ts";
import { kept } from "./kept.ts";
import type { Figure } from "./reported.ts";
import { yearStarts } from "./reporting-calendar.ts";
import { monthsIn } from "./span.ts";
import { fewestPoints } from "./spc.ts";

/** Points that can stand on one chart, oldest first. */
export type SpcSeries = {
  readonly values: readonly number[];
  /** The figure each point is drawn at. */
  readonly figures: readonly Figure[];
  /** Whether the points are what each period added, not the figures themselves. */
  readonly differenced: boolean;
  /** Of those, whether each is the rate of its period alone, by what the period added to both counts. */
  readonly ofCounts: boolean;
};

type Point = {
  readonly figure: Figure;
  readonly value: number;
  readonly months: number;
  /** The rate of the period alone; undefined where its counts do not tell it. */
  readonly rate: number | undefined;
};

/**
 * The points of one length that lead up to the latest figure: periods of the year where there are enough, else whole
 * years. Cumulative figures become what each period added, and cumulative rates with their counts the rate of each
 * period alone (52% so far after 54% added no −2%); one that follows a gap is longer, and so left out.
 */
export function spcSeries(figures: readonly Figure[], accumulation: Accumulation): SpcSeries {
  const cumulative = accumulation === "cumulative";
  const within = kept(figures, ({ slot }) => slot.key !== "year");
  const points = cumulative ? addedSeries(within) : asTheyAre(alike(within, accumulation));
  const latest = figures.at(-1);
  if (points.values.length >= fewestPoints && points.figures.at(-1)?.year === latest?.year) return points;
  return asTheyAre(figures.filter(({ slot, wholeYear }) => slot.key === "year" && wholeYear));
}

function asTheyAre(figures: readonly Figure[]): SpcSeries {
  return { values: figures.map(({ point }) => point), figures, differenced: false, ofCounts: false };
}

/** Figures that stand for themselves go together; others only with those of periods as long as the latest. */
function alike(figures: readonly Figure[], accumulation: Accumulation): readonly Figure[] {
  if (accumulation === "snapshot" || accumulation === "rolling-12-months") return figures;
  const months = monthsOf(figures.at(-1));
  return kept(figures, (figure) => monthsOf(figure) === months);
}

function monthsOf(figure: Figure | undefined): number {
  return figure?.span ? monthsIn(figure.span) : 0;
}

function addedSeries(figures: readonly Figure[]): SpcSeries {
  const all = added(figures);
  const last = all.at(-1);
  const points = all.filter((point) => point.months === last?.months);
  const alone = last?.rate !== undefined && points.every(({ rate }) => rate !== undefined);
  return {
    values: points.map(({ value, rate }) => (alone && rate !== undefined ? rate : value)),
    figures: points.map(({ figure }) => figure),
    differenced: true,
    ofCounts: alone,
  };
}

/** What each figure added to the one before it in its year; the first of a year counts from 1 April. */
function added(figures: readonly Figure[]): readonly Point[] {
  const points: Point[] = [];
  let before: Figure | undefined;
  for (const figure of figures) {
    if (figure.span === undefined) continue;
    const last = before?.year === figure.year && before.value.unit === figure.value.unit ? before : undefined;
    const months = monthsToDate(figure) - monthsToDate(last);
    const value = figure.point - (last?.point ?? 0);
    if (months > 0) points.push({ figure, value, months, rate: rateAlone(figure, last) });
    before = figure;
  }
  return points;
}

/** Undefined without both counts, and where the whole did not grow: a share of one fixed whole does add up. */
function rateAlone({ value: { counts, unit } }: Figure, last: Figure | undefined): number | undefined {
  const per = ratePer[unit];
  if (per === undefined || counts.kind !== "of") return undefined;
  const before = last === undefined ? nothingYet : last.value.counts;
  if (before.kind !== "of") return undefined;
  const part = approximate(counts.numerator) - approximate(before.numerator);
  const whole = approximate(counts.denominator) - approximate(before.denominator);
  return whole > 0 ? (part / whole) * per : undefined;
}

const nothingYet = { kind: "of", numerator: decimal("0"), denominator: decimal("0") } as const;

function monthsToDate(figure: Figure | undefined): number {
  return figure?.span === undefined ? 0 : monthsIn({ from: yearStarts(figure.year), to: figure.span.to });
}
