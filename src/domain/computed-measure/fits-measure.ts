import { nearestFew } from "../data-package/nearest.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { Issue } from "../result.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { ComputedMeasure } from "./computed-measure.ts";

const per: Partial<Record<ValueUnit, number>> = {
  "per-thousand": 1_000,
  "per-ten-thousand": 10_000,
  "per-hundred-thousand": 100_000,
};

/**
 * What is wrong between a definition and the measure it is for: no such measure or part, or a form that can't be its
 * figure. `known` are all measures the ledger holds, of every year.
 */
export function measureIssues(definition: ComputedMeasure, known: readonly MeasureRow[]): readonly Issue[] {
  const own = known.filter(({ measure }) => measure === definition.measure);
  const newest = own.toSorted((one, other) => other.year - one.year)[0];
  if (newest === undefined) return [unknownMeasure(definition.measure, known)];
  return [...partIssues(definition, own), ...unitIssues(definition, newest)];
}

function unknownMeasure(measure: string, known: readonly MeasureRow[]): Issue {
  const near = nearestFew(measure, new Set(known.map((row) => row.measure)), 3);
  const remedy = near.length === 0 ? "The ledger holds none yet." : `The nearest are ${near.join(", ")}.`;
  return { field: "measure", message: `No measure has the key “${measure}”. ${remedy}` };
}

function partIssues({ part }: ComputedMeasure, own: readonly MeasureRow[]): readonly Issue[] {
  const parts = new Set(own.flatMap((row) => row.parts ?? []).map((named) => named.split("=")[0] ?? ""));
  if (part === "all" || parts.has(part)) return [];
  const remedy =
    parts.size === 0 ? "It has no parts: leave part out." : `Its parts are ${[...parts].join(", ")}.`;
  return [{ field: "part", message: `The measure has no part “${part}”. ${remedy}` }];
}

/** A part may be a share of what its measure counts, so a part's form is not held against the unit. */
function unitIssues({ form, per: given, part }: ComputedMeasure, { unit }: MeasureRow): readonly Issue[] {
  if (form === "percentage" && unit !== "percentage" && part === "all") {
    const message = `The measure's figures are ${unit === "number" ? "numbers" : `in ${unit}`}, not a percentage. Make the form a rate, a mean or a total.`;
    return [{ field: "form", message }];
  }
  const wanted = per[unit];
  if (form === "rate" && wanted !== undefined && given !== wanted) {
    const message = `${given ?? "Nothing"} does not fit the measure, whose figures are ${unit}. Give ${wanted}.`;
    return [{ field: "per", message }];
  }
  return [];
}
