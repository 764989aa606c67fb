import type { PossibleFigures } from "../measure/possible-figures.ts";
import type { Severity } from "../reconciliation/finding.ts";
import { groupedCount, isRateOf } from "../reconciliation/rate-per.ts";
import { formatDecimal } from "../value/format-value.ts";
import type { Measured } from "../value/value.ts";
import { approximate } from "./approximate.ts";

/** Why a figure is outside the possible. An error can't be right; a doubt may be, where the measure allows it. */
export type Impossible = {
  readonly severity: Extract<Severity, "error" | "doubt">;
  /** A clause without its full stop. */
  readonly says: string;
  readonly difference?: string;
  readonly likelyCause?: string;
};

/**
 * Whether a figure can be at all, by its counts, its unit and what its measure says it can be. Where the measure says
 * nothing, a percentage over 100 or below nought is doubted, since a change or a ratio can be so.
 */
export function impossible(
  value: Measured,
  possible: PossibleFigures | undefined,
  size: number = approximate(value.decimal),
): Impossible | undefined {
  const { unit, decimal } = value;
  if (unit === "percentage" && (possible === undefined || possible === "share")) {
    const counts = overCounted(value);
    if (counts !== undefined) return counts;
    if (size > 100) {
      const says = `${formatDecimal(decimal, unit)} is over 100%, which no share of a whole can be`;
      return { severity: possible === "share" ? "error" : "doubt", says };
    }
  }
  if (size >= 0 || possible === "any") return undefined;
  const says = `${formatDecimal(decimal, unit)} is below nought, which nothing counted or timed can be`;
  if (possible !== undefined) return { severity: "error", says };
  if (unit.startsWith("pounds")) return undefined;
  const counted = unit !== "percentage" && unit !== "ratio" && decimal.places === 0;
  return { severity: counted ? "error" : "doubt", says };
}

/** Why a figure can't be right and so is not judged, as a clause; undefined where it can be, doubtful or not. */
export function cannotBe(
  value: Measured,
  possible: PossibleFigures | undefined,
  size?: number,
): string | undefined {
  const found = impossible(value, possible, size);
  return found?.severity === "error" ? found.says : undefined;
}

/** More counted than there were to count. */
function overCounted({ counts, decimal }: Measured): Impossible | undefined {
  if (counts.kind !== "of" || approximate(counts.numerator) <= approximate(counts.denominator))
    return undefined;
  const numerator = counts.numerator.exact.toNumber();
  const denominator = counts.denominator.exact.toNumber();
  const swapped = isRateOf(decimal, { numerator: denominator, denominator: numerator }, 100);
  return {
    severity: "error",
    says: `${groupedCount(numerator)} are counted out of ${groupedCount(denominator)}, more than there were`,
    difference: String(numerator - denominator),
    ...(swapped && { likelyCause: "The two counts were probably changed round." }),
  };
}
