import type { MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { type Issue, no, ok, type Result } from "../result.ts";
import { wholeDecimal } from "../value/decimal.ts";
import { markers } from "../value/marker.ts";
import { type Counts, measured, missing, notCounted, type Value } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { rangeTarget, singleTarget, type Target } from "./target.ts";

/** The value a result's row states, in the unit of its measure. Refuses a row with both a figure and a reason, or neither. */
export function valueOfRow(row: ResultRow, unit: ValueUnit): Result<Value> {
  const counts = countsOf(row);
  if (row.value !== undefined && row.missing !== undefined) {
    return refuse("missing", `${row.measure} has a value and a reason for having none. Keep one of them.`);
  }
  if (row.missing !== undefined) return ok(missing(row.missing, counts));
  if (row.value === undefined) {
    return refuse("value", `${row.measure} has no value. Write the figure, or in missing why there is none.`);
  }
  const { markers: held = [] } = row;
  const marked = held.length === 0 ? [] : markers.filter((marker) => held.includes(marker));
  return ok(measured(row.value, unit, { counts, marked }));
}

type Cell = { readonly part: string; readonly asPrinted?: string | undefined };

/** The unit of one cell of a measure: a part may be a share of what the measure counts, and its cell then prints the sign. */
export function unitOfCell({ unit }: Pick<MeasureRow, "unit">, { part, asPrinted }: Cell): ValueUnit {
  return part !== "all" && asPrinted?.includes("%") === true ? "percentage" : unit;
}

/** What a result's row says was counted. */
export function countsOf({ numerator, denominator, count }: ResultRow): Counts {
  if (numerator !== undefined) {
    return denominator === undefined
      ? { kind: "numerator", numerator: wholeDecimal(numerator) }
      : { kind: "of", numerator: wholeDecimal(numerator), denominator: wholeDecimal(denominator) };
  }
  return count === undefined ? notCounted : { kind: "count", count: wholeDecimal(count) };
}

/** The target a row states, in the unit of its measure. Refuses a kind without what it needs. */
export function targetOfRow(row: TargetRow, unit: ValueUnit): Result<Target> {
  switch (row.kind) {
    case "numerical":
      return numericalOf(row, unit);
    case "direction":
      return row.aim === undefined
        ? refuse("aim", `${row.measure} has a direction of travel without an aim. Write the aim.`)
        : ok({ kind: "direction", aim: row.aim });
    case "comparator":
      return row.group === undefined
        ? refuse(
            "group",
            `${row.measure} has a comparator target without a group. Write whom to match or better.`,
          )
        : ok({ kind: "comparator", group: row.group });
    case "none":
      return ok({ kind: "none", why: row.why ?? "no reason given" });
    case "to-be-confirmed":
    case "left-blank":
      return ok({ kind: row.kind });
    default:
      throw new Error(`Not a kind of target: ${row.kind satisfies never}`);
  }
}

function numericalOf({ measure, value, upper }: TargetRow, unit: ValueUnit): Result<Target> {
  if (value === undefined) {
    return refuse(
      "value",
      `${measure} has a numerical target without a value. Write the value, or another kind.`,
    );
  }
  if (upper === undefined) return ok(singleTarget(value, unit));
  return upper.exact.lt(value.exact)
    ? refuse("upper", `${measure} has a target range that runs backwards. Write the lower end in value.`)
    : ok(rangeTarget(value, upper, unit));
}

function refuse(field: string, message: string): Result<never, Issue> {
  return no({ field, message });
}
