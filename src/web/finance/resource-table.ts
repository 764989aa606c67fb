import { agreementTables } from "../../domain/data-package/agreement.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable } from "../../html/data-table.ts";
import type { Html } from "../../html/html.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell } from "./printed.ts";

const table = agreementTables.resources;
const columns = ["cashLimit", "reserves", "capital", "total"] as const;

/** Cash limit, reserves and capital together, where the paper prints them so; else undefined. */
export function resourceTable(money: Money): Html | undefined {
  const { resources, portfolio } = money.agreement;
  if (resources.length === 0) return undefined;
  const shown = dataTable({
    id: "resources-table",
    caption: `Cash limit, reserves and capital ${yearLabel(portfolio.year)}, £000`,
    columns: [
      { heading: "Directorate", kind: "header" },
      { heading: "Cash limit", kind: "number" },
      { heading: "Reserves", kind: "number" },
      { heading: "Capital", kind: "number" },
      { heading: "Total", kind: "number" },
    ],
    rows: resources.map((row) => ({
      kind: row.row,
      id: `resource-${row.line}`,
      cells: [row.name, ...columns.map((column) => amountCell(money.to, table, row, column))],
    })),
    narrow: "scroll",
  });
  return moneySection(money, "resources", shown);
}
