import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { OneOffInvestmentRow } from "../../domain/data-package/tables/budget.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import type { Html } from "../../html/html.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell } from "./printed.ts";

const table = agreementTables.oneOffInvestments;
const headings = { own: "This portfolio’s own", shared: "Worked on with other portfolios" } as const;

/** Money set aside once, beside the cash limit; undefined where none is printed. */
export function oneOff(money: Money): Html | undefined {
  const { oneOffInvestments } = money.agreement;
  if (oneOffInvestments.length === 0) return undefined;
  const groups = (["own", "shared"] as const).flatMap((role) => {
    const rows = oneOffInvestments.filter((row) => row.role === role);
    return rows.length === 0
      ? []
      : [
          { kind: "group", heading: headings[role] } as const,
          ...rows.flatMap((row) => investmentRows(money, row)),
        ];
  });
  const shown = dataTable({
    id: "one-off-table",
    caption: "Money set aside once, beside the cash limit, £000",
    columns: [
      { heading: "Investment", kind: "header" },
      { heading: "£000", kind: "number" },
    ],
    rows: groups,
    narrow: "fit",
  });
  return moneySection(money, "one-off", shown);
}

function investmentRows({ to }: Money, row: OneOffInvestmentRow): readonly Row[] {
  const line: Row = {
    kind: "line",
    id: `investment-${row.investment}`,
    cells: [row.name, amountCell(to, table, row, "amount")],
  };
  return row.about === undefined ? [line] : [line, { kind: "note", text: row.about }];
}
