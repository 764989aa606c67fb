import { reservesChart } from "../../charts/money/reserves-chart.ts";
import { reserveChanges } from "../../domain/budget/reserve-changes.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { ReserveRow } from "../../domain/data-package/tables/reserves.ts";
import { type FinancialYear, nextYear, yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import {
  chartBlock,
  headerColumn,
  numberColumn,
  partId,
  sectionOf,
  tableBlock,
  textColumn,
} from "./parts.ts";
import { movementTable, walkTable } from "./reserve-moves.ts";
import { reserveOpening } from "./reserve-words.ts";

const table = agreementTables.reserves;

/** Reserves of the cash limit and, apart, of the schools grant: approved, to be used, left, and what moved. */
export const reserves: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { agreement } = source;
  if (agreement.reserves.length === 0) return undefined;
  const walks = reserveChanges(agreement);
  const whole = walks.find(({ reserve }) => reserve.row === "total");
  return sectionOf(heading, reserveOpening(source), [
    whole && chartBlock(reservesChart(whole, partId(heading, "chart"))),
    fundTable(source, heading, "revenue"),
    fundTable(source, heading, "dsg"),
    walkTable(source, walks, partId(heading, "year")),
    movementTable(source, partId(heading, "movements")),
  ]);
};

/** The columns of amounts, in the order of print. */
function columnsFor(year: FinancialYear) {
  return [
    ["baseline", `At 1 April ${year}`],
    ["approved", "Approved"],
    ["forecastUse", `Forecast use ${yearLabel(year)}`],
    ["balance", "Balance"],
    ["closing", `At 31 March ${nextYear(year)}`],
  ] as const;
}

const captions = {
  revenue: "Earmarked reserves",
  dsg: "Reserves of the Dedicated Schools Grant",
} as const;

function fundTable(
  source: PortfolioSource,
  heading: SectionHeading,
  fund: ReserveRow["fund"],
): Block | undefined {
  const { reserves: all, portfolio } = source.agreement;
  const rows = all.filter((row) => row.fund === fund);
  if (rows.length === 0) return undefined;
  const columns = columnsFor(portfolio.year).filter(([property]) =>
    rows.some((row) => row[property] !== undefined),
  );
  const texts = (["category", "purpose"] as const).filter((property) =>
    rows.some((row) => row[property] !== undefined),
  );
  const cells = (row: ReserveRow) => [
    ...texts.map((property) => (row[property] === undefined ? [] : [row[property]])),
    ...columns.map(([property]) => amountCell(table, row, property)),
  ];
  const headings = { category: "Reserve category", purpose: "To be used for" } as const;
  return tableBlock(source, {
    id: partId(heading, fund),
    caption: `${captions[fund]} ${yearLabel(portfolio.year)}, £000`,
    columns: [
      headerColumn("Reserve", 2),
      ...texts.map((property) => textColumn(headings[property])),
      ...columns.map(([, name]) => numberColumn(name)),
    ],
    rows: rows.flatMap((row, at): readonly ReportRow[] => [
      ...groupOf(row, rows[at - 1]),
      { kind: row.row, cells: [[row.name], ...cells(row)] },
      ...noteOf(row),
    ]),
    notes: [
      ...shorthandNotes(rows),
      ...(fund === "revenue" ? findingNotes(source, ["reserves", "reserveMovements"]) : []),
    ],
  });
}

/** A block is headed where its first reserve stands: "corporate" as "Corporate reserves". */
function groupOf({ row, block }: ReserveRow, before: ReserveRow | undefined): readonly ReportRow[] {
  if (row !== "line" || block === undefined || block === before?.block) return [];
  const name = block.replaceAll("-", " ");
  return [{ kind: "group", heading: [`${name.charAt(0).toUpperCase()}${name.slice(1)} reserves`] }];
}

function noteOf({ note, asPrinted }: ReserveRow): readonly ReportRow[] {
  if (note === undefined) return [];
  const printed = asPrinted === undefined ? "" : `Printed as ${asPrinted}. `;
  return [{ kind: "note", text: [`${printed}${note}`] }];
}
