import { cashLimitOf } from "../../domain/budget/cash-limit.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { StatementRow } from "../../domain/data-package/tables/budget.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { revenueTotal } from "../../domain/reconciliation/reserve-columns.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import { thousandsFigure } from "../printed/money.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { forecastsOf, outturnOf } from "./forecasts-told.ts";
import { brackets, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";
import { capitalByYear } from "./programme-totals.ts";
import { revenueWords } from "./revenue-words.ts";

/** Everything the portfolio has to spend, in short: its cash limit, the use of reserves, its capital programme. */
export const revenue: SectionBuilder<PortfolioSource> = (source, heading) => {
  const summary = summaryTable(source, heading);
  const directorates = directorateTable(source, heading);
  if (summary === undefined && directorates === undefined) return undefined;
  return sectionOf(heading, revenueWords(source), [summary, directorates]);
};

type Line = {
  readonly name: string;
  readonly held: HeldAmount | undefined;
  readonly kind?: "line" | "total";
};

function summaryTable(source: PortfolioSource, heading: SectionHeading): Block | undefined {
  const rows = [
    ...group("Revenue budget", revenueLines(source)),
    ...group("Reserves", reserveLines(source)),
    ...group("Capital programme", capitalLines(source)),
  ];
  if (rows.length === 0) return undefined;
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: `Revenue, reserves and capital ${yearLabel(source.agreement.portfolio.year)}, £000`,
    reading: brackets,
    columns: [headerColumn("What"), numberColumn("£000")],
    rows,
    notes: findingNotes(source, ["statements"]),
  });
}

function group(heading: string, lines: readonly Line[]): readonly ReportRow[] {
  const held = lines.flatMap(({ name, held, kind = "line" }): readonly ReportRow[] =>
    held === undefined
      ? []
      : [{ kind, cells: [[name], [{ kind: "figure", figure: thousandsFigure(held.amount, idOf(held)) }]] }],
  );
  return held.length === 0 ? [] : [{ kind: "group", heading: [heading] }, ...held];
}

const { budgetLines, forecasts, reserves, resources } = agreementTables;

function revenueLines(source: PortfolioSource): readonly Line[] {
  const { agreement } = source;
  const total = agreement.budgetLines.find(({ row }) => row === "total");
  const forecast = forecastsOf(source).at(-1)?.forecast;
  return [
    {
      name: "Gross expenditure budget",
      held: heldAmount(budgetLines, total, "gross") ?? stated(source, "gross expenditure"),
    },
    {
      name: "Less income budget",
      held: heldAmount(budgetLines, total, "income") ?? stated(source, "income"),
    },
    { name: "Net cash limit budget", held: cashLimitOf(agreement), kind: "total" },
    {
      name: "Forecast outturn",
      held: forecast && outturnOf(source, forecast),
    },
    { name: "(Surplus)/deficit", held: heldAmount(forecasts, forecast, "deficit"), kind: "total" },
  ];
}

function reserveLines(source: PortfolioSource): readonly Line[] {
  const total = revenueTotal(source.agreement.reserves);
  return [
    { name: "At the start of the year", held: heldAmount(reserves, total, "baseline") },
    {
      name: "Approved use",
      held: heldAmount(reserves, total, "approved") ?? stated(source, "reserves approved"),
    },
    {
      name: "Forecast use",
      held: heldAmount(reserves, total, "forecastUse") ?? stated(source, "reserves forecast use"),
    },
    { name: "Balance of what is approved", held: heldAmount(reserves, total, "balance") },
  ];
}

function capitalLines({ agreement }: PortfolioSource): readonly Line[] {
  return capitalByYear(agreement).map(({ year, held }) => ({
    name: `${yearLabel(year)} capital budget`,
    held,
  }));
}

/** A figure that stands in no table, as a headline or a sentence has it. */
function stated({ agreement }: PortfolioSource, figure: StatementRow["figure"]): HeldAmount | undefined {
  const row = agreement.statements.find((one) => one.figure === figure);
  return heldAmount(agreementTables.statements, row, "amount");
}

const columns = ["cashLimit", "reserves", "capital", "total"] as const;

/** Cash limit, reserves and capital by directorate, where they are printed so. */
function directorateTable(source: PortfolioSource, heading: SectionHeading): Block | undefined {
  const { resources: rows, portfolio } = source.agreement;
  if (rows.length === 0) return undefined;
  return tableBlock(source, {
    id: partId(heading, "directorates"),
    caption: `Total resources by directorate ${yearLabel(portfolio.year)}, £000`,
    columns: [
      headerColumn("Directorate"),
      ...["Revenue cash limit", "Earmarked reserves", "Capital funding", "Total resources"].map(numberColumn),
    ],
    rows: rows.map((row) => ({
      kind: row.row,
      cells: [[row.name], ...columns.map((column) => amountCell(resources, row, column))],
    })),
    notes: findingNotes(source, ["resources"]),
  });
}
