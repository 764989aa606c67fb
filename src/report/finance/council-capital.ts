import { fewestSeries } from "../../charts/money/fewest-series.ts";
import { seriesByYear } from "../../charts/money/programme-chart.ts";
import { type CouncilCapital, councilCapital as capitalOf } from "../../domain/budget/council-capital.ts";
import { nothing, sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { listedWords, words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { noFigure, workedOut } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const none = { parts: [], amount: undefined };

/** What is built and bought, by portfolio and year of spending, and what pays for it. */
export const councilCapital: SectionBuilder<CouncilSource> = (source, heading) => {
  const capital = capitalOf(source.money);
  if (capital.years.length === 0) return undefined;
  return sectionOf(heading, opening(source, capital), [
    chartBlock(drawn(capital, partId(heading, "chart"))),
    byPortfolio(source, capital, partId(heading, "table")),
    byFunding(source, capital, partId(heading, "funding")),
  ]);
};

function opening(source: CouncilSource, { years, programme }: CouncilCapital): Words {
  const each = years.flatMap((year) => {
    const total = programme.totals[String(year)];
    if (total?.amount === undefined) return [];
    const said = totalWords(source, total, { figure: "capital programme", spendYear: year });
    return [words`${said} in ${yearLabel(year)}`];
  });
  return each.length === 0 ? [] : words`The capital programme of all portfolios is ${listedWords(each)}.`;
}

/** By year and portfolio; one portfolio alone needs no picture. */
function drawn({ years, programme }: CouncilCapital, id: string) {
  const series = programme.rows.map(({ portfolio, figures }) => ({
    name: portfolio.name,
    amounts: years.map((year) => figures[String(year)]?.amount ?? nothing),
  }));
  const fewest = fewestSeries(series, "Other portfolios");
  const [most] = fewest;
  if (most === undefined || fewest.length < 2) return undefined;
  return seriesByYear({
    spoken: {
      id,
      title: "Capital programme by year and portfolio",
      description: "In thousand pounds. The table after it has the same figures.",
    },
    years,
    series: fewest,
    finding: `${most.name} plans to spend most. The chart is in £000.`,
  });
}

function byPortfolio(source: CouncilSource, { years, programme }: CouncilCapital, id: string): Block {
  return tableBlock(source, {
    id,
    caption: "Capital programme by portfolio and year of spending, £000",
    columns: [headerColumn("Portfolio"), ...years.map((year) => numberColumn(yearLabel(year)))],
    rows: [
      ...programme.rows.map(({ portfolio, figures }) => ({
        kind: "line" as const,
        cells: [[portfolio.name], ...years.map((year) => addedCell(figures[String(year)] ?? none))],
      })),
      {
        kind: "total" as const,
        cells: [
          ["All portfolios"],
          ...years.map((spendYear) => {
            const total = programme.totals[String(spendYear)];
            return total === undefined
              ? noFigure
              : totalCell(source, total, { figure: "capital programme", spendYear });
          }),
        ],
      },
    ],
    notes: findingNotes(source, ["capitalSchemes", "capitalMovements"]),
  });
}

function byFunding(source: CouncilSource, { years, funding }: CouncilCapital, id: string): Block | undefined {
  if (funding.length === 0) return undefined;
  return tableBlock(source, {
    id,
    caption: "What pays for the capital programme, £000",
    columns: [headerColumn("Resources"), ...years.map((year) => numberColumn(yearLabel(year)))],
    rows: [
      ...funding.map(({ name, byYear }) => ({
        kind: "line" as const,
        cells: [[name], ...years.map((year) => addedCell(byYear.get(year) ?? none))],
      })),
      {
        kind: "total" as const,
        cells: [
          ["All sources"],
          ...years.map((year) =>
            workedOut(sum(funding.flatMap(({ byYear }) => byYear.get(year)?.amount ?? []))),
          ),
        ],
      },
    ],
    notes: findingNotes(source, ["capitalFunding"]),
  });
}
