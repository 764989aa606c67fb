import { ratingsUsed, savingRatings } from "../../domain/budget/saving-ratings.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { SavingRow } from "../../domain/data-package/tables/reserves.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock, textColumn } from "./parts.ts";
import { sinceWords } from "./since-words.ts";

const table = agreementTables.savings;

/** The savings the budget counts on, what of each is achieved, and how sure the council is of it. */
export const savings: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { savings: rows } = source.agreement;
  if (rows.length === 0) return undefined;
  return sectionOf(heading, opening(source), [savingsTable(source, heading), meanings(source)]);
};

function savingsTable(source: PortfolioSource, heading: SectionHeading): Block {
  const { savings: rows, portfolio } = source.agreement;
  const achieved = rows.some((row) => row.achieved !== undefined);
  const told = rows.some((row) => row.about !== undefined);
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: `Savings ${yearLabel(portfolio.year)}, £000`,
    columns: [
      headerColumn("Proposal", 2),
      { ...textColumn("Risk rating"), width: 1 },
      numberColumn("Value"),
      ...(achieved ? [numberColumn("Value achieved")] : []),
      ...(told ? [textColumn("Additional information", 3)] : []),
    ],
    rows: rows.map((row) => ({
      kind: row.row,
      cells: [
        [row.name],
        ratingCell(row),
        amountCell(table, row, "value"),
        ...(achieved ? [amountCell(table, row, "achieved")] : []),
        ...(told ? [row.about === undefined ? [] : [row.about]] : []),
      ],
    })),
    notes: [...shorthandNotes(rows), ...findingNotes(source, ["savings"])],
  });
}

function ratingCell({ row, rating }: SavingRow): Words {
  if (rating !== undefined) return [savingRatings[rating].word];
  return row === "line" ? ["Not rated"] : [];
}

function opening(source: PortfolioSource): Words {
  const { savings: rows, portfolio } = source.agreement;
  const row = totalOf(rows);
  const [value, achieved] = [heldAmount(table, row, "value"), heldAmount(table, row, "achieved")];
  if (value === undefined) return [];
  if (achieved === undefined)
    return words`The budget of ${yearLabel(portfolio.year)} counts on savings of ${said(value)}.`;
  return sentences([
    words`${said(achieved)} of the ${said(value)} to be saved is achieved.`,
    sinceWords(source, {
      what: "That",
      is: achieved.amount,
      wasIn: (then) => totalOf(then.savings)?.achieved,
    }),
  ]);
}

function totalOf(rows: readonly SavingRow[]): SavingRow | undefined {
  return rows.find(({ row }) => row === "total");
}

/** What the council means by the ratings it uses; left out where its own words explain each of them. */
function meanings({ agreement, written }: PortfolioSource): Block | undefined {
  const used = ratingsUsed(agreement.savings);
  const own = [...agreement.narratives, ...written.texts];
  const isExplained = own.some(({ text }) =>
    used.every((rating) => new RegExp(`\\b${rating}\\W{0,3}[:–-]`, "i").test(text)),
  );
  if (used.length === 0 || isExplained) return undefined;
  return {
    kind: "terms",
    terms: used.map((rating) => ({
      term: savingRatings[rating].word,
      meaning: [savingRatings[rating].meaning],
    })),
  };
}
