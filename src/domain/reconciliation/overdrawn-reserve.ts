import { agreementTables } from "../data-package/agreement.ts";
import type { ReserveRow } from "../data-package/tables/reserves.ts";
import { amountText, lastDigit } from "../money/money-unit.ts";
import { minus, negate, type Pence } from "../money/pence.ts";
import type { Observation } from "./identity.ts";
import { placeOf } from "./place.ts";
import { findingFigure, money } from "./printed-amount.ts";
import { type ReserveColumn, reserveCell } from "./reserve-columns.ts";

type Drawn = {
  readonly left: Pence;
  readonly than: string;
  /** The columns the amount left is worked out from, itself last where it is printed. */
  readonly columns: readonly ReserveColumn[];
};

/** More drawn from a reserve than was approved, or than it holds, by more than a printed digit, which may be rounding. */
export function overdrawn(row: ReserveRow): readonly Observation[] {
  if (row.row !== "line") return [];
  return drawn(row)
    .filter(({ left }) => -left > lastDigit(row.unit))
    .map((below) => observe(row, below));
}

function drawn({ approved, forecastUse, balance, closing }: ReserveRow): readonly Drawn[] {
  const computed =
    approved === undefined || forecastUse === undefined ? undefined : minus(approved, forecastUse);
  const left = balance ?? computed;
  return [
    ...(left === undefined
      ? []
      : [
          {
            left,
            than: "than was approved for use",
            columns: ["approved", "forecastUse", "balance"] as const,
          },
        ]),
    ...(closing === undefined
      ? []
      : [{ left: closing, than: "than it holds", columns: ["baseline", "forecastUse", "closing"] as const }]),
  ];
}

/** A deficit of the schools' grant may by law be carried forward, so it is a doubt; in any other reserve it is an error. */
function observe(row: ReserveRow, { left, than, columns }: Drawn): Observation {
  const isSchools = row.fund === "dsg";
  const short = negate(left);
  return {
    identity: "F10",
    severity: isSchools ? "doubt" : "error",
    message: `${row.name}: ${money(short, row.unit)} more is drawn from this reserve ${than}.`,
    likelyCause: isSchools
      ? "A deficit on the Dedicated Schools Grant can be carried forward, with a plan to recover it."
      : "A reserve cannot pay out more than is in it: the use is too high, or a contribution is missing.",
    difference: amountText(short, row.unit),
    unit: row.unit,
    figures: columns.flatMap((column) => reserveCell(row, column) ?? []).map(findingFigure),
    place: `${placeOf(agreementTables.reserves, row, columns.at(-1))}.below-zero`,
  };
}
