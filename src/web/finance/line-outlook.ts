import { fromHere } from "../../domain/budget/from-here.ts";
import { outlooks } from "../../domain/budget/outlook.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { notice } from "../../html/notice.ts";
import { fromHereWords } from "./from-here-words.ts";
import { lastSpending } from "./line-verdict.ts";
import type { Money } from "./money-page.ts";
import { projectionCell, projectionMethods } from "./projection-words.ts";
import { yearEndChart } from "./year-end-chart.ts";

/** Where a line's year would end if it went on as it began; undefined where no spending is held. */
export function lineOutlook(money: Money, line: BudgetLineRow): Html | undefined {
  const last = lastSpending(money, line);
  if (last === undefined) return undefined;
  const { label, one } = last;
  const { runRate, profile } = one;
  const shown = runRate.kind === "projected" || profile.kind === "projected";
  const chart =
    shown &&
    yearEndChart({
      id: "line-year-end-chart",
      title: `Where the year of ${line.name} may end, against its budget`,
      against: "Budget",
      limit: line.net,
      forecasts: outlooks(money.agreement).flatMap(({ label: of, lines }) =>
        lines
          .filter((known) => known.line === line)
          .map(({ actual }) => ({ name: `Forecast at ${of}`, amount: actual.forecast })),
      ),
      runRate,
      profile,
    });
  const said = notice({
    kind: "information",
    point: "These are projections, not forecasts.",
    more: `They are worked out on this page from what was spent by ${label}.`,
  });
  const table = dataTable({
    id: "line-projections",
    caption: `Year end projected from spending by ${label}, £000`,
    columns: [
      { heading: "Method", kind: "header" },
      { heading: "£000", kind: "number" },
    ],
    rows: [
      { kind: "line", id: "line-run-rate", cells: ["By run rate", projectionCell(runRate)] },
      { kind: "line", id: "line-profile", cells: ["By profile", projectionCell(profile)] },
    ],
    narrow: "fit",
  });
  const from = fromHere(line.net, one.spent.actual, one.spent.gone);
  return section({
    id: "outlook",
    heading: "If spending goes on like this",
    level: 2,
    body: html`${said}${chart}${table}<h3 class="heading heading--small" id="from-here">What must be true for the budget to hold</h3><p>${fromHereWords(from, "budget")}</p>${projectionMethods()}`,
  });
}
