import type { Cell } from "../data-package/column.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import { type MeasureRow, type ResultRow, results, type TargetRow } from "../data-package/tables/measures.ts";
import { targetOfRow, valueOfRow } from "../measure/of-rows.ts";
import { targetWords } from "../measure/target.ts";
import { pounds } from "../money/format.ts";
import { amountText, type MoneyUnit, moneyUnits } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { dateWords } from "../period/calendar.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import { periodDays, wholeYear } from "../period/period.ts";
import { parsePeriod } from "../period/period-text.ts";
import { periodWords } from "../period/period-words.ts";
import { type Decimal, decimal } from "../value/decimal.ts";
import { groupedDigits, signText } from "../value/digits.ts";
import { formatValueAlone } from "../value/format-value.ts";
import { markers } from "../value/marker.ts";
import { missingReasons } from "../value/missing-reason.ts";
import { markerExplanation, missingExplanation, missingWords } from "../value/shorthand.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { periodName } from "./period-name.ts";
import { isResultRow, isTargetRow } from "./row-kind.ts";

/** What one cell says, in words and figures a reader can check against the paper. */
export type CellWords = {
  /** What it was read as: "97.36%", "−£2,343,000", "Aim to maintain". */
  readonly text: string;
  readonly kind: "figure" | "words" | "missing";
  /** The cell as printed, where the package keeps it. */
  readonly asPrinted: string | undefined;
  /** The column heading it is printed under. */
  readonly heading: string | undefined;
  /** "printed in thousands of pounds" */
  readonly unit: string | undefined;
  /** The time it is about: "2020/21, April 2020 to March 2021". */
  readonly period: string | undefined;
  /** What a reader must know: one sentence for each marker, or why there is no figure. */
  readonly marks: readonly string[];
  readonly note: string | undefined;
};

/**
 * The words of one cell of a row. `measure` is the definition a result or target is read by; `periods` name the parts
 * of a year it may be of.
 */
export function cellWords(
  table: Table,
  row: Row,
  property: string,
  measure: MeasureRow | undefined,
  periods: readonly PeriodRow[] = [],
): CellWords {
  const figure = property === "value";
  const marks = figure || property === "amount" ? marksOf(row) : [];
  return {
    ...textOf(table, row, property, measure),
    asPrinted: figure || property === "amount" ? words(row["asPrinted"]) : undefined,
    heading: figure ? words(row["heading"]) : undefined,
    unit: unitOf(table, row, property),
    period: figure && table.name === results.name ? timeOf(row, periods) : undefined,
    marks,
    note: figure || property === "amount" ? words(row["note"] ?? row["why"]) : undefined,
  };
}

type Text = Pick<CellWords, "text" | "kind">;

function textOf(table: Table, row: Row, property: string, measure: MeasureRow | undefined): Text {
  if (property === "value" && isResultRow(table, row)) {
    const value = valueOfRow(row, cellUnit(measure, row));
    if (value.ok)
      return {
        text: formatValueAlone(value.value),
        kind: value.value.kind === "measured" ? "figure" : "missing",
      };
  }
  if (property === "value" && isTargetRow(table, row)) {
    const target = targetOfRow(row, cellUnit(measure, row));
    if (target.ok)
      return {
        text: targetWords(target.value),
        kind: target.value.kind === "numerical" ? "figure" : "words",
      };
  }
  const cell = row[property];
  if (cell !== undefined) return plainText(table, property, cell);
  const reason = missingReasons.find((known) => known === row["missing"]);
  return { text: reason === undefined ? "left blank" : missingWords(reason), kind: "missing" };
}

/** A part may be a share of what the measure counts: then its cell prints the sign. */
function cellUnit(measure: MeasureRow | undefined, { part, asPrinted }: ResultRow | TargetRow): ValueUnit {
  const shared = part !== "all" && asPrinted?.includes("%") === true;
  return shared ? "percentage" : (measure?.unit ?? "number");
}

function plainText(table: Table, property: string, cell: Cell): Text {
  const kind = table.columns[property]?.kind;
  if (typeof cell === "boolean") return { text: cell ? "yes" : "no", kind: "words" };
  if (typeof cell === "string") return { text: cell, kind: "words" };
  if (cell instanceof Temporal.PlainDate) return { text: dateWords(cell), kind: "words" };
  if (typeof cell === "number") {
    if (kind === "year") return { text: yearLabel(financialYear(cell)), kind: "words" };
    if (kind === "amount") return { text: pounds(pence(cell)), kind: "figure" };
    return { text: groupedDigits(decimal(String(cell))), kind: "figure" };
  }
  if (isDecimal(cell)) {
    const sign = percentages.includes(property) ? "%" : "";
    return { text: `${signText(cell)}${groupedDigits(cell)}${sign}`, kind: "figure" };
  }
  return { text: cell.join("; "), kind: "words" };
}

/** Columns that hold a percentage whatever the row is about. */
const percentages = ["percent", "limitPercent"];

function isDecimal(cell: Decimal | readonly string[]): cell is Decimal {
  return "exact" in cell;
}

function words(cell: Cell | undefined): string | undefined {
  return typeof cell === "string" && cell !== "" ? cell : undefined;
}

function marksOf(row: Row): readonly string[] {
  const reason = missingReasons.find((known) => known === row["missing"]);
  const given = row["markers"];
  const marked = Array.isArray(given) ? markers.filter((marker) => given.includes(marker)) : [];
  return [...(reason === undefined ? [] : [missingExplanation(reason)]), ...marked.map(markerExplanation)];
}

const scales: Readonly<Record<number, string>> = {
  100: "pounds",
  100000: "thousands of pounds",
  100000000: "millions of pounds",
};

/** How finely an amount is printed, which bounds what rounding can explain. */
function unitOf(table: Table, row: Row, property: string): string | undefined {
  const unit = row["unit"];
  const amount = row[property];
  if (table.columns[property]?.kind !== "amount" || typeof amount !== "number" || !isMoneyUnit(unit)) {
    return undefined;
  }
  const { pencePerUnit, places } = moneyUnits[unit];
  const finely = places === 0 ? "" : `, to ${places} decimal place${places === 1 ? "" : "s"}`;
  const digits = groupedDigits(decimal(amountText(pence(amount), unit)));
  const shown = amount < 0 ? `minus ${digits}` : digits;
  return `${shown} in ${scales[pencePerUnit] ?? unit}${finely}`;
}

function isMoneyUnit(cell: Cell | undefined): cell is MoneyUnit {
  return typeof cell === "string" && Object.hasOwn(moneyUnits, cell);
}

function timeOf(row: Row, periods: readonly PeriodRow[]): string {
  const reported = yearLabel(financialYear(Number(row["year"])));
  const about = typeof row["about"] === "string" ? parsePeriod(row["about"]) : undefined;
  if (about?.ok === true) {
    const words = periodWords(about.value);
    return words.includes(reported) ? words : `${words}, reported for ${reported}`;
  }
  if (row["period"] !== "year") return periodName(periods, row["year"], row["period"]);
  const days = periodDays(wholeYear(financialYear(Number(row["year"]))));
  return days === undefined ? reported : `${reported}, ${periodWords({ kind: "days", ...days })}`;
}
