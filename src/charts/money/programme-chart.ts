import { sourcesOf } from "../../domain/budget/spend-years.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { thousands } from "../../domain/money/format.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { nothing, sum } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { barsByYear } from "../bars-by-year.ts";
import type { Spoken } from "../svg.ts";
import { fewestSeries, type Series } from "./fewest-series.ts";
import { inThousands } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

/** The programme of two or more years by what pays for it; undefined where that is not printed for the whole. */
export function programmeChart(
  { capitalFunding }: Pick<Agreement, "capitalFunding">,
  years: readonly FinancialYear[],
  id: string,
): ToldChart | undefined {
  const rows = capitalFunding.filter(({ scheme }) => scheme === "programme");
  const series = sourcesOf(rows)
    .filter(({ source }) => source !== "all sources")
    .map(({ source, name }) => ({
      name,
      amounts: years.map((year) =>
        sum(
          rows.flatMap((row) => (row.source === source && row.spendYear === year ? (row.amount ?? []) : [])),
        ),
      ),
    }));
  if (series.length === 0) return undefined;
  const spoken = {
    id,
    title: "Capital programme by year and what pays for it",
    description: "In thousand pounds. The tables after it have the same figures.",
  };
  const drawn = fewestSeries(series, "Other sources");
  return seriesByYear({ spoken, years, series: drawn, finding: findingOf(series, years) });
}

type SeriesByYear = {
  readonly spoken: Spoken;
  readonly years: readonly FinancialYear[];
  readonly series: readonly Series[];
  readonly finding: string;
};

/** A bar for each of two or more years, built of its series; undefined where one of them is below nought. */
export function seriesByYear({ spoken, years, series, finding }: SeriesByYear): ToldChart | undefined {
  const below = series.some(({ amounts }) => amounts.some((amount) => amount < 0));
  if (years.length < 2 || series.length === 0 || below) return undefined;
  const chart = barsByYear({
    ...spoken,
    series: series.map(({ name }) => name),
    years: years.map((year, at) => {
      const parts = series.map(({ amounts }) => amounts[at] ?? nothing);
      return {
        year: yearLabel(year),
        label: thousands(sum(parts)),
        parts: parts.map((value) => ({ value: inThousands(value), label: thousands(value) })),
      };
    }),
  });
  return { ...spoken, chart, finding };
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
