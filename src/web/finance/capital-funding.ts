import { blockHeading, schemesOf, sourcesOf } from "../../domain/budget/spend-years.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import type { Money } from "./money-page.ts";
import { amountCell } from "./printed.ts";

const table = agreementTables.capitalFunding;
const notPrinted = html`<span class="quiet">not printed</span>`;

/** What pays for the whole programme, by source and year; undefined where that is not printed. */
export function fundingTable(money: Money, years: readonly FinancialYear[]): Html | undefined {
  const { capitalFunding } = money.agreement;
  if (capitalFunding.length === 0) return html`<p>What pays for the programme is not printed.</p>`;
  return dataTable({
    id: "capital-funding",
    caption: "What pays for the programme, £000",
    columns: [
      { heading: "Source", kind: "header" },
      ...years.map((year) => ({ heading: yearLabel(year), kind: "number" }) as const),
    ],
    rows: sourcesOf(capitalFunding).map(({ source, name }) => ({
      kind: source === "all sources" ? "total" : "line",
      cells: [name, ...years.map((year) => fundingCell(money, "programme", year, source))],
    })),
    narrow: "fit",
  });
}

/** Schemes against the sources that pay for each, for one year of spending. */
export function fundingMatrix(money: Money, year: FinancialYear): Html {
  const { agreement, to } = money;
  const sources = sourcesOf(agreement.capitalFunding.filter(({ spendYear }) => spendYear === year));
  const schemes = schemesOf(agreement, "programme").filter(({ cells }) => cells.has(year));
  return dataTable({
    id: `capital-matrix-${year}`,
    caption: `Schemes and what pays for them, ${yearLabel(year)}, £000`,
    columns: [
      { heading: "Scheme", kind: "header" },
      { heading: "Programme", kind: "number" },
      ...sources.map(({ name }) => ({ heading: name, kind: "number" }) as const),
    ],
    rows: schemes.flatMap((scheme, at): readonly Row[] => {
      const row = scheme.cells.get(year) ?? scheme.first;
      const paidAs = row.row === "total" ? "programme" : row.scheme;
      const heading = blockHeading(scheme, schemes[at - 1]);
      const line: Row = {
        kind: row.row,
        id: `scheme-${row.scheme}`,
        cells: [
          row.name,
          amountCell(to, agreementTables.capitalSchemes, row, "amount"),
          ...sources.map(({ source }) => fundingCell(money, paidAs, year, source)),
        ],
      };
      return heading === undefined ? [line] : [{ kind: "group", heading }, line];
    }),
    narrow: "scroll",
  });
}

function fundingCell({ to, agreement }: Money, scheme: string, year: FinancialYear, source: string): Html {
  const row = agreement.capitalFunding.find(
    (one) => one.scheme === scheme && one.spendYear === year && one.source === source,
  );
  return row === undefined ? notPrinted : amountCell(to, table, row, "amount");
}
