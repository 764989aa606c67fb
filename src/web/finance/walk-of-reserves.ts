import { reservesChart } from "../../charts/money/reserves-chart.ts";
import { type ReserveChanges, reserveChanges } from "../../domain/budget/reserve-changes.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import type { Money } from "./money-page.ts";
import { amountCell, tableFigure } from "./printed.ts";

const table = agreementTables.reserves;

/** Reserves of the cash limit from the start of the year to its end; undefined where either is not printed. */
export function walkOfReserves(money: Money): Html | undefined {
  const walks = reserveChanges(money.agreement);
  const whole = walks.find(({ reserve }) => reserve.row === "total");
  if (walks.length === 0) return undefined;
  const chart = whole && reservesChart(whole, "reserve-walk-chart");
  return html`${chart && chartFigure(chart)}${walkTable(money, walks)}`;
}

function walkTable({ to }: Money, walks: readonly ReserveChanges[]): Html {
  return dataTable({
    id: "reserve-walk",
    caption: "Reserves from the start of the year to its end, £000",
    reading:
      "Brackets are money that leaves a reserve. What went in and out is added up here from the movements below; use without a movement is the use expected.",
    columns: ["Reserve", "At the start", "Paid in", "Used", "Moved in", "Moved out", "At the end"].map(
      (heading, at) => ({
        heading,
        kind: at === 0 ? "header" : "number",
      }),
    ),
    rows: walks.map(
      ({ reserve, paidIn, used, movedIn, movedOut }): Row => ({
        kind: reserve.row,
        id: `walk-${reserve.reserve}`,
        cells: [
          reserve.name,
          amountCell(to, table, reserve, "baseline"),
          ...[paidIn, used, movedIn, movedOut].map((amount) => tableFigure(amount)),
          amountCell(to, table, reserve, "closing"),
        ],
      }),
    ),
    narrow: "scroll",
  });
}
