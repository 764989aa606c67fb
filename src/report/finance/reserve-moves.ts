import type { ReserveChanges } from "../../domain/budget/reserve-changes.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { ReserveMovementRow } from "../../domain/data-package/tables/reserves.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { portfolioCalled, portfolioNamed } from "../../domain/reconciliation/council-identity.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { PortfolioSource } from "../report-source.ts";
import { amountCell, workedOut } from "./cells.ts";
import { headerColumn, numberColumn, tableBlock, textColumn } from "./parts.ts";

const { reserves, reserveMovements } = agreementTables;

/** Each reserve from one end of the year to the other; undefined where either end is not held. */
export function walkTable(
  source: PortfolioSource,
  walks: readonly ReserveChanges[],
  id: string,
): Block | undefined {
  if (walks.length === 0) return undefined;
  return tableBlock(source, {
    id,
    caption: `Reserves from the start of ${yearLabel(source.agreement.portfolio.year)} to its end, £000`,
    reading:
      "Brackets are money that leaves a reserve. What went in and out is added up from its movements; use without a movement is the use expected.",
    columns: [
      headerColumn("Reserve", 2),
      ...["At the start", "Paid in", "Used", "Moved in", "Moved out", "At the end"].map(numberColumn),
    ],
    rows: walks.map(({ reserve, paidIn, used, movedIn, movedOut }) => ({
      kind: reserve.row,
      cells: [
        [reserve.name],
        amountCell(reserves, reserve, "baseline"),
        ...[paidIn, used, movedIn, movedOut].map(workedOut),
        amountCell(reserves, reserve, "closing"),
      ],
    })),
    notes: [],
  });
}

const kinds: Readonly<Record<ReserveMovementRow["kind"], string>> = {
  contribution: "Paid in",
  use: "Used",
  "transfer in": "Moved in",
  "transfer out": "Moved out",
};

/** What moved in and out of reserves, movement by movement; undefined where none is held. */
export function movementTable(source: PortfolioSource, id: string): Block | undefined {
  const { reserveMovements: rows, reserves: held } = source.agreement;
  if (rows.length === 0) return undefined;
  return tableBlock(source, {
    id,
    caption: "What moved in and out of reserves, £000",
    reading: "Brackets are money that leaves a reserve.",
    columns: [headerColumn("Reserve", 2), textColumn("What happened"), numberColumn("£000")],
    rows: rows.flatMap((row): readonly ReportRow[] => {
      const name = held.find(({ reserve }) => reserve === row.reserve)?.name ?? row.reserve;
      const amount = amountCell(reserveMovements, row, "amount");
      const line: ReportRow = { kind: "line", cells: [[name], [happened(row, source)], amount] };
      return row.note === undefined ? [line] : [line, { kind: "note", text: [row.note] }];
    }),
    notes: [],
  });
}

/** "Moved out to Transformation, in Resources" */
function happened(
  { kind, partner, partnerReserve }: ReserveMovementRow,
  { money }: Pick<PortfolioSource, "money">,
): string {
  if (partner === undefined) return kinds[kind];
  const way = kind === "transfer out" || kind === "use" ? "to" : "from";
  const whose = portfolioCalled(money)(partner);
  if (partnerReserve === undefined) return `${kinds[kind]} ${way} ${whose}`;
  const named = portfolioNamed(money)(partner)?.reserves.find(({ reserve }) => reserve === partnerReserve);
  return `${kinds[kind]} ${way} ${named?.name ?? partnerReserve}, in ${whose}`;
}
