import Big from "big.js";
import { type Period, periodDays } from "../period/period.ts";
import { previousPeriod, samePeriodLastYear } from "../period/period-steps.ts";
import { periodWords } from "../period/period-words.ts";
import { type Decimal, signOf, subtractDecimals } from "../value/decimal.ts";
import { formatDecimal, formatDifference } from "../value/format-value.ts";
import { missingWords } from "../value/shorthand.ts";
import type { Value } from "../value/value.ts";
import type { Accumulation } from "./accumulation.ts";
import type { Polarity } from "./polarity.ts";
import type { Wanted } from "./target.ts";

/** A measure's result and what it is about. */
export type Dated = { readonly period: Period; readonly value: Value };

/** `rising` and `falling` are for measures of which neither way is good. */
export type Change =
  | {
      readonly kind: "improving" | "no-real-change" | "declining" | "rising" | "falling";
      readonly comparator: Dated;
      /** The latest less the comparator, in their unit. */
      readonly difference: Decimal;
      /** One sentence without its full stop. */
      readonly words: string;
    }
  | { readonly kind: "not-comparable"; readonly words: string };

/**
 * The period a result is compared with (domain.md 5.3): the same one last year for what adds up over the year or
 * follows the seasons, else the one before. Undefined where the kind of period has none.
 */
export function comparatorPeriod(period: Period, accumulation: Accumulation): Period | undefined {
  const seasonal = accumulation === "cumulative" || accumulation === "in-period";
  return seasonal ? samePeriodLastYear(period) : (previousPeriod(period) ?? samePeriodLastYear(period));
}

export type ChangeOptions = {
  /** Up to how far apart two figures are no real change, in their unit; half of the last digit printed if not set. */
  readonly band?: Decimal;
  /** For what is kept near a figure or in a range: nearer is improving, further is declining. */
  readonly wanted?: Wanted;
};

/**
 * How the latest result moved from a comparator: no real change within the band or half of the last digit printed (the
 * coarser of the two), else by polarity. A marked break in the series, a missing figure or another unit can't be
 * compared.
 */
export function changeSince(
  latest: Dated,
  comparator: Dated | undefined,
  polarity: Polarity,
  { band, wanted }: ChangeOptions = {},
): Change {
  const refused = reasonNotCompared(latest, comparator);
  if (refused !== undefined) return { kind: "not-comparable", words: refused };
  const before = comparator?.value;
  if (comparator === undefined || before?.kind !== "measured" || latest.value.kind !== "measured") {
    return { kind: "not-comparable", words: "There is nothing to compare" };
  }
  const difference = subtractDecimals(latest.value.decimal, before.decimal);
  const places = Math.min(latest.value.decimal.places, before.decimal.places);
  const kind = isWithin(difference, band ?? halfDigit(places))
    ? "no-real-change"
    : (nearing(latest.value.decimal, before.decimal, polarity, wanted) ?? wayOf(difference, polarity));
  const size: Decimal = { exact: difference.exact.abs(), places: difference.places };
  const unit = latest.value.unit;
  const from = `from ${formatDecimal(before.decimal, unit)} (${periodWords(comparator.period)})`;
  const words =
    kind === "no-real-change"
      ? `No real change ${from}`
      : `${kindWords[kind]}: ${signOf(difference) > 0 ? "up" : "down"} ${formatDifference(size, unit)} ${from}`;
  return { kind, comparator, difference, words };
}

const kindWords = {
  improving: "Improving",
  declining: "Declining",
  rising: "Rising",
  falling: "Falling",
} as const;

function halfDigit(places: number): Decimal {
  return { exact: new Big(`5e${-places - 1}`), places: places + 1 };
}

function isWithin(difference: Decimal, band: Decimal): boolean {
  return difference.exact.abs().lte(band.exact);
}

function wayOf(difference: Decimal, polarity: Polarity) {
  const up = signOf(difference) > 0;
  if (polarity !== "high" && polarity !== "low") return up ? "rising" : "falling";
  return up === (polarity === "high") ? "improving" : "declining";
}

/** Whether a figure to be kept came nearer to what is wanted; undefined where both are as near. */
function nearing(latest: Decimal, before: Decimal, polarity: Polarity, wanted: Wanted | undefined) {
  if (wanted === undefined || (polarity !== "range" && polarity !== "maintain")) return undefined;
  const order = distance(latest, wanted).cmp(distance(before, wanted));
  return order === 0 ? undefined : order < 0 ? "improving" : "declining";
}

function distance({ exact }: Decimal, wanted: Wanted): Big {
  const low = (wanted.kind === "single" ? wanted.value : wanted.low).exact;
  const high = (wanted.kind === "single" ? wanted.value : wanted.high).exact;
  return exact.lt(low) ? low.minus(exact) : exact.gt(high) ? exact.minus(high) : new Big(0);
}

function reasonNotCompared({ value, period }: Dated, comparator: Dated | undefined): string | undefined {
  if (value.kind === "missing") return `Not compared: the latest result is ${missingWords(value.reason)}`;
  if (comparator === undefined) return "Not compared: there is no earlier result to compare with";
  const before = comparator.value;
  const when = periodWords(comparator.period);
  if (before.kind === "missing")
    return `Not compared: the result for ${when} is ${missingWords(before.reason)}`;
  if (value.markers.includes("break-in-series")) {
    return `Not compared: the series breaks at ${periodWords(period)}`;
  }
  if (before.unit !== value.unit) return `Not compared: the result for ${when} is in another unit`;
  return undefined;
}

/** The latest of the results that end before this one's period, leaving out those with no figure. */
export function previousComparable(latest: Dated, others: readonly Dated[]): Dated | undefined {
  const start = ends(latest);
  return others
    .filter((other) => other.value.kind === "measured" && ends(other) < start)
    .reduce<Dated | undefined>(
      (best, other) => (best && ends(best) >= ends(other) ? best : other),
      undefined,
    );
}

function ends({ period }: Dated): string {
  return (
    periodDays(period)?.to.toString() ??
    /\d{4}/.exec(period.kind === "survey-wave" ? period.label : "")?.[0] ??
    ""
  );
}
