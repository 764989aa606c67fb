import { portfolioWalk } from "../../charts/money/portfolio-walk.ts";
import { signedBar } from "../../charts/signed-bar.ts";
import { type CouncilOutturn, councilOutturn } from "../../domain/budget/council-outturn.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html, trusted } from "../../html/html.ts";
import { addedCell, totalCell } from "./added-cells.ts";
import { type CouncilMoney, type Part, portfolioLink } from "./council-money.ts";

/** What each portfolio may spend and where it expects to end, with the totals. */
export const outturnPart: Part = {
  id: "portfolios",
  heading: "What each portfolio may spend, and where it will end",
  what: "cash limits",
  body: (money) => {
    const outturn = councilOutturn(money.council);
    const { cashLimit, deficit } = outturn.figures.totals;
    if (cashLimit.amount === undefined && deficit.amount === undefined) return undefined;
    return html`${walk(money, outturn)}${table(money, outturn)}`;
  },
};

/** From the cash limits to the forecast outturn, a step for each portfolio; undefined unless all of them print both. */
function walk({ council }: CouncilMoney, { figures, label }: CouncilOutturn): Html | undefined {
  const last = figures.totals.deficit.amount;
  if (last === undefined) return undefined;
  const way = last > 0 ? "more" : "less";
  const drawn = portfolioWalk({
    id: "outturn-chart",
    title: `From the cash limits of ${yearLabel(council.year)} to the forecast outturn`,
    names: ["Cash limits", "Forecast outturn"],
    first: figures.totals.cashLimit.amount,
    steps: figures.rows.map(({ portfolio, figures: one }) => ({
      name: portfolio.name,
      change: one.cashLimit.amount === undefined ? undefined : one.deficit.amount,
    })),
    finding:
      last === 0
        ? `At ${label} the portfolios together expect to spend exactly their cash limits, in £000.`
        : `At ${label} the portfolios together expect to spend ${moneyWords(last)} ${way} than their cash limits. The chart is in £000.`,
  });
  return drawn && chartFigure(drawn);
}

function table(money: CouncilMoney, { figures, period, label }: CouncilOutturn): Html {
  const { to, council } = money;
  const { totals } = figures;
  const limits = figures.rows.flatMap((row) => row.figures.cashLimit.amount ?? []);
  const deficits = figures.rows.flatMap((row) => row.figures.deficit.amount ?? []);
  const at = period === undefined ? {} : { period };
  const told = period !== undefined;
  const bar = (value: number | undefined, among: readonly number[]) =>
    value === undefined ? "" : trusted(signedBar({ value, among }));
  return dataTable({
    id: "portfolios-table",
    caption: `Cash limits${told ? " and forecasts" : ""} by portfolio ${yearLabel(council.year)}, £000`,
    ...(told && { reading: `Forecasts as told at ${label}. In brackets: a surplus.` }),
    columns: [
      { heading: "Portfolio", kind: "header" },
      { heading: "Cash limit", kind: "number" },
      { heading: "Cash limit as a bar", kind: "picture", headingHidden: true },
      ...(told
        ? ([
            { heading: "Forecast outturn", kind: "number" },
            { heading: "(Surplus)/deficit", kind: "number" },
            { heading: "(Surplus)/deficit as a bar", kind: "picture", headingHidden: true },
          ] as const)
        : []),
    ],
    rows: [
      ...figures.rows.map(({ portfolio, figures: one }) => ({
        kind: "line" as const,
        id: `portfolio-${portfolio.portfolio.toLowerCase()}`,
        cells: [
          portfolioLink(to, portfolio),
          addedCell(to, one.cashLimit),
          bar(one.cashLimit.amount, limits),
          ...(told
            ? [addedCell(to, one.outturn), addedCell(to, one.deficit), bar(one.deficit.amount, deficits)]
            : []),
        ],
      })),
      {
        kind: "total" as const,
        cells: [
          "All portfolios held",
          totalCell(money, totals.cashLimit, { figure: "net cash limit" }),
          "",
          ...(told
            ? [
                totalCell(money, totals.outturn, { figure: "forecast outturn", ...at }),
                totalCell(money, totals.deficit, { figure: "forecast deficit", ...at }),
                "",
              ]
            : []),
        ],
      },
    ],
    narrow: "scroll",
  });
}
