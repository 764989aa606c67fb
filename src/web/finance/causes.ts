import { signedBar } from "../../charts/signed-bar.ts";
import {
  type CauseOverTime,
  causesOverTime,
  type ExplainedForecast,
} from "../../domain/budget/variance-by-cause.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import type { Pence } from "../../domain/money/pence.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, trusted } from "../../html/html.ts";
import { periodColumns, wayOf } from "./forecast-columns.ts";
import type { Money } from "./money-page.ts";
import { amountCell, inWords, tableFigure } from "./printed.ts";

const table = agreementTables.forecasts;

/** What each forecast's surplus or deficit comes from, and what is left without a figure; bars show the newest. */
export function varianceByCause(money: Money, all: readonly ExplainedForecast[]): Html | undefined {
  const last = all.at(-1);
  const deficit = heldAmount(table, last?.forecast, "deficit");
  if (last === undefined || deficit === undefined) return undefined;
  const way = wayOf([last]).toLowerCase();
  if (all.every(({ causes }) => causes.length === 0))
    return deficit.amount === 0
      ? undefined
      : html`<p>The paper puts no figures on what the ${way} comes from.</p>`;
  const unexplained =
    last.rest !== undefined &&
    last.rest !== 0 &&
    html`<p>Of the ${inWords(money.to, deficit)} ${way}, the paper puts no figure on what ${figure({ text: moneyWords(last.rest) })} comes from.</p>`;
  return html`${unexplained}${causesTable(money, all, last)}`;
}

function causesTable({ to }: Money, all: readonly ExplainedForecast[], last: ExplainedForecast): Html {
  const among = [
    ...last.causes.flatMap(({ amount }) => amount ?? []),
    ...(last.rest === undefined ? [] : [last.rest]),
  ];
  const bar = (value: Pence | undefined) => (value === undefined ? "" : trusted(signedBar({ value, among })));
  const way = wayOf(all);
  const causeRow = ({ cause, name, rows }: CauseOverTime): Row => ({
    kind: "line",
    id: `cause-${cause}`,
    cells: [
      name,
      ...rows.map((row) =>
        row === undefined
          ? html`<span class="quiet">not named</span>`
          : amountCell(to, agreementTables.forecastCauses, row, "amount"),
      ),
      bar(rows.at(-1)?.amount),
    ],
  });
  const nothingLeft = all.every(({ rest }) => rest === undefined || rest === 0);
  return dataTable({
    id: "causes-table",
    caption: `What the ${way.toLowerCase()} comes from, £000`,
    columns: [
      { heading: "Cause", kind: "header" },
      ...periodColumns(all),
      {
        heading: all.length === 1 ? "As a bar" : `At ${last.label}, as a bar`,
        kind: "picture",
        headingHidden: true,
      },
    ],
    rows: [
      ...causesOverTime(all).map(causeRow),
      {
        kind: "line",
        id: "cause-unexplained",
        cells: [
          nothingLeft ? "Nothing is left unexplained" : "Not explained with a figure",
          ...all.map(({ rest }) => (rest === undefined ? "" : tableFigure(rest))),
          bar(last.rest),
        ],
      },
      {
        kind: "total",
        id: "cause-total",
        cells: [way, ...all.map(({ forecast }) => amountCell(to, table, forecast, "deficit")), ""],
      },
    ],
    narrow: "stack",
  });
}
