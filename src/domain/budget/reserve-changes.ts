import type { Agreement } from "../data-package/agreement.ts";
import type { ReserveMovementRow, ReserveRow } from "../data-package/tables/reserves.ts";
import { negate, nothing, type Pence, sum } from "../money/pence.ts";

/** A reserve, or a sum of them, with what went in and out over its year, in pence; what left it has a minus. */
export type ReserveChanges = {
  readonly reserve: ReserveRow;
  readonly paidIn: Pence;
  readonly used: Pence;
  readonly movedIn: Pence;
  readonly movedOut: Pence;
};

/**
 * The reserves of the cash limit with both ends of their year printed, and what moved between; a total has the movements
 * of all of them, a subtotal those of its block. Use that no movement tells is the use expected.
 */
export function reserveChanges({
  reserves,
  reserveMovements,
}: Pick<Agreement, "reserves" | "reserveMovements">): readonly ReserveChanges[] {
  const rows = reserves.filter(({ fund }) => fund === "revenue");
  return rows
    .filter(({ baseline, closing }) => baseline !== undefined && closing !== undefined)
    .map((reserve) => {
      const within = rows.filter((row) => row.row === "line" && isOf(row, reserve));
      const own = reserveMovements.filter((one) => within.some((row) => row.reserve === one.reserve));
      const of = (kind: ReserveMovementRow["kind"]) =>
        sum(own.filter((movement) => movement.kind === kind).map(({ amount }) => amount));
      return {
        reserve,
        paidIn: of("contribution"),
        used: sum(within.map((row) => useOf(row, own))),
        movedIn: of("transfer in"),
        movedOut: of("transfer out"),
      };
    });
}

/** Its movements of use; where none is held, the use that is expected. */
function useOf({ reserve, forecastUse }: ReserveRow, movements: readonly ReserveMovementRow[]): Pence {
  const uses = movements.filter((one) => one.reserve === reserve && one.kind === "use");
  if (uses.length > 0) return sum(uses.map(({ amount }) => amount));
  return forecastUse === undefined ? nothing : negate(forecastUse);
}

function isOf(row: ReserveRow, whole: ReserveRow): boolean {
  switch (whole.row) {
    case "line":
      return row.reserve === whole.reserve;
    case "subtotal":
      return row.block === whole.block;
    case "total":
      return true;
    default:
      throw new Error(`Not a row of reserves: ${whole.row satisfies never}`);
  }
}
