import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import { amountText, type MoneyUnit, moneyUnits } from "../money/money-unit.ts";
import { type Pence, pence } from "../money/pence.ts";
import { grouped } from "../value/digits.ts";
import type { FindingFigure } from "./finding.ts";
import { placeOf } from "./place.ts";

/** One amount as a document prints it, with the words a finding uses for it. */
export type PrintedAmount = {
  /** How a sentence names it: “gross expenditure”, “the nine lines”. */
  readonly name: string;
  /** How it stands alone in a list of figures: “Libraries, gross expenditure”. */
  readonly label: string;
  readonly amount: Pence;
  /** -1 where the identity takes it away from the others. */
  readonly sign: 1 | -1;
  readonly unit: MoneyUnit;
  /** The cell it stands in. Its names are worked out only when something is found. */
  readonly at: CellAt;
};

type CellAt = { readonly table: Table; readonly row: Row; readonly property: string };

type Words = { readonly name: string; readonly label: string };

/** The amount in one cell; undefined where the cell is blank. */
export function printedAmount(
  table: Table,
  row: Row,
  property: string,
  words: Words,
): PrintedAmount | undefined {
  const amount = row[property];
  const unit = row["unit"];
  if (typeof amount !== "number" || !isMoneyUnit(unit)) return undefined;
  const { name, label } = words;
  return { name, label, amount: pence(amount), sign: 1, unit, at: { table, row, property } };
}

/** The same amount, to be taken away. */
export function less(amount: PrintedAmount): PrintedAmount {
  return { ...amount, sign: amount.sign === 1 ? -1 : 1 };
}

export function sourceOf(row: Row): { source?: { file: string; line?: number } } {
  const file = row["sourceFile"];
  const line = row["sourceLine"];
  if (typeof file !== "string") return {};
  return { source: typeof line === "number" ? { file, line } : { file } };
}

export function findingFigure({ label, amount, unit, at }: PrintedAmount): FindingFigure {
  const value = `${amount < 0 ? "-" : ""}${digits(amount, unit)}`;
  const figure = figureId(at.table, at.row, at.property);
  const { source } = sourceOf(at.row);
  return source === undefined ? { label, value, figure } : { label, value, figure, source };
}

/** Where it stands within its agreement, as a key writes it. */
export function placeOfAmount({ at }: PrintedAmount): string {
  return placeOf(at.table, at.row, at.property);
}

/** As a sentence writes it: £9,102k, −£645k, £0.383m. */
export function money(amount: Pence, unit: MoneyUnit): string {
  const { symbol, suffix } = moneyUnits[unit];
  return `${amount < 0 ? "−" : ""}${symbol}${digits(amount, unit)}${suffix}`;
}

function digits(amount: Pence, unit: MoneyUnit): string {
  return grouped(amountText(amount, unit));
}

function isMoneyUnit(cell: unknown): cell is MoneyUnit {
  return typeof cell === "string" && Object.hasOwn(moneyUnits, cell);
}
