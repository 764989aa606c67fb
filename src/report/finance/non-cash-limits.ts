import { blockBegun, blockName } from "../../domain/budget/block-heading.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { NonCashLimitRow } from "../../domain/data-package/tables/non-cash-limits.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const table = agreementTables.nonCashLimits;

export type Fund = NonCashLimitRow["fund"];

/** The ring-fenced budgets, as they are called. */
export const funds: Readonly<Record<Fund, string>> = {
  hra: "Housing Revenue Account",
  dsg: "Dedicated Schools Grant",
  "collection-fund": "Collection Fund",
};

/** Budgets that may be spent on one thing only and are no part of the cash limit. */
export const nonCashLimits: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { nonCashLimits: rows, portfolio } = source.agreement;
  const held = (["dsg", "hra", "collection-fund"] as const).filter((fund) =>
    rows.some((row) => row.fund === fund),
  );
  if (held.length === 0) return undefined;
  const opening = sentences(held.map((fund) => fundWords(rows, fund)));
  const tables = held.map((fund, at): Block => {
    const own = rows.filter((row) => row.fund === fund);
    return tableBlock(source, {
      id: partId(heading, fund),
      caption: `${funds[fund]} ${yearLabel(portfolio.year)}, £000`,
      columns: [headerColumn("Budget", 4), numberColumn("£000")],
      rows: fundRows(own),
      notes: [...shorthandNotes(own), ...(at === 0 ? findingNotes(source, ["nonCashLimits"]) : [])],
    });
  });
  return sectionOf(heading, opening, tables);
};

/** What it carries from one year to the next; else what of it may be spent. */
export function fundWords(rows: readonly NonCashLimitRow[], fund: Fund): Words | undefined {
  const held = (row: NonCashLimitRow["row"]) =>
    heldAmount(
      table,
      rows.find((one) => one.fund === fund && one.row === row),
      "amount",
    );
  const [before, after, total] = [held("brought forward"), held("carried forward"), held("total")];
  if (before !== undefined && after !== undefined)
    return words`The ${funds[fund]} begins the year with ${balance(before)} and ends it with ${balance(after)}.`;
  return (
    total &&
    words`${said(total)} of ${funds[fund]} may be spent on nothing else, so it is no part of the cash limit.`
  );
}

/** "a surplus of £3.875m": one has a minus. */
function balance(held: HeldAmount): Words {
  if (held.amount === 0) return ["nothing"];
  return words`a ${held.amount < 0 ? "surplus" : "deficit"} of ${said(held)}`;
}

/** Its lines and sums, each block under its heading. */
export function fundRows(rows: readonly NonCashLimitRow[]): readonly ReportRow[] {
  return rows.flatMap((row, at): readonly ReportRow[] => {
    const line: ReportRow = { kind: kindOf(row), cells: [[row.name], amountCell(table, row, "amount")] };
    const begun = blockBegun(row, rows[at - 1]);
    if (begun === undefined) return [line];
    return [{ kind: "group", heading: [blockName(begun, rows) ?? begun] }, line];
  });
}

function kindOf({ row }: NonCashLimitRow): "line" | "subtotal" | "total" {
  switch (row) {
    case "line":
    case "brought forward":
      return "line";
    case "subtotal":
      return "subtotal";
    case "total":
    case "carried forward":
      return "total";
    default:
      throw new Error(`Not a row of a ring-fenced budget: ${row satisfies never}`);
  }
}
