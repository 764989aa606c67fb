import type { PartSummary, ShownResult } from "../../domain/assessment/measure-summary.ts";
import { singleTarget, type Target } from "../../domain/measure/target.ts";
import { type Decimal, subtractDecimals } from "../../domain/value/decimal.ts";
import { formatDifference } from "../../domain/value/format-value.ts";
import type { Measured } from "../../domain/value/value.ts";
import type { ValueUnit } from "../../domain/value/value-unit.ts";
import { inPeriod } from "./in-period.ts";

/** "1.06 points above", "exactly at", "within": a result against its target; undefined where it is not judged. */
export function apartWords({ judgedBy, status }: PartSummary, latest: ShownResult): string | undefined {
  const judged = status.kind === "met" || status.kind === "close" || status.kind === "missed";
  if (!judged || judgedBy === undefined || latest.value.kind !== "measured") return undefined;
  const { target, group } = judgedBy;
  const wanted = group === undefined ? target : singleTarget(group.value.decimal, group.value.unit);
  return apartFrom(latest.value, wanted);
}

/** "1.06 points above", "exactly at", "within": a figure against what a target asks for; undefined for an aim. */
export function apartFrom({ decimal, unit: own }: Measured, target: Target): string | undefined {
  if (target.kind !== "numerical" || target.unit !== own) return undefined;
  const { wanted, unit } = target;
  if (wanted.kind === "single") return farFrom(decimal, wanted.value, unit);
  if (decimal.exact.lt(wanted.low.exact)) return farFrom(decimal, wanted.low, unit);
  return decimal.exact.gt(wanted.high.exact) ? farFrom(decimal, wanted.high, unit) : "within";
}

function farFrom(value: Decimal, bound: Decimal, unit: ValueUnit): string {
  const difference = subtractDecimals(value, bound);
  if (difference.exact.eq(0)) return "exactly at";
  return `${formatDifference(size(difference), unit)} ${difference.exact.gt(0) ? "above" : "below"}`;
}

/** "0.22 points more than in 2019/20"; undefined where nothing compares. */
export function sinceWords({ change, latest }: PartSummary): string | undefined {
  if (change.kind === "not-comparable" || latest?.value.kind !== "measured") return undefined;
  const { difference, comparator } = change;
  const before = inPeriod(comparator.period).replace(/^as at /, "at ");
  if (difference.exact.eq(0)) return `the same as ${before}`;
  const way = difference.exact.gt(0) ? "more" : "less";
  return `${formatDifference(size(difference), latest.value.unit)} ${way} than ${before}`;
}

function size({ exact, places }: Decimal): Decimal {
  return { exact: exact.abs(), places };
}
