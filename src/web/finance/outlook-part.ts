import { cashLimitOf } from "../../domain/budget/cash-limit.ts";
import { fromHere } from "../../domain/budget/from-here.ts";
import { type LineOutlook, type Outlook, outlooks } from "../../domain/budget/outlook.ts";
import type { Projection } from "../../domain/budget/projection.ts";
import { explainedForecasts } from "../../domain/budget/variance-by-cause.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { ForecastRow } from "../../domain/data-package/tables/budget.ts";
import { type Pence, pence } from "../../domain/money/pence.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { fromHereWords } from "./from-here-words.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, roughWords, tableFigure } from "./printed.ts";
import { projectionCell, projectionMethods, reasonWords } from "./projection-words.ts";
import { againstWords, yearEndChart } from "./year-end-chart.ts";

/** Where the year would end if it went on as it began; undefined where no spending is held. */
export function outlook(money: Money): Html | undefined {
  const last = outlooks(money.agreement).at(-1);
  if (last === undefined) return undefined;
  const limit = cashLimitOf(money.agreement)?.amount;
  const chart = yearEndChart({
    id: "year-end-chart",
    title: "Where the year may end, against the cash limit",
    against: "Cash limit",
    limit,
    forecasts: explainedForecasts(money.agreement).map(({ label, forecast }) => ({
      name: `Forecast at ${label}`,
      amount: outturnOf(forecast),
    })),
    runRate: last.whole.runRate,
    profile: last.whole.profile,
  });
  const said = notice({
    kind: "information",
    point: "These are projections, not forecasts.",
    more: `They are worked out on this page from what was spent by ${last.label}. Nobody has said that the year will end so.`,
  });
  return moneySection(
    money,
    "outlook",
    html`${said}${sentences(last, limit)}${chart}${mustBeTrue(last, limit)}${lineTable(money, last)}${projectionMethods()}`,
  );
}

/** The outturn printed; else what is spent and put to or taken from reserves. */
function outturnOf({ outturn, netExpenditure, appropriations }: ForecastRow): Pence | undefined {
  if (outturn !== undefined || netExpenditure === undefined) return outturn;
  return appropriations === undefined ? undefined : pence(netExpenditure + appropriations);
}

function sentences({ whole }: Outlook, limit: Pence | undefined): Html {
  const { runRate, profile } = whole;
  const bothOut = runRate.kind === "not projected" && profile.kind === "not projected";
  if (bothOut && runRate.why === profile.why) {
    const names = whole.without.map(({ name }) => name).join(", ");
    return html`<p>The portfolio’s year end is not projected: ${reasonWords(runRate.why)}${names !== "" && ` (${names})`}.</p>`;
  }
  return html`<p>${said("At the pace of spending so far", runRate, limit)} ${said("As the budget is spread over the year", profile, limit)}</p>`;
}

function said(start: string, projection: Projection, limit: Pence | undefined): Html {
  if (projection.kind === "not projected")
    return html`${start}, the year end is not projected: ${reasonWords(projection.why)}.`;
  const held =
    limit === undefined
      ? ""
      : `, ${againstWords(projection.yearEnd, limit)}${onWhat(projection.yearEnd, limit)}`;
  return html`${start}, the year would end at ${figure({ text: roughWords(projection.yearEnd) })}${held}.`;
}

function onWhat(amount: Pence, limit: Pence): string {
  return amount === limit ? "" : " the cash limit";
}

function mustBeTrue({ whole, gone }: Outlook, limit: Pence | undefined): Html {
  const found = fromHere(limit, whole.spent.actual, gone);
  return html`<h3 class="heading heading--small" id="from-here">What must be true for the cash limit to hold</h3><p>${fromHereWords(found, "cash limit")}</p>`;
}

function lineTable(money: Money, { label, lines, whole }: Outlook): Html {
  return dataTable({
    id: "outlook-table",
    caption: `Year end by service: forecast by officers at ${label}, and projected on this page, £000`,
    columns: [
      { heading: "Service", kind: "header" },
      { heading: "Budget", kind: "number" },
      { heading: "Officers’ forecast", kind: "number" },
      { heading: "Projected by run rate", kind: "number" },
      { heading: "Projected by profile", kind: "number" },
    ],
    rows: [...lines.map((one) => lineRow(money, one)), totalRow(whole)],
    narrow: "scroll",
  });
}

function lineRow({ to }: Money, { line, actual, runRate, profile }: LineOutlook): Row {
  return {
    kind: "line",
    id: `outlook-${line.line}`,
    cells: [
      link({ text: line.name, href: to.budgetLine(line.portfolio, line.year, line.line) }),
      amountCell(to, agreementTables.budgetLines, line, "net"),
      amountCell(to, agreementTables.actuals, actual, "forecast"),
      projectionCell(runRate),
      projectionCell(profile),
    ],
  };
}

function totalRow({ spent, forecast, runRate, profile }: Outlook["whole"]): Row {
  const cell = (amount: Pence | undefined) =>
    amount === undefined ? html`<span class="quiet">not held</span>` : tableFigure(amount);
  const name = "All services together";
  return {
    kind: "total",
    id: "outlook-total",
    cells: [name, cell(spent.budget), cell(forecast), projectionCell(runRate), projectionCell(profile)],
  };
}
