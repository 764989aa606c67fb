import { type Added, type AddedOver, onlyPart } from "../../domain/budget/added-up.ts";
import { type Stated, statedRow } from "../../domain/budget/stated-row.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { tableFigure } from "../finance/printed.ts";
import type { AddressBook } from "../routes.ts";
import type { CouncilMoney } from "./council-money.ts";

const notPrinted = html`<span class="quiet">not printed</span>`;

/** What figures come to, in £000: bound to its cell where there is one alone, else worked out here. */
export function addedCell(to: AddressBook, sum: Added): Html {
  if (sum.amount === undefined) return notPrinted;
  return tableFigure(sum.amount, onlyPlace(to, sum));
}

/** The same in a sentence; its sign is left to the words around it. "" where nothing is printed. */
export function addedWords(to: AddressBook, sum: Added): Html {
  if (sum.amount === undefined) return html``;
  const href = onlyPlace(to, sum);
  return figure({ text: moneyWords(sum.amount), ...(href !== undefined && { href }) });
}

/** A total over portfolios: bound to the council's own figure where that says the same, else worked out here. */
export function totalCell(money: CouncilMoney, total: AddedOver, stated?: Stated): Html {
  if (total.amount === undefined) return notPrinted;
  return tableFigure(total.amount, statedPlace(money, total, stated) ?? onlyPlace(money.to, total));
}

/** The same in a sentence. */
export function totalWords(money: CouncilMoney, total: AddedOver, stated?: Stated): Html {
  if (total.amount === undefined) return html``;
  const href = statedPlace(money, total, stated) ?? onlyPlace(money.to, total);
  return figure({ text: moneyWords(total.amount), ...(href !== undefined && { href }) });
}

function statedPlace({ to, council }: CouncilMoney, total: Added, stated?: Stated): string | undefined {
  const row = statedRow(council, total, stated);
  return row && to.figure(agreementTables.councilStatements, row, "amount");
}

function onlyPlace(to: AddressBook, sum: Added): string | undefined {
  const only = onlyPart(sum);
  return only && to.figure(only.at.table, only.at.row, only.at.property);
}
