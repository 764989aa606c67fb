import type { ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { decimal } from "../value/decimal.ts";
import { markers } from "../value/marker.ts";
import { type Counts, measured, missing, notCounted, type Value } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { rangeTarget, singleTarget, type Target } from "./target.ts";

/** A result as stored, read as a value of its measure. A row with no figure and no reason counts as left blank. */
export function storedResult(row: ResultRow, unit: ValueUnit): Value {
  const counts = storedCounts(row);
  if (row.value === undefined) return missing(row.missing ?? "left-blank", counts);
  const marked = markers.filter((marker) => row.markers?.includes(marker));
  return measured(row.value, unitPrinted(row.asPrinted, unit), { counts, marked });
}

function storedCounts({ numerator, denominator, count }: ResultRow): Counts {
  if (numerator !== undefined) {
    const over = decimal(String(numerator));
    if (denominator === undefined) return { kind: "numerator", numerator: over };
    return { kind: "of", numerator: over, denominator: decimal(String(denominator)) };
  }
  return count === undefined ? notCounted : { kind: "count", count: decimal(String(count)) };
}

/** A target as stored, in the unit of its measure. One that lacks what its kind needs counts as left blank. */
export function storedTarget(row: TargetRow, unit: ValueUnit): Target {
  switch (row.kind) {
    case "numerical": {
      if (row.value === undefined) return { kind: "left-blank" };
      const own = unitPrinted(row.asPrinted, unit);
      return row.upper === undefined ? singleTarget(row.value, own) : rangeTarget(row.value, row.upper, own);
    }
    case "comparator":
      return { kind: "comparator", group: row.group ?? "a group that is not named" };
    case "direction":
      return row.aim === undefined ? { kind: "left-blank" } : { kind: "direction", aim: row.aim };
    case "none":
      return { kind: "none", why: phrase(row.why) };
    case "to-be-confirmed":
    case "left-blank":
      return { kind: row.kind };
    default:
      throw new Error(`Not a kind of target: ${row.kind satisfies never}`);
  }
}

/**
 * The unit of one cell: the measure's own, save that a part of a measure of numbers may be printed as a
 * percentage ("at least 25%").
 */
function unitPrinted(asPrinted: string | undefined, unit: ValueUnit): ValueUnit {
  return unit === "number" && asPrinted !== undefined && /\d\s*%/.test(asPrinted) ? "percentage" : unit;
}

/** A sentence as a phrase that can stand within another: small first letter, no full stop. */
function phrase(why: string | undefined): string {
  if (why === undefined) return "no reason given";
  const bare = why.replace(/\.$/, "");
  return /^[A-Z][a-z]/.test(bare) ? `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : bare;
}
