import { type StackedBar, stackedBars } from "../../charts/stacked-bars.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { thousands } from "../../domain/money/format.ts";
import { nothing, sum } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import type { Html } from "../../html/html.ts";
import { schemesOf, sourcesOf } from "./spend-years.ts";

const mostSources = 5;

/** Schemes of one year by what pays for each; undefined where that is not printed, or no texture would be left to tell a source by. */
export function schemeFundingChart(agreement: Agreement, year: FinancialYear): Html | undefined {
  const rows = agreement.capitalFunding.filter(
    ({ spendYear, scheme, source }) =>
      spendYear === year && scheme !== "programme" && source !== "all sources",
  );
  const sources = sourcesOf(rows).filter(({ source }) =>
    rows.some((row) => row.source === source && (row.amount ?? 0) !== 0),
  );
  const bars = schemesOf(agreement, "programme").flatMap(({ first }): readonly StackedBar[] => {
    const paid = sources.map(
      ({ source }) =>
        rows.find((row) => row.scheme === first.scheme && row.source === source)?.amount ?? nothing,
    );
    if (first.row !== "line" || paid.every((amount) => amount === 0)) return [];
    const parts = paid.map((amount) => ({ value: amount / 100_000, label: thousands(amount) }));
    return [{ name: first.name, label: thousands(sum(paid)), parts }];
  });
  if (bars.length < 2 || sources.length > mostSources) return undefined;
  const chart = stackedBars({
    id: `scheme-funding-chart-${year}`,
    title: `What pays for each scheme in ${yearLabel(year)}`,
    description: "In thousand pounds. The table after it has the same figures.",
    series: sources.map(({ name }) => name),
    bars,
  });
  const finding = `What pays for each scheme in ${yearLabel(year)}. The figure at the end of each bar is all its sources together, in £000.`;
  return chartFigure({ chart, finding });
}
