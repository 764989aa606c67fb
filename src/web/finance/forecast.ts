import { signedBar } from "../../charts/signed-bar.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { ForecastRow } from "../../domain/data-package/tables/budget.ts";
import { minus, type Pence, sum } from "../../domain/money/pence.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, trusted } from "../../html/html.ts";
import { inOrder } from "../portfolio/portfolio-head.ts";
import { lastForecast } from "./cash-limit.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, inWords, moneyWords, printed, tableFigure } from "./printed.ts";

const table = agreementTables.forecasts;

/** Where the year is to end, and why; where no forecast is printed, that, and when one is due. */
export function forecast(money: Money): Html {
  const row = lastForecast(money.agreement);
  if (row === undefined) return moneySection(money, "forecast", noForecast(money.agreement));
  return moneySection(
    money,
    "forecast",
    html`${sentence(money, row)}${forecastTable(money, row)}${causes(money, row)}`,
  );
}

function noForecast({ meetings, documents }: Agreement): Html {
  const printedOn = documents.find(({ kind }) => kind === "agreement")?.date;
  const next = inOrder(meetings).find(
    ({ date }) => printedOn === undefined || Temporal.PlainDate.compare(date, printedOn) > 0,
  );
  return emptyState({
    what: "No forecast is printed in this agreement.",
    when: "Where spending will end the year is first said in the reports made during it.",
    whose:
      next === undefined
        ? "The agreement dates none of them."
        : `The first on its timetable is the ${next.report}, ${dateWords(next.date)}.`,
  });
}

function madeAt({ periods }: Agreement, row: ForecastRow): string {
  return periods.find(({ period }) => period === row.period)?.label ?? row.period;
}

function sentence({ to, agreement }: Money, row: ForecastRow): Html | undefined {
  const deficit = printed(table, row, "deficit");
  if (deficit === undefined) return undefined;
  const by =
    deficit.amount === 0
      ? "exactly"
      : html`${inWords(to, deficit)} ${deficit.amount > 0 ? "more than" : "less than"}`;
  return html`<p>At ${madeAt(agreement, row)} the portfolio expects to spend ${by} its cash limit.</p>`;
}

function forecastTable({ to, agreement }: Money, row: ForecastRow): Html {
  const stated = agreement.statements.find(({ figure }) => figure === "forecast outturn");
  const outturn =
    row.outturn === undefined && stated !== undefined
      ? amountCell(to, agreementTables.statements, stated, "amount")
      : amountCell(to, table, row, "outturn");
  const way = (row.deficit ?? 0) > 0 ? "Deficit" : (row.deficit ?? 0) < 0 ? "Surplus" : "Surplus or deficit";
  const line = (name: string, cell: Html, kind: "line" | "total" = "line"): Row => ({
    kind,
    cells: [name, cell],
  });
  return dataTable({
    id: "forecast-table",
    caption: `Forecast at ${madeAt(agreement, row)}, ${yearLabel(row.year)}, £000`,
    columns: [
      { heading: "What", kind: "header" },
      { heading: "£000", kind: "number" },
    ],
    rows: [
      line("Net cash limit", amountCell(to, table, row, "cashLimit")),
      line("Net expenditure, before reserves", amountCell(to, table, row, "netExpenditure")),
      line("Appropriations (to and from reserves)", amountCell(to, table, row, "appropriations")),
      line("Outturn, after reserves", outturn),
      line(`${way} against the cash limit`, amountCell(to, table, row, "deficit"), "total"),
    ],
    narrow: "fit",
  });
}

function causes({ to, agreement: { forecastCauses } }: Money, row: ForecastRow): Html {
  const own = forecastCauses.filter(({ period }) => period === row.period);
  const deficit = printed(table, row, "deficit");
  if (deficit === undefined || deficit.amount === 0) return html``;
  const way = deficit.amount > 0 ? "deficit" : "surplus";
  if (own.length === 0) return html`<p>The paper puts no figures on what the ${way} comes from.</p>`;
  const rest = minus(deficit.amount, sum(own.flatMap(({ amount }) => amount ?? [])));
  const among = [...own.flatMap(({ amount }) => amount ?? []), rest];
  const bar = (value: Pence | undefined) => (value === undefined ? "" : trusted(signedBar({ value, among })));
  const shown = dataTable({
    id: "causes-table",
    caption: `What the ${way} comes from, £000`,
    columns: [
      { heading: "Cause", kind: "header" },
      { heading: "£000", kind: "number" },
      { heading: "As a bar", kind: "picture", headingHidden: true },
    ],
    rows: [
      ...own.map((cause) => ({
        kind: "line" as const,
        id: `cause-${cause.cause}`,
        cells: [
          cause.name,
          amountCell(to, agreementTables.forecastCauses, cause, "amount"),
          bar(cause.amount),
        ],
      })),
      {
        kind: "line",
        cells: [
          rest === 0 ? "Nothing is left unexplained" : "Not explained with a figure",
          tableFigure(rest),
          bar(rest),
        ],
      },
      {
        kind: "total",
        cells: [way === "deficit" ? "Deficit" : "Surplus", amountCell(to, table, row, "deficit"), ""],
      },
    ],
    narrow: "stack",
  });
  const sentence =
    rest !== 0 &&
    html`<p>Of the ${inWords(to, deficit)} ${way}, the paper puts no figure on what ${figure({ text: moneyWords(rest) })} comes from.</p>`;
  return html`${sentence}${shown}`;
}
