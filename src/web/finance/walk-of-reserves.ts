import { reserveWalk } from "../../charts/reserve-walk.ts";
import { type ReserveChanges, reserveChanges } from "../../domain/budget/reserve-changes.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { thousands } from "../../domain/money/format.ts";
import { type Pence, pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
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
  return html`${whole && walkChart(whole)}${walkTable(money, walks)}`;
}

function walkChart({ reserve, paidIn, used, movedIn, movedOut }: ReserveChanges): Html | undefined {
  const { baseline, closing } = reserve;
  if (baseline === undefined || closing === undefined) return undefined;
  const chart = reserveWalk({
    id: "reserve-walk-chart",
    title: `Reserves from the start of ${yearLabel(reserve.year)} to its end`,
    description: "In thousand pounds. The table after it has the same figures.",
    unit: { before: "£", after: " thousand" },
    opening: total(baseline),
    ...(paidIn !== 0 && { contributions: change(paidIn) }),
    ...(used !== 0 && { use: change(used) }),
    ...(movedIn !== 0 && { transfersIn: change(movedIn) }),
    ...(movedOut !== 0 && { transfersOut: change(movedOut) }),
    closing: total(closing),
  });
  const way = closing < baseline ? "fall" : closing > baseline ? "grow" : "end the year as they began it";
  const finding =
    closing === baseline
      ? `Reserves ${way}, in £000.`
      : `Reserves ${way} from ${thousands(baseline)} to ${thousands(closing)} over the year, in £000.`;
  return chartFigure({ chart, finding });
}

function total(amount: Pence) {
  return { value: amount / 100_000, label: thousands(amount) };
}

function change(amount: Pence) {
  return { value: amount / 100_000, label: `${amount < 0 ? "−" : "+"}${thousands(pence(Math.abs(amount)))}` };
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
