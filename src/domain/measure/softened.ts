import { type Decimal, subtractDecimals } from "../value/decimal.ts";
import type { Value } from "../value/value.ts";
import type { Polarity } from "./polarity.ts";
import type { NumericalTarget, Target } from "./target.ts";

export type Softness = {
  readonly softened: boolean;
  /** The target less the last actual, in the unit of both: +0.9 days, or -1.06 points. */
  readonly difference: Decimal;
};

/**
 * Whether a target is easier than the last actual: lower where high is good, higher where low is good. A range is
 * held to its easier end. Undefined where the two can't be compared: no figure, another unit, or no good direction.
 */
export function isSofter(
  target: Target,
  lastActual: Value | undefined,
  polarity: Polarity,
): Softness | undefined {
  if (target.kind !== "numerical" || lastActual?.kind !== "measured") return undefined;
  if (target.unit !== lastActual.unit) return undefined;
  if (polarity !== "high" && polarity !== "low") return undefined;
  const difference = subtractDecimals(easierEnd(target, polarity), lastActual.decimal);
  const softened = polarity === "high" ? difference.exact.lt(0) : difference.exact.gt(0);
  return { softened, difference };
}

function easierEnd({ wanted }: NumericalTarget, polarity: "high" | "low"): Decimal {
  if (wanted.kind === "single") return wanted.value;
  return polarity === "high" ? wanted.low : wanted.high;
}
