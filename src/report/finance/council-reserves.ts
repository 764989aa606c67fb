import { portfolioWalk } from "../../charts/money/portfolio-walk.ts";
import type { AddedUp } from "../../domain/budget/added-up.ts";
import {
  type ReserveCategory,
  reserveCategories,
  councilReserves as reservesOf,
} from "../../domain/budget/council-reserves.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { ReserveColumn } from "../../domain/reconciliation/reserve-columns.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { sentences, words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const columns = [
  { name: "baseline", heading: "At the start", figure: "reserves opening" },
  { name: "approved", heading: "Approved", figure: "reserves approved" },
  { name: "forecastUse", heading: "Forecast use", figure: "reserves forecast use" },
  { name: "balance", heading: "Left of approved", figure: "reserves balance" },
  { name: "closing", heading: "At the end", figure: "reserves closing" },
] as const satisfies readonly {
  readonly name: ReserveColumn;
  readonly heading: string;
  readonly figure: string;
}[];

type Shown = readonly (typeof columns)[number][];

/** Reserves of the cash limit, by portfolio and by category. */
export const councilReserves: SectionBuilder<CouncilSource> = (source, heading) => {
  const all = reservesOf(source.money);
  const shown = columns.filter(({ name }) => all.totals[name].amount !== undefined);
  if (shown.length === 0) return undefined;
  return sectionOf(heading, opening(source, all), [
    chartBlock(walk(all, partId(heading, "chart"))),
    byPortfolio(source, all, { shown, id: partId(heading, "table") }),
    byCategory(source, reserveCategories(source.money), { shown, id: partId(heading, "categories") }),
  ]);
};

function opening(source: CouncilSource, { totals }: AddedUp<ReserveColumn>): Words {
  const { baseline, approved, forecastUse, closing } = totals;
  const total = (name: ReserveColumn, figure: (typeof columns)[number]["figure"]) =>
    totalWords(source, totals[name], { figure });
  const dsg = source.money.portfolios.some(({ reserves }) => reserves.some(({ fund }) => fund === "dsg"));
  return sentences([
    approved.amount !== undefined &&
      words`${total("approved", "reserves approved")} of reserves is approved for use in ${yearLabel(source.money.year)}.`,
    forecastUse.amount !== undefined &&
      words`${total("forecastUse", "reserves forecast use")} of that is expected to be used.`,
    baseline.amount !== undefined &&
      closing.amount !== undefined &&
      words`Reserves begin the year at ${total("baseline", "reserves opening")} and end it at ${total("closing", "reserves closing")}.`,
    dsg && words`The Dedicated Schools Grant has reserves of its own, which are not among these.`,
  ]);
}

/** What each portfolio's reserves lose or gain over the year. */
function walk({ rows, totals }: AddedUp<ReserveColumn>, id: string) {
  const [start, end] = [totals.baseline.amount, totals.closing.amount];
  if (start === undefined || end === undefined) return undefined;
  const way = end > start ? "rise" : "fall";
  return portfolioWalk({
    id,
    title: "Reserves from the start of the year to its end",
    names: ["At the start", "At the end"],
    first: start,
    steps: rows.map(({ portfolio, figures: { baseline, closing } }) => ({
      name: portfolio.name,
      change:
        baseline.amount === undefined || closing.amount === undefined
          ? undefined
          : minus(closing.amount, baseline.amount),
    })),
    finding:
      end === start
        ? "Reserves end the year where they began it, in £000."
        : `Reserves are expected to ${way} by ${moneyWords(minus(end, start))} over the year, to ${moneyWords(end)}. The chart is in £000.`,
  });
}

type Table = { readonly shown: Shown; readonly id: string };

function byPortfolio(
  source: CouncilSource,
  { rows, totals }: AddedUp<ReserveColumn>,
  { shown, id }: Table,
): Block {
  return tableBlock(source, {
    id,
    caption: `Reserves by portfolio ${yearLabel(source.money.year)}, £000`,
    columns: [headerColumn("Portfolio"), ...shown.map(({ heading }) => numberColumn(heading))],
    rows: [
      ...rows.map(({ portfolio, figures }) => ({
        kind: "line" as const,
        cells: [[portfolio.name], ...shown.map(({ name }) => addedCell(figures[name]))],
      })),
      {
        kind: "total" as const,
        cells: [
          ["All portfolios"],
          ...shown.map(({ name, figure }) => totalCell(source, totals[name], { figure })),
        ],
      },
    ],
    notes: findingNotes(source, ["reserves", "reserveMovements"]),
  });
}

function byCategory(
  source: CouncilSource,
  categories: readonly ReserveCategory[],
  { shown, id }: Table,
): Block | undefined {
  if (!categories.some(({ category }) => category !== undefined)) return undefined;
  return tableBlock(source, {
    id,
    caption: `Reserves by category ${yearLabel(source.money.year)}, £000`,
    columns: [
      headerColumn("Category"),
      numberColumn("Reserves"),
      ...shown.map(({ heading }) => numberColumn(heading)),
    ],
    rows: categories.map(({ category, reserves, figures }) => ({
      kind: "line",
      cells: [
        [category ?? "No category printed"],
        [{ kind: "figure", figure: { text: String(reserves), value: String(reserves), format: "number" } }],
        ...shown.map(({ name }) => addedCell(figures[name])),
      ],
    })),
    notes: [],
  });
}
