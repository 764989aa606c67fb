import type { ReserveMovementRow, ReserveRow } from "../data-package/tables/reserves.ts";
import { amountText } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { atStart } from "../prose/at-start.ts";
import { type Identity, joined, noticed, type Observation } from "./identity.ts";
import { overdrawn } from "./overdrawn-reserve.ts";
import { findingFigure, less, money, placeOfAmount } from "./printed-amount.ts";
import { reserveCell } from "./reserve-columns.ts";
import { reserveMovementCell, reserveNames } from "./reserve-movement.ts";
import type { Weighed } from "./sum.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/**
 * F10: a reserve's opening balance + contributions - use +/- transfers = its closing one, each movement has the sign
 * of its kind, and nothing is drawn that is not there. The other half of a transfer is a matter of the whole council.
 */
export const reservesRollForward: Identity = ({ reserves, reserveMovements }) => {
  const nameOf = reserveNames(reserves);
  const movements = Map.groupBy(reserveMovements, ({ reserve }) => reserve);
  return joined([
    outcomeOf(reserves.flatMap((row) => rollForward(row, movements.get(row.reserve) ?? [], nameOf))),
    noticed(reserveMovements.flatMap((row) => signOf(row, nameOf))),
    noticed(reserves.flatMap(overdrawn)),
  ]);
};

function rollForward(
  row: ReserveRow,
  own: readonly ReserveMovementRow[],
  nameOf: (reserve: string) => string,
): readonly Weighed[] {
  const opening = reserveCell(row, "baseline");
  const whole = reserveCell(row, "closing");
  if (row.row !== "line" || opening === undefined || whole === undefined) return [];
  const moved = own.flatMap((movement) => reserveMovementCell(movement, nameOf) ?? []);
  const use = own.some(({ kind }) => kind === "use") ? undefined : reserveCell(row, "forecastUse");
  return [
    weigh({
      identity: "F10",
      subject: [row.name, row.purpose].filter((text) => text !== undefined).join(", "),
      parts: [opening, ...moved, ...(use === undefined ? [] : [less(use)])],
      partsAre: "amounts",
      whole: { ...whole, name: "the closing balance" },
    }),
  ];
}

const adds = {
  contribution: true,
  use: false,
  "transfer in": true,
  "transfer out": false,
} as const satisfies Record<ReserveMovementRow["kind"], boolean>;

/** A contribution that takes away, or a use that adds, has its sign the wrong way round. */
function signOf(row: ReserveMovementRow, nameOf: (reserve: string) => string): readonly Observation[] {
  if (row.amount === 0 || row.amount > 0 === adds[row.kind]) return [];
  const amount = reserveMovementCell(row, nameOf);
  if (amount === undefined) return [];
  const rule = adds[row.kind] ? "adds to a reserve and has no minus" : "takes from a reserve and has a minus";
  return [
    {
      identity: "F10",
      severity: "error",
      message: `${atStart(amount.label)}: printed as ${money(row.amount, row.unit)}, but a ${row.kind} ${rule}.`,
      likelyCause: "Its sign was probably reversed.",
      difference: amountText(pence(2 * Math.abs(row.amount)), row.unit),
      unit: row.unit,
      figures: [findingFigure(amount)],
      place: `${placeOfAmount(amount)}.sign`,
    },
  ];
}
