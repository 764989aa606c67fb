import type { Cell } from "../domain/data-package/column.ts";
import type { Row } from "../domain/data-package/table.ts";
import { parseTarget } from "../domain/measure/parse-target.ts";
import type { Target } from "../domain/measure/target.ts";
import { type FinancialYear, financialYear, yearLabel } from "../domain/period/financial-year.ts";
import { periodText } from "../domain/period/period-text.ts";
import type { Decimal } from "../domain/value/decimal.ts";
import { type ParseContext, parseValue } from "../domain/value/parse-value.ts";
import type { Value } from "../domain/value/value.ts";
import { type ValueUnit, valueUnits } from "../domain/value/value-unit.ts";

/** What the text of a printed cell says in the structured columns beside it. */
export type Printed = {
  /** The columns the text speaks of; empty where it can't be read with certainty. */
  readonly cells: Row;
  /** What of the text could not be read. */
  readonly unread: readonly string[];
};

const unreadable = (text: string): Printed => ({ cells: {}, unread: [text] });

/** Reads the printed cell of a result. `measure` is its row of the measures table, where that is known. */
export function printedResult(text: string, row: Row, measure: Row | undefined): Printed {
  const year = yearOf(row["year"]);
  const unit = unitOf(measure);
  const { readings, unread } = parseValue(text, {
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    ...yearKinds(row, measure),
    parts: partsOf(measure),
  });
  const [only] = readings;
  const reading = readings.length === 1 ? only : readings.find(({ part }) => part === row["part"]);
  if (reading === undefined || unread.length > 0)
    return { cells: {}, unread: unread.length > 0 ? unread : [text] };
  const cells = valueCells(reading.value);
  if (cells === undefined) return unreadable(text);
  const about = reading.period === undefined ? undefined : periodText(reading.period);
  const isItsYear = year !== undefined && about === `FY${yearLabel(year)}`;
  return { cells: about === undefined || isItsYear ? cells : { ...cells, about }, unread: [] };
}

/** Undefined where a count is not a whole number, as in thousands. */
function valueCells(value: Value): Row | undefined {
  const counts = countCells(value);
  if (Object.values(counts).includes(undefined)) return undefined;
  if (value.kind === "missing") return { ...counts, missing: value.reason };
  const markers = value.markers.length === 0 ? {} : { markers: value.markers };
  return { ...counts, ...markers, value: value.decimal };
}

function countCells({ counts }: Value): Row {
  switch (counts.kind) {
    case "none":
      return {};
    case "count":
      return { count: wholeNumber(counts.count) };
    case "of":
      return { numerator: wholeNumber(counts.numerator), denominator: wholeNumber(counts.denominator) };
    case "numerator":
      return { numerator: wholeNumber(counts.numerator) };
    default:
      throw new Error(`Not counts: ${counts satisfies never}`);
  }
}

function wholeNumber({ exact }: Decimal): number | undefined {
  const number = Number(exact.toFixed());
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Reads the printed cell of a target. */
export function printedTarget(text: string, row: Row, measure: Row | undefined): Printed {
  const unit = unitOf(measure);
  const { targets, unread } = parseTarget(text, unit === undefined ? {} : { unit });
  const [only] = targets;
  const found = targets.length === 1 ? only : targets.find(({ part }) => part === row["part"]);
  if (found === undefined || unread.length > 0)
    return { cells: {}, unread: unread.length > 0 ? unread : [text] };
  return { cells: targetCells(found.target), unread: [] };
}

function targetCells(target: Target): Row {
  if (target.kind === "direction") return { kind: target.kind, aim: target.aim };
  if (target.kind !== "numerical") return { kind: target.kind };
  const { wanted } = target;
  if (wanted.kind === "single") return { kind: target.kind, value: wanted.value };
  return { kind: target.kind, value: wanted.low, upper: wanted.high };
}

/** What a bare year stands for: the period column tells, or a measure that follows the school year. */
function yearKinds(row: Row, measure: Row | undefined): ParseContext {
  const about = String(row["about"] ?? "");
  if (about.startsWith("wave")) return { bareYear: "survey-wave" };
  if (about.startsWith("AY") || (about === "" && measure?.["frequency"] === "academic-year")) {
    return { bareYear: "academic-year", splitYear: "academic-year" };
  }
  return {};
}

function yearOf(cell: Cell | undefined): FinancialYear | undefined {
  return typeof cell === "number" ? financialYear(cell) : undefined;
}

function unitOf(measure: Row | undefined): ValueUnit | undefined {
  return valueUnits.find((unit) => unit === measure?.["unit"]);
}

/** The keys of a measure's parts, each given as key=name. */
function partsOf(measure: Row | undefined): readonly string[] {
  const parts = measure?.["parts"];
  return Array.isArray(parts) ? parts.map((part) => String(part).split("=")[0] ?? "") : [];
}
