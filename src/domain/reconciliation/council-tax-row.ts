import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { CouncilTaxRow } from "../data-package/tables/council-money.ts";
import { decimalText } from "../value/decimal.ts";
import { groupedDigits } from "../value/digits.ts";
import type { FindingFigure } from "./finding.ts";
import { findingFigure, type PrintedAmount, printedAmount, sourceOf } from "./printed-amount.ts";

export function taxAmount(row: CouncilTaxRow): PrintedAmount | undefined {
  return printedAmount(agreementTables.councilTax, row, "amount", { name: row.name, label: row.name });
}

/** The figure of a line of the council tax as a finding lists it: its amount, else its number; none where it has neither. */
export function taxFigure(row: CouncilTaxRow): readonly FindingFigure[] {
  const amount = taxAmount(row);
  if (amount !== undefined) return [findingFigure(amount)];
  if (row.number === undefined) return [];
  const figure = figureId(agreementTables.councilTax, row, "number");
  const value = row.kind === "share" ? `${decimalText(row.number)}%` : groupedDigits(row.number);
  return [{ label: row.name, value, figure, ...sourceOf(row) }];
}
