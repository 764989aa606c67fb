import type { Cell } from "../data-package/column.ts";
import { columnName, type Row, type Table } from "../data-package/table.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import { periodName } from "./period-name.ts";
import type { WhatItIs } from "./receipt.ts";

const columns: Readonly<Record<string, string>> = {
  value: "figure",
  asPrinted: "cell as printed",
  numerator: "count above the line",
  denominator: "count below the line",
  employee: "employee expenditure",
  nonEmployee: "non-employee expenditure",
  gross: "gross expenditure",
  net: "net cash limit budget",
  cashLimit: "cash limit",
  reserves: "earmarked reserves",
  capital: "capital funding",
  netExpenditure: "forecast net expenditure",
  outturn: "forecast outturn",
  deficit: "forecast (surplus)/deficit",
  approved: "approved use",
  forecastUse: "forecast use",
  baseline: "opening balance",
  closing: "balance expected at the year's end",
  achieved: "amount achieved so far",
  opening: "programme as last approved",
  budgetToDate: "budget to date",
  actual: "actual to date",
  committed: "amount committed",
  percent: "percentage",
  limitAmount: "limit",
  limitPercent: "limit",
  about: "period it is about",
  why: "reason",
  due: "due date",
  dueAsPrinted: "due date as printed",
};

/** The column as a sentence names it: "gross expenditure". */
export function columnWords(table: Table, property: string): string {
  if (table.name === "targets" && property === "value") return "target";
  if (table.name === "results" && property === "value") return "result";
  if (table.name === "savings" && property === "value") return "saving";
  if (property === "about" && table.columns["about"]?.kind !== "period") return "description";
  return columns[property] ?? columnName(property).replaceAll("_", " ");
}

/** What a cell is: its table, row and column as a reader would name them. */
export function figureWords(
  table: Table,
  row: Row,
  property: string,
  measure: MeasureRow | undefined,
  periods: readonly PeriodRow[] = [],
): WhatItIs {
  const name = rowName(table, row, measure);
  const which = whichOne(table, row, measure);
  const time = timeOf(table, row, name, periods);
  const column = columnWords(table, property);
  const among = measure === undefined ? [table.title.toLowerCase(), ...which] : which;
  const of = `the ${column} of ${name}${among.length === 0 ? "" : ` (${among.join(", ")})`}`;
  return {
    table: table.title,
    row: [name, ...which, ...(time === undefined ? [] : [time])].join(", "),
    column,
    phrase: time === undefined ? of : `${of} ${table.name === "measures" ? "" : "for "}${time}`,
  };
}

export function rowName(table: Table, row: Row, measure: MeasureRow | undefined): string {
  if (measure !== undefined) return measureWords(measure);
  const named = ["name", "label", "title", "report", "term"].flatMap((property) =>
    typeof row[property] === "string" ? [row[property]] : [],
  );
  return (
    nameless[table.name]?.(row) ?? named[0] ?? table.key.map((property) => String(row[property])).join(" ")
  );
}

/** What tables call their rows that give them no name. */
const nameless: Readonly<Record<string, (row: Row) => string>> = {
  virements: (row) =>
    `${placed(row["fromPortfolio"], row["fromLine"])} to ${placed(row["toPortfolio"], row["toLine"])}`,
  actuals: ({ line }) => String(line),
  capital_movements: ({ scheme, kind }) => placed(scheme, kind),
  status_counts: ({ heading, status }) => String(heading ?? statusNames[String(status)] ?? status),
  ledger_codes: (row) => placed(row["costCentre"], row["subjective"]),
};

const statusNames: Readonly<Record<string, string>> = {
  met: "targets met",
  close: "targets nearly met",
  missed: "targets missed",
  none: "measures without a status",
  total: "all measures",
};

function placed(...cells: readonly (Cell | undefined)[]): string {
  return cells.filter((cell) => cell !== undefined).join(" ");
}

/** "RES1.1 In-year Council Tax collection rate", or what there is of the two, without the stop a paper prints after it. */
export function measureWords({ code, title }: MeasureRow): string {
  const legible = /\p{L}/u.test(title) ? title.replace(/[.:]$/, "") : "title not legible in the source";
  return code === undefined ? legible : `${code} ${legible}`;
}

/** What tells the row from others of its name: the part, the area, the scheme. */
export function whichOne(table: Table, row: Row, measure: MeasureRow | undefined): readonly string[] {
  const { part, area, spendYear, forYear, scheme } = row;
  return [
    table.name === "capital_funding" && scheme !== "programme" && typeof scheme === "string" ? scheme : [],
    typeof part === "string" && part !== "all" ? partName(measure, part) : [],
    typeof area === "string" && table.key.includes("area") && area !== "council" ? area : [],
    typeof spendYear === "number" ? `spending in ${yearLabel(financialYear(spendYear))}` : [],
    typeof forYear === "number" ? `about ${yearLabel(financialYear(forYear))}` : [],
  ].flat();
}

/** The year, with the period within it; undefined where the name says it already. */
function timeOf(table: Table, row: Row, name: string, periods: readonly PeriodRow[]): string | undefined {
  if (typeof row["year"] !== "number") return undefined;
  const year = yearLabel(financialYear(row["year"]));
  if (table.name === "measures") return `as defined for ${year}`;
  const { period } = row;
  const within = table.key.includes("period") && typeof period === "string";
  if (within && period !== "year" && period !== "agreement") return periodName(periods, row["year"], period);
  return name.includes(year) ? undefined : year;
}

export function partName(measure: MeasureRow | undefined, part: string): string {
  const named = measure?.parts?.find((text) => text.startsWith(`${part}=`));
  return named === undefined ? `part ${part}` : named.slice(part.length + 1);
}
