import { fewestSeries } from "../../charts/money/fewest-series.ts";
import { seriesByYear } from "../../charts/money/programme-chart.ts";
import { type CouncilCapital, councilCapital } from "../../domain/budget/council-capital.ts";
import { nothing, sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html, join } from "../../html/html.ts";
import { tableFigure } from "../finance/printed.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { type CouncilMoney, type Part, portfolioLink } from "./council-money.ts";

/** What is built and bought, by portfolio and year of spending, and what pays for it. */
export const capitalPart: Part = {
  id: "capital",
  heading: "Capital programme",
  what: "a capital programme",
  body: (money) => {
    const capital = councilCapital(money.council);
    if (capital.years.length === 0) return undefined;
    return html`${sentence(money, capital)}${chart(capital)}${byPortfolio(money, capital)}${byFunding(money, capital)}`;
  },
};

function sentence(money: CouncilMoney, { years, programme }: CouncilCapital): Html | undefined {
  const each = years.flatMap((year) => {
    const total = programme.totals[String(year)];
    if (total?.amount === undefined) return [];
    const said = totalWords(money, total, { figure: "capital programme", spendYear: year });
    return [html`${said} in ${yearLabel(year)}`];
  });
  if (each.length === 0) return undefined;
  return html`<p>The portfolios held plan to spend ${join(each.slice(0, -1), ", ")}${each.length > 1 && " and "}${each.at(-1)} on things bought or built to last.</p>`;
}

/** By year and portfolio, the smallest drawn as one; undefined for one year, one portfolio or an amount below nought. */
function chart({ years, programme }: CouncilCapital): Html | undefined {
  const series = fewestSeries(
    programme.rows.map(({ portfolio, figures }) => ({
      name: portfolio.name,
      amounts: years.map((year) => figures[String(year)]?.amount ?? nothing),
    })),
    "Other portfolios",
  );
  const [most] = series;
  if (most === undefined || series.length < 2) return undefined;
  const drawn = seriesByYear({
    spoken: {
      id: "capital-chart",
      title: "Capital programme by year and portfolio",
      description: "In thousand pounds. The table after it has the same figures.",
    },
    years,
    series,
    finding: `${most.name} plans to spend most. The chart is in £000.`,
  });
  return drawn && chartFigure(drawn);
}

function byPortfolio(money: CouncilMoney, { years, programme }: CouncilCapital): Html {
  const none = { parts: [], amount: undefined };
  return dataTable({
    id: "capital-portfolios",
    caption: "Capital programme by portfolio and year of spending, £000",
    columns: [
      { heading: "Portfolio", kind: "header" },
      ...years.map((year) => ({ heading: yearLabel(year), kind: "number" }) as const),
    ],
    rows: [
      ...programme.rows.map(({ portfolio, figures }) => ({
        kind: "line" as const,
        cells: [
          portfolioLink(money.to, portfolio),
          ...years.map((year) => addedCell(money.to, figures[String(year)] ?? none)),
        ],
      })),
      {
        kind: "total" as const,
        cells: [
          "All portfolios held",
          ...years.map((spendYear) => {
            const total = programme.totals[String(spendYear)];
            return total === undefined
              ? ""
              : totalCell(money, total, { figure: "capital programme", spendYear });
          }),
        ],
      },
    ],
    narrow: "scroll",
  });
}

function byFunding({ to }: CouncilMoney, { years, funding }: CouncilCapital): Html | undefined {
  if (funding.length === 0) return html`<p>What pays for the programme is not printed.</p>`;
  const none = { parts: [], amount: undefined };
  return dataTable({
    id: "capital-funding",
    caption: "What pays for the capital programme, £000",
    columns: [
      { heading: "Source", kind: "header" },
      ...years.map((year) => ({ heading: yearLabel(year), kind: "number" }) as const),
    ],
    rows: [
      ...funding.map(({ name, byYear }) => ({
        kind: "line" as const,
        cells: [name, ...years.map((year) => addedCell(to, byYear.get(year) ?? none))],
      })),
      {
        kind: "total" as const,
        cells: [
          "All sources",
          ...years.map((year) =>
            tableFigure(sum(funding.flatMap(({ byYear }) => byYear.get(year)?.amount ?? []))),
          ),
        ],
      },
    ],
    narrow: "scroll",
  });
}
