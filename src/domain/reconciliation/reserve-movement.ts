import { agreementTables } from "../data-package/agreement.ts";
import type { ReserveMovementRow, ReserveRow } from "../data-package/tables/reserves.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

const kinds = {
  contribution: "the contribution",
  use: "the use",
  "transfer in": "the transfer in",
  "transfer out": "the transfer out",
} as const satisfies Record<ReserveMovementRow["kind"], string>;

/** The amount of a movement, named with the reserve it is in: “Libraries, transfer in from Independence”. */
export function reserveMovementCell(
  row: ReserveMovementRow,
  reserves: readonly ReserveRow[],
): PrintedAmount | undefined {
  const reserve = reserves.find((candidate) => candidate.reserve === row.reserve)?.name ?? row.reserve;
  const way = row.kind === "transfer in" ? "from" : "to";
  const partner = row.partner === undefined ? "" : ` ${way} ${row.partner}`;
  return printedAmount(agreementTables.reserveMovements, row, "amount", {
    name: `${kinds[row.kind]}${partner}`,
    label: `${reserve}, ${row.kind}${partner}`,
  });
}
