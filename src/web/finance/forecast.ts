import { statedOutturn } from "../../domain/budget/stated-outturn.ts";
import type { ExplainedForecast } from "../../domain/budget/variance-by-cause.ts";
import { explainedForecasts } from "../../domain/budget/variance-by-cause.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { ForecastRow } from "../../domain/data-package/tables/budget.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus, type Pence } from "../../domain/money/pence.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { inOrder } from "../portfolio/portfolio-head.ts";
import { varianceByCause } from "./causes.ts";
import { periodColumns, wayOf } from "./forecast-columns.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, inWords } from "./printed.ts";

const table = agreementTables.forecasts;

/** Where the year is to end, and why, forecast by forecast; where none is printed, that, and when one is due. */
export function forecast(money: Money): Html {
  const all = explainedForecasts(money.agreement);
  const last = all.at(-1);
  if (last === undefined) return moneySection(money, "forecast", noForecast(money.agreement));
  return moneySection(
    money,
    "forecast",
    html`${sentence(money, all)}${forecastTable(money, all)}${varianceByCause(money, all)}`,
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

/** Where the newest forecast ends, and how that differs from the one before. */
function sentence({ to }: Money, all: readonly ExplainedForecast[]): Html | undefined {
  const last = all.at(-1);
  const deficit = heldAmount(table, last?.forecast, "deficit");
  if (last === undefined || deficit === undefined) return undefined;
  const by =
    deficit.amount === 0
      ? "exactly"
      : html`${inWords(to, deficit)} ${deficit.amount > 0 ? "more than" : "less than"}`;
  const change = changeWords(all.at(-2), deficit.amount);
  return html`<p>At ${last.label} the portfolio expects to spend ${by} its cash limit${change}.</p>`;
}

function changeWords(before: ExplainedForecast | undefined, deficit: Pence): Html | undefined {
  const was = before?.forecast.deficit;
  if (before === undefined || was === undefined) return undefined;
  const apart = minus(deficit, was);
  if (apart === 0) return html`, as at ${before.label}`;
  return html`: ${figure({ text: moneyWords(apart) })} ${apart > 0 ? "worse" : "better"} than at ${before.label}`;
}

function forecastTable(money: Money, all: readonly ExplainedForecast[]): Html {
  const last = all.at(-1);
  const line = (name: string, property: keyof ForecastRow, kind: "line" | "total" = "line"): Row => ({
    kind,
    id: `forecast-${property}`,
    cells: [name, ...all.map(({ forecast: row }) => forecastCell(money, row, property))],
  });
  const year = yearLabel(money.agreement.portfolio.year);
  return dataTable({
    id: "forecast-table",
    caption: all.length === 1 ? `Forecast at ${last?.label}, ${year}, £000` : `Forecasts of ${year}, £000`,
    columns: [{ heading: "What", kind: "header" }, ...periodColumns(all)],
    rows: [
      line("Net cash limit", "cashLimit"),
      line("Net expenditure, before reserves", "netExpenditure"),
      line("Appropriations (to and from reserves)", "appropriations"),
      line("Outturn, after reserves", "outturn"),
      line(`${wayOf(all)} against the cash limit`, "deficit", "total"),
    ],
    narrow: all.length > 2 ? "scroll" : "fit",
  });
}

/** An outturn not printed in the table may be printed in a sentence, which speaks of the newest forecast. */
function forecastCell({ to, agreement }: Money, row: ForecastRow, property: keyof ForecastRow): Html {
  const stated = property === "outturn" ? statedOutturn(agreement, row) : undefined;
  return stated !== undefined
    ? amountCell(to, agreementTables.statements, stated, "amount")
    : amountCell(to, table, row, property);
}
