import { agreementTables } from "../data-package/agreement.ts";
import type { ReserveMovementRow, ReserveRow } from "../data-package/tables/reserves.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

const kinds = {
  contribution: "the contribution",
  use: "the use",
  "transfer in": "the transfer in",
  "transfer out": "the transfer out",
} as const satisfies Record<ReserveMovementRow["kind"], string>;

/** What a reserve is called: its name as printed, else its key. */
export function reserveNames(reserves: readonly ReserveRow[]): (reserve: string) => string {
  const names = new Map(reserves.map(({ reserve, name }) => [reserve, name]));
  return (reserve) => names.get(reserve) ?? reserve;
}

/** The amount of a movement, named with the reserve it is in: “Libraries, transfer in from Independence”. `called` names the other side. */
export function reserveMovementCell(
  row: ReserveMovementRow,
  nameOf: (reserve: string) => string,
  called: (partner: string) => string = (partner) => partner,
): PrintedAmount | undefined {
  const reserve = nameOf(row.reserve);
  const way = row.kind === "transfer in" ? "from" : "to";
  const partner = row.partner === undefined ? "" : ` ${way} ${called(row.partner)}`;
  return printedAmount(agreementTables.reserveMovements, row, "amount", {
    name: `${kinds[row.kind]}${partner}`,
    label: `${reserve}, ${row.kind}${partner}`,
  });
}
