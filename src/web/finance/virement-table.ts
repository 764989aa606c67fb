import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { VirementRow } from "../../domain/data-package/tables/virements.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import type { Money } from "./money-page.ts";
import { lineWords } from "./other-side.ts";
import { amountCell } from "./printed.ts";

/** Virements with both sides of each: where the budget came from, where it went, why and who approved it. */
export function virementTable(money: Money, id: string, rows: readonly VirementRow[]): Html {
  return dataTable({
    id,
    caption: "Virements, £000",
    reading: "Each has two sides: what one loses the other gains.",
    columns: [
      { heading: "Why", kind: "header" },
      { heading: "From", kind: "text" },
      { heading: "To", kind: "text" },
      { heading: "Approved", kind: "text" },
      { heading: "For how long", kind: "text" },
      { heading: "£000", kind: "number" },
    ],
    rows: rows.map((row) => virementRow(money, row)),
    narrow: "stack",
  });
}

function virementRow(money: Money, row: VirementRow): Row {
  const { fromPortfolio, fromLine, toPortfolio, toLine, approvedBy, on, kind } = row;
  const approved = [approvedBy, on && dateWords(on)].filter((said) => said !== undefined).join(", ");
  return {
    kind: "line",
    id: `virement-${row.virement}`,
    cells: [
      row.why,
      lineWords(money, fromPortfolio, fromLine),
      lineWords(money, toPortfolio, toLine),
      approved === "" ? html`<span class="quiet">not said</span>` : approved,
      kind === "permanent" ? "For good" : "This year only",
      amountCell(money.to, agreementTables.virements, row, "amount"),
    ],
  };
}
