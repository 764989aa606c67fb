import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import { thousands, thousandsSpoken } from "../../domain/money/format.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { type Pence, pence } from "../../domain/money/pence.ts";
import { missingReasons } from "../../domain/value/missing-reason.ts";
import { missingShorthand, missingWords } from "../../domain/value/shorthand.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import type { AddressBook } from "../routes.ts";

/** A cell as a table in £000 shows it, bound to its receipt; a blank is a shorthand that says why. */
export function amountCell(to: AddressBook, table: Table, row: Row, property: string): Html {
  const found = heldAmount(table, row, property);
  const href = to.figure(table, row, property);
  if (found !== undefined) return tableFigure(found.amount, href);
  const reason = missingReasons.find((known) => known === row["missing"]);
  if (reason === undefined) return html`<span class="quiet">not printed</span>`;
  return figure({ text: missingShorthand(reason), spoken: missingWords(reason), href });
}

/** An amount in £000; brackets are spoken as a minus. Without an address it is worked out on the page. */
export function tableFigure(amount: Pence, href?: string): Html {
  const text = thousands(amount);
  return figure({
    text,
    ...(href !== undefined && { href }),
    ...(text.startsWith("(") && { spoken: thousandsSpoken(amount) }),
  });
}

/** An amount in a sentence, bound to its receipt; its sign is left to the words around it. */
export function inWords(to: AddressBook, { table, row, property, amount }: HeldAmount): Html {
  return figure({ text: moneyWords(amount), href: to.figure(table, row, property) });
}

/** What is worked out here, to the nearest thousand so that it claims no more than it knows: "£23.074m". Never a sign. */
export function roughWords(amount: Pence): string {
  return moneyWords(roughly(amount));
}

/** What `roughWords` prints: to the nearest thousand, and as it is where it has none. */
export function roughly(amount: Pence): Pence {
  const thousand = 100_000;
  return Math.abs(amount) < thousand ? amount : pence(Math.round(amount / thousand) * thousand);
}

/** The same for an amount not to be gone beyond: its thousands, or its pounds, rounded down. Not for less than nought. */
export function mostWords(amount: Pence): string {
  return moneyWords(roughMost(amount));
}

/** What `mostWords` prints: an amount from nought up, down to the thousand, or to the pound where it has no thousand. */
export function roughMost(amount: Pence): Pence {
  const digit = amount < 100_000 ? 100 : 100_000;
  return pence(Math.floor(amount / digit) * digit);
}
