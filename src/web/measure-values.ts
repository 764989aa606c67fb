import type { PeriodRow } from "../domain/data-package/tables/cycle.ts";
import type { MeasureRow, ResultRow, TargetRow } from "../domain/data-package/tables/measures.ts";
import { rangeTarget, singleTarget, type Target } from "../domain/measure/target.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { parsePeriod } from "../domain/period/period-text.ts";
import { periodWords } from "../domain/period/period-words.ts";
import { decimal } from "../domain/value/decimal.ts";
import { markers } from "../domain/value/marker.ts";
import { type Counts, measured, missing, notCounted, type Value } from "../domain/value/value.ts";
import type { ValueUnit } from "../domain/value/value-unit.ts";

/** The value a result's row holds; a row with neither figure nor reason is not available. */
export function valueOfResult(measure: MeasureRow, row: ResultRow): Value {
  const counts = countsOf(row);
  if (row.value === undefined) return missing(row.missing ?? "not-available", counts);
  const marked = markers.filter((marker) => row.markers?.includes(marker) === true);
  return measured(row.value, unitOf(measure, row), { counts, marked });
}

function countsOf({ numerator, denominator, count }: ResultRow): Counts {
  if (numerator !== undefined && denominator !== undefined) {
    return { kind: "of", numerator: decimal(`${numerator}`), denominator: decimal(`${denominator}`) };
  }
  if (numerator !== undefined) return { kind: "numerator", numerator: decimal(`${numerator}`) };
  return count === undefined ? notCounted : { kind: "count", count: decimal(`${count}`) };
}

/** The target a row holds. A numerical one without its figure is to be confirmed. */
export function targetOfRow(measure: MeasureRow, row: TargetRow): Target {
  switch (row.kind) {
    case "numerical": {
      if (row.value === undefined) return { kind: "to-be-confirmed" };
      const unit = unitOf(measure, row);
      return row.upper === undefined
        ? singleTarget(row.value, unit)
        : rangeTarget(row.value, row.upper, unit);
    }
    case "direction":
      return row.aim === undefined ? { kind: "left-blank" } : { kind: "direction", aim: row.aim };
    case "comparator":
      return { kind: "comparator", group: row.group ?? "a group that is not named" };
    case "none":
      return { kind: "none", why: row.why ?? "no reason given" };
    case "to-be-confirmed":
    case "left-blank":
      return { kind: row.kind };
    default:
      throw new Error(`Not a kind of target: ${row.kind satisfies never}`);
  }
}

type Cell = { readonly part: string; readonly asPrinted?: string | undefined };

/** A part may be a share of what the measure counts: then its cell prints the sign. */
function unitOf({ unit }: MeasureRow, { part, asPrinted }: Cell): ValueUnit {
  return part !== "all" && asPrinted?.includes("%") === true ? "percentage" : unit;
}

/** The period a result is reported for: "2020/21", "Quarter 1 2020/21". */
export function reportedFor(row: ResultRow, periods: readonly PeriodRow[]): string {
  if (row.period === "year") return yearLabel(row.year);
  const named = periods.find(({ year, period }) => year === row.year && period === row.period);
  return `${named?.label ?? row.period} ${yearLabel(row.year)}`;
}

/** The period the figure itself is about, in words, where the row names one. */
export function aboutWords({ about }: ResultRow): string | undefined {
  if (about === undefined) return undefined;
  const period = parsePeriod(about);
  return period.ok ? periodWords(period.value) : undefined;
}
