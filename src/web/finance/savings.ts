import { ratingsUsed, savingRatings } from "../../domain/budget/saving-ratings.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { SavingRow } from "../../domain/data-package/tables/reserves.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { definitionList } from "../../html/definition-list.ts";
import { type Html, html } from "../../html/html.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, inWords } from "./printed.ts";
import { savingSensitivity } from "./saving-sensitivity.ts";

const table = agreementTables.savings;

/** The savings the budget counts on, with the council's rating; undefined where none is printed. */
export function savings(money: Money): Html | undefined {
  const { agreement } = money;
  if (agreement.savings.length === 0) return undefined;
  const achieved = agreement.savings.some((row) => row.achieved !== undefined);
  const shown = dataTable({
    id: "savings-table",
    caption: `Savings ${yearLabel(agreement.portfolio.year)}, £000`,
    columns: [
      { heading: "Saving", kind: "header" },
      { heading: "Council’s rating", kind: "text" },
      { heading: "To be saved", kind: "number" },
      ...(achieved ? [{ heading: "Achieved", kind: "number" } as const] : []),
    ],
    rows: agreement.savings.flatMap((row) => savingRows(money, row, achieved)),
    narrow: "stack",
  });
  return moneySection(
    money,
    "savings",
    html`${sentence(money, achieved)}${shown}${savingSensitivity(money)}${meanings(agreement)}`,
  );
}

function savingRows({ to }: Money, row: SavingRow, achieved: boolean): readonly Row[] {
  const rating = row.rating === undefined ? undefined : savingRatings[row.rating].word;
  const unrated = row.row === "line" ? html`<span class="quiet">not rated</span>` : "";
  const cells = [
    row.name,
    rating ?? unrated,
    amountCell(to, table, row, "value"),
    ...(achieved ? [amountCell(to, table, row, "achieved")] : []),
  ];
  const shown: Row = { kind: row.row, id: `saving-${row.saving}`, cells };
  return row.about === undefined ? [shown] : [shown, { kind: "note", text: row.about }];
}

function sentence({ to, agreement }: Money, achieved: boolean): Html | undefined {
  const row = agreement.savings.find((one) => one.row === "total");
  const value = heldAmount(table, row, "value");
  const got = heldAmount(table, row, "achieved");
  if (value === undefined) return undefined;
  if (got !== undefined)
    return html`<p>${inWords(to, got)} of the ${inWords(to, value)} to be saved is achieved.</p>`;
  const silent = !achieved && " The paper does not say how much of it is achieved so far.";
  return html`<p>The budget counts on savings of ${inWords(to, value)}.${silent}</p>`;
}

function meanings({ savings: rows }: Agreement): Html {
  const used = ratingsUsed(rows);
  if (used.length === 0) return html``;
  return html`<h3 class="heading heading--small">What the council’s ratings mean</h3>${definitionList(
    used.map((rating) => ({ term: savingRatings[rating].word, said: savingRatings[rating].meaning })),
  )}`;
}
