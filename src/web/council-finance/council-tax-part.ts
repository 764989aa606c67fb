import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { CouncilTaxRow } from "../../domain/data-package/tables/council-money.ts";
import { pounds } from "../../domain/money/format.ts";
import { pence } from "../../domain/money/pence.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { groupedDigits, sentenceDigits } from "../../domain/value/digits.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import type { CouncilMoney, Part } from "./council-money.ts";

const table = agreementTables.councilTax;

/** What is raised from council tax, from how many dwellings, and who gets what part of it. */
export const councilTaxPart: Part = {
  id: "council-tax",
  heading: "Council tax",
  what: "council tax",
  body: (money) => {
    const { councilTax } = money.council;
    if (councilTax.length === 0) return undefined;
    return html`${sentence(money)}${lines(money)}`;
  },
};

function sentence({ to, council: { councilTax } }: CouncilMoney): Html | undefined {
  const row = (kind: CouncilTaxRow["kind"]) => councilTax.find((one) => one.kind === kind);
  const [requirement, base, bandD] = [row("requirement"), row("tax base"), row("band d")];
  if (requirement === undefined || base === undefined || bandD === undefined) return undefined;
  return html`<p>The council raises ${said(to, requirement)} from the equivalent of ${dwellings(to, base)} dwellings of band D, which is ${said(to, bandD)} for each.</p>`;
}

/** A count as a sentence says it: the table beneath keeps every place printed. */
function dwellings(to: CouncilMoney["to"], row: CouncilTaxRow): Html {
  if (row.number === undefined) return said(to, row);
  return figure({ text: sentenceDigits(row.number), href: to.figure(table, row, "number") });
}

function lines({ to, council: { councilTax } }: CouncilMoney): Html {
  return dataTable({
    id: "council-tax-table",
    caption: "Council tax, in pounds, dwellings and shares",
    columns: [
      { heading: "Line", kind: "header" },
      { heading: "Figure", kind: "number" },
    ],
    rows: councilTax.map(
      (row): Row => ({
        kind: "line",
        id: `council-tax-${row.line}`,
        cells: [nameOf(row), said(to, row)],
      }),
    ),
    narrow: "fit",
  });
}

/** What the Collection Fund shares out: its sign is told in words, for a surplus with a minus reads as a deficit. */
function nameOf({ kind, name, amount }: CouncilTaxRow): Text {
  if (kind !== "collection fund" || amount === undefined || amount === 0) return name;
  const does = amount < 0 ? "lowers council tax" : "adds to council tax";
  return html`${name}: <span class="quiet">${does}</span>`;
}

/** A line's own figure in its own unit: pounds, dwellings or a share; signs as words print them. */
function said(to: CouncilMoney["to"], row: CouncilTaxRow): Html {
  if (row.amount !== undefined) {
    const amount = row.kind === "collection fund" ? Math.abs(row.amount) : row.amount;
    return figure({ text: pounds(pence(amount)), href: to.figure(table, row, "amount") });
  }
  if (row.number === undefined) return html`<span class="quiet">not printed</span>`;
  const text = row.kind === "share" ? `${decimalText(row.number)}%` : groupedDigits(row.number);
  return figure({ text, href: to.figure(table, row, "number") });
}
