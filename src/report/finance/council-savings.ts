import type { AddedUp } from "../../domain/budget/added-up.ts";
import { savingsByRating, councilSavings as savingsOf } from "../../domain/budget/council-savings.ts";
import { savingRatings } from "../../domain/budget/saving-ratings.ts";
import { sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import type { Words } from "../model/words.ts";
import { inMoney } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { addedCell, totalCell, totalWords } from "./added-cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

type Savings = AddedUp<"value" | "achieved">;

/** What each portfolio is to save, what it has, and how sure the council is of the rest. */
export const councilSavings: SectionBuilder<CouncilSource> = (source, heading) => {
  const all = savingsOf(source.money);
  if (all.totals.value.amount === undefined) return undefined;
  const achieved = all.totals.achieved.amount !== undefined;
  const year = yearLabel(source.money.year);
  const rated = savingsByRating(source.money);
  return sectionOf(heading, opening(source, all), [
    tableBlock(source, {
      id: partId(heading, "table"),
      caption: `Savings by portfolio ${year}, £000`,
      columns: [
        headerColumn("Portfolio"),
        numberColumn("Value"),
        ...(achieved ? [numberColumn("Value achieved")] : []),
      ],
      rows: [
        ...all.rows.map(({ portfolio, figures }) => ({
          kind: "line" as const,
          cells: [
            [portfolio.name],
            addedCell(figures.value),
            ...(achieved ? [addedCell(figures.achieved)] : []),
          ],
        })),
        {
          kind: "total" as const,
          cells: [
            ["All portfolios"],
            totalCell(source, all.totals.value, { figure: "savings" }),
            ...(achieved ? [totalCell(source, all.totals.achieved, { figure: "savings achieved" })] : []),
          ],
        },
      ],
      notes: findingNotes(source, ["savings"]),
    }),
    rated.some(({ rating }) => rating !== undefined) &&
      tableBlock(source, {
        id: partId(heading, "ratings"),
        caption: `Savings by risk rating ${year}, £000`,
        columns: [headerColumn("Risk rating"), numberColumn("Value")],
        rows: rated.map(({ rating, value }) => ({
          kind: "line",
          cells: [[rating === undefined ? "Not rated" : savingRatings[rating].word], addedCell(value)],
        })),
        notes: [],
      }),
  ]);
};

function opening(source: CouncilSource, { totals }: Savings): Words {
  const { value, achieved } = totals;
  const unsure = savingsByRating(source.money).filter(({ rating }) => rating === "amber" || rating === "red");
  const count = unsure.reduce((all, { savings }) => all + savings, 0);
  const amount = sum(unsure.flatMap(({ value: { amount: one } }) => one ?? []));
  return sentences([
    words`The budget counts on savings of ${totalWords(source, value, { figure: "savings" })}.`,
    achieved.amount !== undefined &&
      words`${totalWords(source, achieved, { figure: "savings achieved" })} is achieved so far, as ${achieved.printedBy === achieved.portfolios ? "all" : `${countWord(achieved.printedBy)} of ${countWord(achieved.portfolios)}`} portfolios say.`,
    count > 0 &&
      words`The council is less than sure of ${countWord(count)} ${count === 1 ? "saving" : "savings"}, worth ${inMoney(amount)}.`,
  ]);
}
