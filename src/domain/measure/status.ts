import { type Decimal, subtractDecimals } from "../value/decimal.ts";
import { formatDecimal, formatDifference } from "../value/format-value.ts";
import { missingWords } from "../value/shorthand.ts";
import { unitForms } from "../value/unit-form.ts";
import type { Measured, Value } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { Polarity } from "./polarity.ts";
import { type NumericalTarget, type Target, targetWords } from "./target.ts";
import { allowance, defaultTolerance, type Tolerance, toleranceWords } from "./tolerance.ts";

/** `aim` is a direction of travel, which is followed and not judged; `none` says why nothing is judged. */
export type Status = {
  readonly kind: "met" | "close" | "missed" | "aim" | "none";
  /** The workings, or the reason there are none, as one sentence without its full stop. */
  readonly words: string;
};

/**
 * Where a result is against its target now (domain.md 5.1): met, missed within tolerance (`close`) or beyond it.
 * A range, and a measure to be kept where it is, are missed on either side.
 */
export function currentStatus(
  result: Value,
  target: Target,
  polarity: Polarity,
  tolerance?: Tolerance,
): Status {
  const unjudged = reasonNotJudged(result, target, polarity);
  if (unjudged !== undefined) return unjudged;
  if (result.kind !== "measured" || target.kind !== "numerical") return none("there is nothing to compare");
  return judge(result, target, polarity, tolerance ?? defaultTolerance(target.unit));
}

function none(words: string): Status {
  return { kind: "none", words };
}

function reasonNotJudged(result: Value, target: Target, polarity: Polarity): Status | undefined {
  if (result.kind === "missing") return none(`No status: the result is ${missingWords(result.reason)}`);
  switch (target.kind) {
    case "direction":
      return { kind: "aim", words: `${targetWords(target)}: followed, not judged against a figure` };
    case "comparator":
      return none(`No status: the target is to match or better ${target.group}, whose figure is awaited`);
    case "none":
      return none(`No status: there is no target (${target.why})`);
    case "to-be-confirmed":
      return none("No status: the target is to be confirmed");
    case "left-blank":
      return none("No status: the target was left blank");
    case "numerical":
      break;
    default:
      throw new Error(`Not a target: ${target satisfies never}`);
  }
  if (polarity === "none") return none("No status: a contextual measure is not judged");
  if (target.unit !== result.unit) {
    return none(
      `No status: the result is in ${unitName(result.unit)}, its target in ${unitName(target.unit)}`,
    );
  }
  return undefined;
}

function unitName(unit: ValueUnit): string {
  return unitForms[unit].spoken[1].trim() || "plain numbers";
}

function judge(result: Measured, target: NumericalTarget, polarity: Polarity, tolerance: Tolerance): Status {
  const { unit } = target;
  const missedBound = boundMissed(result.decimal, target, polarity);
  const bound = missedBound ?? nearestBound(result.decimal, target);
  const apart = subtractDecimals(result.decimal, bound);
  const gap: Decimal = { exact: apart.exact.abs(), places: apart.places };
  const start = `${formatDecimal(result.decimal, unit)} against ${targetWords(target)}`;
  const where = apart.exact.eq(0)
    ? "on target"
    : `${formatDifference(gap, unit)} ${apart.exact.gt(0) ? "above" : "below"}`;
  if (missedBound === undefined) {
    const inside = target.wanted.kind === "range" && (polarity === "range" || polarity === "maintain");
    return { kind: "met", words: `${start}: ${inside ? "within the range" : where}: met` };
  }
  const close = gap.exact.lte(allowance(tolerance, bound).exact);
  const reach = toleranceWords(tolerance, bound, unit);
  return {
    kind: close ? "close" : "missed",
    words: `${start}: ${where}, ${close ? "within" : "more than"} ${reach}: ${close ? "close" : "missed"}`,
  };
}

/** The end of the target the result is on the wrong side of, if it is. */
function boundMissed(result: Decimal, { wanted }: NumericalTarget, polarity: Polarity): Decimal | undefined {
  const low = wanted.kind === "single" ? wanted.value : wanted.low;
  const high = wanted.kind === "single" ? wanted.value : wanted.high;
  if (polarity !== "low" && result.exact.lt(low.exact)) return low;
  if (polarity !== "high" && result.exact.gt(high.exact)) return high;
  return undefined;
}

function nearestBound(result: Decimal, { wanted }: NumericalTarget): Decimal {
  if (wanted.kind === "single") return wanted.value;
  return result.exact.lt(wanted.low.exact)
    ? wanted.low
    : result.exact.gt(wanted.high.exact)
      ? wanted.high
      : result;
}
