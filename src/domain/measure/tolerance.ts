import Big from "big.js";
import { type Decimal, decimal, decimalText } from "../value/decimal.ts";
import { formatDifference } from "../value/format-value.ts";
import type { ValueUnit } from "../value/value-unit.ts";

/**
 * How far from its target a result may be and still be close. Absolute in points for percentages, else a share of
 * the target: a relative band on a 96.30 % collection rate would reach down to 86.67 % (domain.md 5.1).
 */
export type Tolerance =
  | { readonly kind: "absolute"; readonly within: Decimal }
  | { readonly kind: "relative"; readonly percent: Decimal };

/** 2 points for percentages, 5 % of the target for every other unit. */
export function defaultTolerance(unit: ValueUnit): Tolerance {
  return unit === "percentage"
    ? { kind: "absolute", within: decimal("2") }
    : { kind: "relative", percent: decimal("5") };
}

const hundredth = new Big("0.01");

/** The tolerance in the unit of the target, exactly; never below nought. */
export function allowance(tolerance: Tolerance, target: Decimal): Decimal {
  if (tolerance.kind === "absolute") return tolerance.within;
  const exact = target.exact.abs().times(tolerance.percent.exact).times(hundredth);
  return { exact, places: Math.max(0, exact.c.length - 1 - exact.e) };
}

/** "2 points", or "5% of the target (0.45 days)". */
export function toleranceWords(tolerance: Tolerance, target: Decimal, unit: ValueUnit): string {
  const allowed = formatDifference(allowance(tolerance, target), unit);
  return tolerance.kind === "absolute"
    ? allowed
    : `${decimalText(tolerance.percent)}% of the target (${allowed})`;
}
