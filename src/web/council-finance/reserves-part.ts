import { portfolioWalk } from "../../charts/money/portfolio-walk.ts";
import { signedBar } from "../../charts/signed-bar.ts";
import type { Added, AddedUp } from "../../domain/budget/added-up.ts";
import {
  councilReserves,
  type ReserveCategory,
  reserveCategories,
} from "../../domain/budget/council-reserves.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus } from "../../domain/money/pence.ts";
import type { ReserveColumn } from "../../domain/reconciliation/reserve-columns.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html, type Text, trusted } from "../../html/html.ts";
import { countWords } from "../portfolio/count-words.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { type CouncilMoney, type Part, portfolioLink } from "./council-money.ts";

const columns = [
  { name: "baseline", heading: "At the start", figure: "reserves opening" },
  { name: "approved", heading: "Approved for use", figure: "reserves approved" },
  { name: "forecastUse", heading: "Expected use", figure: "reserves forecast use" },
  { name: "balance", heading: "Left of approved", figure: "reserves balance" },
  { name: "closing", heading: "At the end", figure: "reserves closing" },
] as const satisfies readonly {
  readonly name: ReserveColumn;
  readonly heading: string;
  readonly figure: string;
}[];

type Shown = readonly (typeof columns)[number][];

/** Reserves of the cash limit, by portfolio and by category. */
export const reservesPart: Part = {
  id: "reserves",
  heading: "Reserves",
  what: "reserves",
  body: (money) => {
    const all = councilReserves(money.council);
    const shown = columns.filter(({ name }) => all.totals[name].amount !== undefined);
    if (shown.length === 0) return undefined;
    const categories = reserveCategories(money.council);
    return html`${sentence(money, all)}${besidesThese(money)}${walk(all)}${byPortfolio(money, all, shown)}${byCategory(money, categories, shown)}`;
  },
};

function sentence(money: CouncilMoney, { totals }: AddedUp<ReserveColumn>): Html | undefined {
  const { approved, forecastUse } = totals;
  if (approved.amount === undefined) return undefined;
  const { printedBy, portfolios } = approved;
  const of = portfolios === 1 ? "" : ` in ${printedBy} of ${countWords(portfolios, "portfolio")}`;
  const use =
    forecastUse.amount !== undefined &&
    html` ${totalWords(money, forecastUse, { figure: "reserves forecast use" })} of that is expected to be used this year.`;
  return html`<p>${totalWords(money, approved, { figure: "reserves approved" })} of reserves is approved for use${of}.${use}</p>`;
}

/** Said where some are held: they stand in no table of this part. */
function besidesThese({ council }: CouncilMoney): Html | undefined {
  const held = council.portfolios.some(({ reserves }) => reserves.some(({ fund }) => fund === "dsg"));
  if (!held) return undefined;
  return html`<p>The Dedicated Schools Grant has reserves of its own, which are not among these.</p>`;
}

/** What each portfolio's reserves lose or gain over the year; undefined unless all print both ends of it. */
function walk({ rows, totals }: AddedUp<ReserveColumn>): Html | undefined {
  const [start, end] = [totals.baseline.amount, totals.closing.amount];
  if (start === undefined || end === undefined) return undefined;
  const way = end > start ? "rise" : "fall";
  const change = moneyWords(minus(end, start));
  const drawn = portfolioWalk({
    id: "reserves-chart",
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
        : `Reserves are expected to ${way} by ${change} over the year, to ${moneyWords(end)}. The chart is in £000.`,
  });
  return drawn && chartFigure(drawn);
}

function byPortfolio(money: CouncilMoney, { rows, totals }: AddedUp<ReserveColumn>, shown: Shown): Html {
  const drawn = shown.at(-1);
  const among = rows.flatMap(({ figures }) => (drawn && figures[drawn.name].amount) ?? []);
  const barOf = (value: number | undefined): Text =>
    value === undefined ? "" : trusted(signedBar({ value, among }));
  return dataTable({
    id: "reserves-portfolios",
    caption: "Reserves by portfolio, £000",
    columns: [
      { heading: "Portfolio", kind: "header" },
      ...shown.map(({ heading }) => ({ heading, kind: "number" }) as const),
      { heading: `${drawn?.heading ?? "Reserves"} as a bar`, kind: "picture", headingHidden: true },
    ],
    rows: [
      ...rows.map(({ portfolio, figures }) => ({
        kind: "line" as const,
        cells: [
          portfolioLink(money.to, portfolio),
          ...shown.map(({ name }) => addedCell(money.to, figures[name])),
          barOf(drawn && figures[drawn.name].amount),
        ],
      })),
      {
        kind: "total" as const,
        cells: [
          "All portfolios held",
          ...shown.map(({ name, figure }) => totalCell(money, totals[name], { figure })),
          "",
        ],
      },
    ],
    narrow: "scroll",
  });
}

function byCategory(
  { to }: CouncilMoney,
  categories: readonly ReserveCategory[],
  shown: Shown,
): Html | undefined {
  if (categories.length === 0) return undefined;
  return dataTable({
    id: "reserves-categories",
    caption: "Reserves by category, £000",
    columns: [
      { heading: "Category", kind: "header" },
      { heading: "Reserves", kind: "number" },
      ...shown.map(({ heading }) => ({ heading, kind: "number" }) as const),
    ],
    rows: categories.map(({ category, reserves, figures }) => ({
      kind: "line" as const,
      cells: [
        category ?? "No category printed",
        String(reserves),
        ...shown.map(({ name }): Html => addedCell(to, figures[name] satisfies Added)),
      ],
    })),
    narrow: "scroll",
  });
}
