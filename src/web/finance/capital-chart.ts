import { type BarsByYear, barsByYear } from "../../charts/bars-by-year.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { thousands } from "../../domain/money/format.ts";
import { type Pence, sum } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import type { Html } from "../../html/html.ts";
import { moneyWords } from "./printed.ts";
import { sourcesOf } from "./spend-years.ts";

const mostSeries = 5;

type Series = { readonly name: string; readonly amounts: readonly Pence[] };

/** The programme of two or more years by what pays for it; undefined where that is not printed for the whole. */
export function capitalChart(
  { capitalFunding }: Agreement,
  years: readonly FinancialYear[],
): Html | undefined {
  const rows = capitalFunding.filter(({ scheme }) => scheme === "programme");
  const all = sourcesOf(rows)
    .filter(({ source }) => source !== "all sources")
    .map(({ source, name }) => ({
      name,
      amounts: years.map((year) =>
        sum(
          rows.flatMap((row) => (row.source === source && row.spendYear === year ? (row.amount ?? []) : [])),
        ),
      ),
    }));
  if (years.length < 2 || all.length === 0 || all.some(({ amounts }) => amounts.some((amount) => amount < 0)))
    return undefined;
  const chart = barsByYear(chartOf(fewest(all), years));
  return chartFigure({
    chart,
    finding: findingOf(all, years),
  });
}

/** How the programme goes from its first year to its last. */
function findingOf(series: readonly Series[], years: readonly FinancialYear[]): string {
  const totals = years.map((year, at) => ({
    year,
    total: sum(series.flatMap(({ amounts }) => amounts[at] ?? [])),
  }));
  const [first, last] = [totals[0], totals.at(-1)];
  if (first === undefined || last === undefined || first.total === last.total)
    return "The programme, in £000, by what pays for it.";
  const way = last.total < first.total ? "falls" : "rises";
  return `The programme ${way} from ${moneyWords(first.total)} in ${yearLabel(first.year)} to ${moneyWords(last.total)} in ${yearLabel(last.year)}. The chart is in £000.`;
}

function chartOf(series: readonly Series[], years: readonly FinancialYear[]): BarsByYear {
  return {
    id: "capital-chart",
    title: "Capital programme by year and what pays for it",
    description: "In thousand pounds. The tables after it have the same figures.",
    series: series.map(({ name }) => name),
    years: years.map((year, at) => ({
      year: yearLabel(year),
      label: thousands(sum(series.flatMap(({ amounts }) => amounts[at] ?? []))),
      parts: series.map(({ amounts }) => {
        const value = amounts[at] ?? 0;
        return { value, label: thousands(value as Pence) };
      }),
    })),
  };
}

/** At most five series, largest first; the smallest are drawn as one. */
function fewest(series: readonly Series[]): readonly Series[] {
  const largest = series
    .filter(({ amounts }) => sum(amounts) > 0)
    .toSorted((left, right) => sum(right.amounts) - sum(left.amounts));
  if (largest.length <= mostSeries) return largest;
  const rest = largest.slice(mostSeries - 1);
  const together = (largest[0]?.amounts ?? []).map((_, at) =>
    sum(rest.flatMap(({ amounts }) => amounts[at] ?? [])),
  );
  return [...largest.slice(0, mostSeries - 1), { name: "Other sources", amounts: together }];
}
