import { schemesOf, sourcesOf } from "../../domain/budget/spend-years.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { thousands } from "../../domain/money/format.ts";
import { nothing, sum } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { type StackedBar, stackedBars } from "../stacked-bars.ts";
import { inThousands } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

const mostSources = 5;

/** Schemes of one year by what pays for each; undefined where that is not printed, or no texture would be left to tell a source by. */
export function schemeFundingChart(
  agreement: Pick<Agreement, "capitalFunding" | "capitalSchemes">,
  year: FinancialYear,
  id: string,
): ToldChart | undefined {
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
    const parts = paid.map((amount) => ({ value: inThousands(amount), label: thousands(amount) }));
    return [{ name: first.name, label: thousands(sum(paid)), parts }];
  });
  if (bars.length < 2 || sources.length > mostSources) return undefined;
  const spoken = {
    id,
    title: `What pays for each scheme in ${yearLabel(year)}`,
    description: "In thousand pounds. The table after it has the same figures.",
  };
  const chart = stackedBars({ ...spoken, series: sources.map(({ name }) => name), bars });
  const finding = `What pays for each scheme in ${yearLabel(year)}. The figure at the end of each bar is all its sources together, in £000.`;
  return { ...spoken, chart, finding };
}
