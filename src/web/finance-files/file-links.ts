import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { MoneySheet } from "../../open-data/money-sheet.ts";
import type { AddressBook, MoneyPlace } from "../routes.ts";

/** The ways out of a page of money: one workbook of all its tables, and each table by itself. */
export function moneyFileLinks(
  to: AddressBook,
  place: MoneyPlace,
  sheets: readonly Pick<MoneySheet, "name" | "title">[],
): Html | undefined {
  if (sheets.length === 0) return undefined;
  const xlsx = link({ text: "Excel workbook (XLSX)", href: to.moneyFile(place, "xlsx") });
  const ods = link({ text: "OpenDocument spreadsheet (ODS)", href: to.moneyFile(place, "ods") });
  const each = sheets.map(
    ({ name, title }) => html`<li>${link({ text: `${title} (CSV)`, href: to.moneyCsv(place, name) })}</li>`,
  );
  const body = html`<p>All tables: ${xlsx} or ${ods}. Their totals are formulas: change a cell, and the totals move.</p><ul class="govuk-list govuk-list--bullet">${each}</ul>`;
  return section({ id: "take-away", heading: "Take these tables with you", level: 2, body });
}
