import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { CapitalMovementRow, CapitalSchemeRow } from "../data-package/tables/capital.ts";
import { amountText } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { yearLabel } from "../period/financial-year.ts";
import { capitalMovementCell } from "./capital-movement.ts";
import type { Observation } from "./identity.ts";
import { placeOf } from "./place.ts";
import { findingFigure, money, type PrintedAmount } from "./printed-amount.ts";

/** What a scheme is called: its name as printed, else its key. */
export function schemeNames(schemes: readonly CapitalSchemeRow[]): (scheme: string) => string {
  const names = new Map(schemes.map(({ scheme, name }) => [scheme, name]));
  return (scheme) => names.get(scheme) ?? scheme;
}

/** Movements with the sign of another kind, and those of a year for which the programme prints nothing of their scheme. */
export function misplacedMovements({
  capitalSchemes,
  capitalMovements,
}: Pick<Agreement, "capitalSchemes" | "capitalMovements">): readonly Observation[] {
  if (capitalMovements.length === 0) return [];
  const nameOf = schemeNames(capitalSchemes);
  const years = Map.groupBy(capitalSchemes, ({ spendYear }) => spendYear);
  const held = new Map([...years].map(([year, rows]) => [year, new Set(rows.map(({ scheme }) => scheme))]));
  return capitalMovements.flatMap((row) => {
    const isPlaceless = held.get(row.spendYear)?.has(row.scheme) === false;
    if (row.amount === 0 || !(isPlaceless || isReversed(row))) return [];
    const amount = capitalMovementCell(row, nameOf(row.scheme));
    if (amount === undefined) return [];
    return [
      ...(isReversed(row) ? [reversed(row, amount)] : []),
      ...(isPlaceless ? [placeless(row, amount)] : []),
    ];
  });
}

function isReversed({ kind, amount }: CapitalMovementRow): boolean {
  return (kind === "addition" && amount < 0) || (kind === "reduction" && amount > 0);
}

function reversed(row: CapitalMovementRow, amount: PrintedAmount): Observation {
  const rule = row.kind === "addition" ? "an addition has no minus" : "a reduction has a minus";
  return {
    identity: "F14",
    severity: "error",
    message: `${amount.label}: printed as ${money(row.amount, row.unit)}, but ${rule}.`,
    likelyCause: "Its sign was probably reversed.",
    difference: amountText(pence(2 * Math.abs(row.amount)), row.unit),
    unit: row.unit,
    figures: [findingFigure(amount)],
    place: `${placeOf(agreementTables.capitalMovements, row, "amount")}.sign`,
  };
}

function placeless(row: CapitalMovementRow, amount: PrintedAmount): Observation {
  return {
    identity: "F14",
    severity: "error",
    message: `${amount.label}: ${money(row.amount, row.unit)} is moved, but the programme prints nothing for this scheme in ${yearLabel(row.spendYear)}.`,
    likelyCause:
      "The movement is probably dated in another year, or the scheme's line for that year is missing.",
    difference: amountText(pence(Math.abs(row.amount)), row.unit),
    unit: row.unit,
    figures: [findingFigure(amount)],
    place: `${placeOf(agreementTables.capitalMovements, row, "amount")}.year`,
  };
}
