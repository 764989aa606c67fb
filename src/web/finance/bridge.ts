import { bridgeChart } from "../../charts/money/bridge-chart.ts";
import { blockBegun, blockName } from "../../domain/budget/block-heading.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { BudgetMovementRow } from "../../domain/data-package/tables/budget.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { type Money, moneySection } from "./money-page.ts";
import { portfolioWords } from "./other-side.ts";
import { amountCell } from "./printed.ts";

/** The walk from the last reported budget to this one as a picture and as a table; undefined where none is printed. */
export function bridge(money: Money): Html | undefined {
  const { budgetMovements, portfolio } = money.agreement;
  if (!budgetMovements.some(({ row }) => row === "line")) return undefined;
  const year = yearLabel(portfolio.year);
  const chart = bridgeChart(money.agreement, "bridge-chart");
  const table = dataTable({
    id: "bridge-table",
    caption: `Steps from the last reported budget to the ${year} cash limit, £000`,
    columns: [
      { heading: "Step", kind: "header" },
      { heading: "£000", kind: "number" },
    ],
    rows: tableRows(money),
    narrow: "fit",
  });
  return moneySection(money, "bridge", html`${chart && chartFigure(chart)}${table}`);
}

function tableRows(money: Money): readonly Row[] {
  const { to, agreement } = money;
  const { budgetMovements } = agreement;
  const table = agreementTables.budgetMovements;
  return budgetMovements.flatMap((row, at): readonly Row[] => {
    const name = html`${stepName(money, row)}${row.partner !== undefined && html` <span class="quiet">(${partnerWords(money, row.partner, row)})</span>`}`;
    const line = {
      kind: row.row === "line" ? "line" : row.row === "subtotal" ? "subtotal" : "total",
      id: `movement-${row.movement}`,
      cells: [name, amountCell(to, table, row, "amount")],
    } as const;
    const begun = blockBegun(row, budgetMovements[at - 1]);
    const block = begun === undefined ? undefined : blockName(begun, budgetMovements);
    return block === undefined ? [line] : [{ kind: "group", heading: atStart(block) }, line];
  });
}

/** A step leads to the virement or the saving it is a half or a part of. */
function stepName(
  { agreement: { virements, savings } }: Money,
  { name, virement, movement }: BudgetMovementRow,
): Text {
  const moved = virements.find((one) => one.virement === virement);
  if (moved !== undefined) return link({ text: name, href: `#virement-${moved.virement}` });
  const saved = savings.find((one) => one.row === "line" && one.movement === movement);
  return saved === undefined ? name : link({ text: name, href: `#saving-${saved.saving}` });
}

function partnerWords(money: Money, partner: string, { kind, amount }: BudgetMovementRow): Html {
  const way = (amount ?? 0) < 0 ? "to" : "from";
  return html`${kind === "virement" ? `moved ${way}` : "with"} ${portfolioWords(money, partner)}`;
}
