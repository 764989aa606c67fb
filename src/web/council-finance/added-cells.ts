import type { Added, AddedOver } from "../../domain/budget/added-up.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { CouncilStatementRow } from "../../domain/data-package/tables/council-money.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { tableFigure } from "../finance/printed.ts";
import type { AddressBook } from "../routes.ts";
import type { CouncilMoney } from "./council-money.ts";

const notPrinted = html`<span class="quiet">not printed</span>`;

/** What figures come to, in £000: bound to its cell where there is one alone, else worked out here. */
export function addedCell(to: AddressBook, { parts, amount }: Added): Html {
  if (amount === undefined) return notPrinted;
  return tableFigure(amount, onlyPlace(to, parts));
}

/** The same in a sentence; its sign is left to the words around it. "" where nothing is printed. */
export function addedWords(to: AddressBook, { parts, amount }: Added): Html {
  if (amount === undefined) return html``;
  const href = onlyPlace(to, parts);
  return figure({ text: moneyWords(amount), ...(href !== undefined && { href }) });
}

type Stated = Pick<CouncilStatementRow, "figure"> &
  Partial<Pick<CouncilStatementRow, "period" | "spendYear">>;

/** A total over portfolios: bound to the council's own figure where that says the same, else worked out here. */
export function totalCell(money: CouncilMoney, total: AddedOver, stated?: Stated): Html {
  if (total.amount === undefined) return notPrinted;
  return tableFigure(total.amount, statedPlace(money, total, stated) ?? onlyPlace(money.to, total.parts));
}

/** The same in a sentence. */
export function totalWords(money: CouncilMoney, total: AddedOver, stated?: Stated): Html {
  if (total.amount === undefined) return html``;
  const href = statedPlace(money, total, stated) ?? onlyPlace(money.to, total.parts);
  return figure({ text: moneyWords(total.amount), ...(href !== undefined && { href }) });
}

function statedPlace({ to, council }: CouncilMoney, { amount }: Added, stated?: Stated): string | undefined {
  const row = council.councilStatements.find(
    (one) =>
      one.figure === stated?.figure &&
      one.amount === amount &&
      one.period === stated?.period &&
      one.spendYear === stated?.spendYear,
  );
  return row && to.figure(agreementTables.councilStatements, row, "amount");
}

function onlyPlace(to: AddressBook, parts: Added["parts"]): string | undefined {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) return undefined;
  return to.figure(only.at.table, only.at.row, only.at.property);
}
