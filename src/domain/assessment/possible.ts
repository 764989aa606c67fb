import type { ResultRow } from "../data-package/tables/measures.ts";
import type { PossibleFigures } from "../measure/possible-figures.ts";
import type { Severity } from "../reconciliation/finding.ts";
import { groupedCount, isRateOf } from "../reconciliation/rate-per.ts";
import { formatDecimal } from "../value/format-value.ts";
import type { Measured } from "../value/value.ts";

type Held = {
  readonly row: Pick<ResultRow, "numerator" | "denominator">;
  readonly value: Pick<Measured, "decimal" | "unit">;
  /** The figure as a floating-point number. */
  readonly point: number;
};

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
export function impossible(held: Held, possible: PossibleFigures | undefined): Impossible | undefined {
  const { value, point } = held;
  const { unit, decimal } = value;
  if (unit === "percentage" && (possible === undefined || possible === "share")) {
    const counts = overCounted(held);
    if (counts !== undefined) return counts;
    if (point > 100) {
      const says = `${formatDecimal(decimal, unit)} is over 100%, which no share of a whole can be`;
      return possible === "share" ? { severity: "error", says } : { severity: "doubt", says, ...unlessSaid };
    }
  }
  if (point >= 0 || possible === "any") return undefined;
  const says = `${formatDecimal(decimal, unit)} is below nought, which nothing counted or timed can be`;
  if (possible !== undefined) return { severity: "error", says };
  if (unit.startsWith("pounds")) return undefined;
  const counted = unit !== "percentage" && unit !== "ratio" && decimal.places === 0;
  return { severity: counted ? "error" : "doubt", says, ...unlessSaid };
}

const unlessSaid = {
  likelyCause: "If it can be so, the measure’s definition should say which figures are possible.",
};

/** More counted than there were to count. */
function overCounted({ row: { numerator, denominator }, value }: Held): Impossible | undefined {
  if (numerator === undefined || denominator === undefined || numerator <= denominator) return undefined;
  const swapped = isRateOf(value.decimal, { numerator: denominator, denominator: numerator }, 100);
  return {
    severity: "error",
    ...(swapped && { likelyCause: "The two counts were probably changed round." }),
    says: `${groupedCount(numerator)} are counted out of ${groupedCount(denominator)}, more than there were`,
    difference: String(numerator - denominator),
  };
}
