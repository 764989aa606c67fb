import type { AddedUp } from "../../domain/budget/added-up.ts";
import { councilSavings, type RatedSavings, savingsByRating } from "../../domain/budget/council-savings.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { sum } from "../../domain/money/pence.ts";
import { dataTable } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { countWords } from "../portfolio/count-words.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { type CouncilMoney, type Part, portfolioLink } from "./council-money.ts";

/** What is to be saved, what is achieved, and how sure the council is of the rest. */
export const savingsPart: Part = {
  id: "savings",
  heading: "Savings",
  what: "savings",
  body: (money) => {
    const all = councilSavings(money.council);
    if (all.totals.value.amount === undefined) return undefined;
    const rated = savingsByRating(money.council);
    return html`${sentence(money, all, rated)}${byPortfolio(money, all)}${byRating(money, rated)}`;
  },
};

type Savings = AddedUp<"value" | "achieved">;

function sentence(money: CouncilMoney, { totals }: Savings, rated: readonly RatedSavings[]): Html {
  const { value, achieved } = totals;
  const unsure = rated.filter(({ rating }) => rating === "amber" || rating === "red");
  const all = rated.reduce((count, { savings }) => count + savings, 0);
  const count = unsure.reduce((total, { savings }) => total + savings, 0);
  const amount = sum(unsure.flatMap(({ value: { amount: one } }) => one ?? []));
  const doubtful =
    count > 0 &&
    html` The council is less than sure of ${count} of ${countWords(all, "saving")}, worth ${figure({ text: moneyWords(amount) })}.`;
  const got =
    achieved.amount === undefined
      ? " No portfolio says how much of it is achieved so far."
      : html` ${totalWords(money, achieved, { figure: "savings achieved" })} is achieved so far, as ${achieved.printedBy} of ${countWords(achieved.portfolios, "portfolio")} say${achieved.printedBy === 1 ? "s" : ""}.`;
  return html`<p>The budget counts on savings of ${totalWords(money, value, { figure: "savings" })}.${got}${doubtful}</p>`;
}

function byPortfolio(money: CouncilMoney, { rows, totals }: Savings): Html {
  const achieved = totals.achieved.amount !== undefined;
  return dataTable({
    id: "savings-portfolios",
    caption: "Savings by portfolio, £000",
    columns: [
      { heading: "Portfolio", kind: "header" },
      { heading: "To be saved", kind: "number" },
      ...(achieved ? [{ heading: "Achieved", kind: "number" } as const] : []),
    ],
    rows: [
      ...rows.map(({ portfolio, figures }) => ({
        kind: "line" as const,
        cells: [
          portfolioLink(money.to, portfolio),
          addedCell(money.to, figures.value),
          ...(achieved ? [addedCell(money.to, figures.achieved)] : []),
        ],
      })),
      {
        kind: "total" as const,
        cells: [
          "All portfolios held",
          totalCell(money, totals.value, { figure: "savings" }),
          ...(achieved ? [totalCell(money, totals.achieved, { figure: "savings achieved" })] : []),
        ],
      },
    ],
    narrow: "fit",
  });
}

const words = { green: "Green", amber: "Amber", red: "Red" } as const;

function byRating({ to }: CouncilMoney, rated: readonly RatedSavings[]): Html | undefined {
  if (!rated.some(({ rating }) => rating !== undefined)) return undefined;
  return dataTable({
    id: "savings-ratings",
    caption: "Savings by the council’s own rating, £000",
    columns: [
      { heading: "Rating", kind: "header" },
      { heading: "Savings", kind: "number" },
      { heading: "To be saved", kind: "number" },
    ],
    rows: rated.map(({ rating, savings, value }) => ({
      kind: "line" as const,
      cells: [rating === undefined ? "Not rated" : words[rating], String(savings), addedCell(to, value)],
    })),
    narrow: "fit",
  });
}
