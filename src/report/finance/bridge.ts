import { bridgeChart } from "../../charts/money/bridge-chart.ts";
import { blockBegun, blockName } from "../../domain/budget/block-heading.ts";
import { cashLimitOf, lastBudgetOf } from "../../domain/budget/cash-limit.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { BudgetMovementRow } from "../../domain/data-package/tables/budget.ts";
import { minus } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { portfolioCalled } from "../../domain/reconciliation/council-identity.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { inMoney, said } from "../printed/money.ts";
import { words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

/** How the cash limit came about: step by step from the budget last reported, as a picture and as a table. */
export const bridge: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { agreement } = source;
  if (agreement.budgetMovements.length === 0) return undefined;
  return sectionOf(heading, opening(agreement), [
    chartBlock(bridgeChart(agreement, partId(heading, "chart"))),
    steps(source, heading),
  ]);
};

function opening(agreement: Agreement): Words {
  const [before, limit] = [lastBudgetOf(agreement), cashLimitOf(agreement)];
  if (before === undefined || limit === undefined) return [];
  const change = minus(limit.amount, before.amount);
  const year = yearLabel(agreement.portfolio.year);
  if (change === 0)
    return words`The cash limit of ${year} is ${said(limit)}, the same as the budget last reported.`;
  const way = change > 0 ? "up" : "down";
  return words`The cash limit of ${year} is ${said(limit)}, ${way} ${inMoney(change)} from the ${said(before)} last reported.`;
}

const table = agreementTables.budgetMovements;

function steps(source: PortfolioSource, heading: SectionHeading): Block {
  const { budgetMovements, portfolio } = source.agreement;
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: `From the last reported budget to the ${yearLabel(portfolio.year)} cash limit, £000`,
    reading: "Brackets are what is taken away.",
    columns: [headerColumn("Step", 5), numberColumn("£000")],
    rows: budgetMovements.flatMap((row, at): readonly ReportRow[] => {
      const begun = blockBegun(row, budgetMovements[at - 1]);
      const name = begun === undefined ? undefined : blockName(begun, budgetMovements);
      const line: ReportRow = {
        kind: kindOf(row),
        cells: [nameOf(row, portfolioCalled(source.money)), amountCell(table, row, "amount")],
      };
      return name === undefined ? [line] : [{ kind: "group", heading: [atStart(name)] }, line];
    }),
    notes: [...shorthandNotes(budgetMovements), ...findingNotes(source, ["budgetMovements", "virements"])],
  });
}

function kindOf({ row }: BudgetMovementRow): "line" | "subtotal" | "total" {
  if (row === "line" || row === "subtotal") return row;
  return "total";
}

/** The other side of a move stands with it, where it is given. */
function nameOf(
  { name, partner, kind, amount }: BudgetMovementRow,
  called: (portfolio: string) => string,
): Words {
  if (partner === undefined) return [name];
  const way = (amount ?? 0) < 0 ? "to" : "from";
  return [`${name} (${kind === "virement" ? `moved ${way}` : "with"} ${called(partner)})`];
}
