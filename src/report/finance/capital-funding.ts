import { programmeChart } from "../../charts/money/programme-chart.ts";
import { schemeFundingChart } from "../../charts/money/scheme-funding-chart.ts";
import { schemesOf, sourcesOf } from "../../domain/budget/spend-years.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { CapitalFundingRow } from "../../domain/data-package/tables/capital.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";
import { schemeRows } from "./scheme-rows.ts";

const { capitalFunding: table, capitalSchemes } = agreementTables;

/** What pays for the capital programme: by source and year, or scheme by scheme where it is printed so. */
export const capitalFunding: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { capitalFunding: rows } = source.agreement;
  if (rows.length === 0) return undefined;
  const years = [...new Set(rows.map(({ spendYear }) => spendYear))].toSorted((left, right) => left - right);
  const [first] = years;
  const bySchemes = rows.some(({ scheme }) => scheme !== "programme");
  const shown = bySchemes
    ? years.flatMap((year, at) => schemesIn(source, heading, { year, first: at === 0 }))
    : [
        chartBlock(programmeChart(source.agreement, years, partId(heading, "chart"))),
        bySource(source, heading, years),
      ];
  return sectionOf(heading, first === undefined ? [] : opening(source.agreement, first), shown);
};

/** The source that pays most of a year's programme. */
function opening({ capitalFunding: rows }: Agreement, year: FinancialYear): Words {
  const whole = rows.filter(
    ({ scheme, spendYear, source }) =>
      scheme === "programme" && spendYear === year && source !== "all sources",
  );
  const paid = whole.flatMap((row) => {
    const held = heldAmount(table, row, "amount");
    return held === undefined || held.amount <= 0 ? [] : [{ name: row.name, held }];
  });
  const [most] = paid.toSorted((left, right) => right.held.amount - left.held.amount);
  if (most === undefined) return [];
  const verb = most.name.endsWith("s") ? "pay" : "pays";
  return words`${most.name} ${verb} for the largest part of the programme of ${yearLabel(year)}: ${said(most.held)}.`;
}

function bySource(source: PortfolioSource, heading: SectionHeading, years: readonly FinancialYear[]): Block {
  const { capitalFunding: rows } = source.agreement;
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: "What pays for the capital programme, £000",
    columns: [headerColumn("Resources"), ...years.map((year) => numberColumn(yearLabel(year)))],
    rows: sourcesOf(rows).map(({ source: from, name }) => ({
      kind: from === "all sources" ? "total" : "line",
      cells: [
        [name],
        ...years.map((year) => amountCell(table, fundingOf(rows, "programme", year, from), "amount")),
      ],
    })),
    notes: [...shorthandNotes(rows), ...findingNotes(source, ["capitalFunding"])],
  });
}

type InYear = { readonly year: FinancialYear; readonly first: boolean };

/** Schemes against the sources that pay for each, for one year of spending. */
function schemesIn(
  source: PortfolioSource,
  heading: SectionHeading,
  { year, first }: InYear,
): readonly (Block | undefined)[] {
  const { agreement } = source;
  const rows = agreement.capitalFunding.filter(({ spendYear }) => spendYear === year);
  const sources = sourcesOf(rows);
  const schemes = schemesOf(agreement, "programme").filter(({ cells }) => cells.has(year));
  const matrix = tableBlock(source, {
    id: partId(heading, `table-${year}`),
    caption: `Capital programme: expenditure and financing ${yearLabel(year)}, £000`,
    columns: [
      headerColumn("Capital scheme", 2),
      numberColumn(`${yearLabel(year)} programme`),
      ...sources.map(({ name }) => numberColumn(name)),
    ],
    rows: schemeRows(schemes, ({ first: { row, scheme }, cells }) => {
      const paidAs = row === "total" ? "programme" : scheme;
      return [
        amountCell(capitalSchemes, cells.get(year), "amount"),
        ...sources.map(({ source: from }) =>
          amountCell(table, fundingOf(rows, paidAs, year, from), "amount"),
        ),
      ];
    }),
    notes: [...shorthandNotes(rows), ...(first ? findingNotes(source, ["capitalFunding"]) : [])],
  });
  return [chartBlock(schemeFundingChart(agreement, year, partId(heading, `chart-${year}`))), matrix];
}

function fundingOf(
  rows: readonly CapitalFundingRow[],
  scheme: string,
  year: FinancialYear,
  from: CapitalFundingRow["source"],
): CapitalFundingRow | undefined {
  return rows.find((one) => one.scheme === scheme && one.spendYear === year && one.source === from);
}
