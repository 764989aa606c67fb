import { type Decimal, decimalText } from "../value/decimal.ts";
import { formatDecimal } from "../value/format-value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { Aim } from "./target-kind.ts";

/** What a numerical target wants: one figure, or any figure from `low` to `high`. */
export type Wanted =
  | { readonly kind: "single"; readonly value: Decimal }
  | { readonly kind: "range"; readonly low: Decimal; readonly high: Decimal };

export type Target =
  | { readonly kind: "numerical"; readonly wanted: Wanted; readonly unit: ValueUnit }
  /** To match or better the group named, once its figures come. */
  | { readonly kind: "comparator"; readonly group: string }
  | { readonly kind: "direction"; readonly aim: Aim }
  /** No target was set; `why` is a phrase in lower case. */
  | { readonly kind: "none"; readonly why: string }
  | { readonly kind: "to-be-confirmed" }
  | { readonly kind: "left-blank" };

export type NumericalTarget = Extract<Target, { kind: "numerical" }>;

export function singleTarget(value: Decimal, unit: ValueUnit): NumericalTarget {
  return { kind: "numerical", wanted: { kind: "single", value }, unit };
}

/** Throws when the range runs backwards. */
export function rangeTarget(low: Decimal, high: Decimal, unit: ValueUnit): NumericalTarget {
  if (low.exact.gt(high.exact)) {
    throw new Error(`Range runs backwards: ${decimalText(low)} to ${decimalText(high)}`);
  }
  return { kind: "numerical", wanted: { kind: "range", low, high }, unit };
}

/** As a table prints it; parseTarget reads it back: "96.30%", "10% to 15%", "Aim to maximise". */
export function targetWords(target: Target): string {
  switch (target.kind) {
    case "numerical": {
      const { wanted, unit } = target;
      if (wanted.kind === "single") return formatDecimal(wanted.value, unit);
      return `${formatDecimal(wanted.low, unit)} to ${formatDecimal(wanted.high, unit)}`;
    }
    case "comparator":
      return `Match or better ${target.group}`;
    case "direction":
      return `Aim to ${target.aim}`;
    case "none":
      return `No target: ${target.why}`;
    case "to-be-confirmed":
      return "To be confirmed";
    case "left-blank":
      return "Left blank";
    default:
      throw new Error(`Not a target: ${target satisfies never}`);
  }
}
