import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { partId } from "../finance/parts.ts";
import { inYearTable } from "../measures/in-year-table.ts";
import { linesOf } from "../measures/measure-cells.ts";
import { outturnChart } from "../measures/outturn-chart.ts";
import type { Block } from "../model/block.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { byPriority, type UnderPriority } from "./priorities.ts";

/**
 * Priority by priority, each measure with its latest figure, its target, how it stands and what is said. An update late
 * in the year lists the measures with a figure since the last report, and names the others.
 */
export const performance: SectionBuilder<PortfolioSource> = (source, heading) => {
  const isNew = isUpdate(source) ? hasNewFigure(source) : () => true;
  const sections = byPriority(source, heading, (under) => blocksOf(source, under, isNew));
  return sections.length === 0 ? undefined : { ...heading, blocks: [], sections };
};

function blocksOf(
  source: PortfolioSource,
  { heading, summaries }: UnderPriority,
  isNew: (summary: MeasureSummary) => boolean,
): readonly Block[] {
  const fresh = summaries.filter(isNew);
  const others = summaries.filter((one) => !fresh.includes(one));
  const table =
    fresh.length === 0
      ? []
      : [
          inYearTable(source, fresh, {
            id: `${heading.id}.measures`,
            caption: `Measures: ${heading.title}`,
            workings: false,
          }),
        ];
  const chart = outturnChart(linesOf(fresh), {
    id: partId(heading, "outturns"),
    title: `Outturns of the last years: ${heading.title}`,
    before: source.agreement.portfolio.year,
  });
  const blocks = chart === undefined ? table : [...table, chart];
  return others.length === 0 ? blocks : [...blocks, paragraph([unchangedWords(others)])];
}

function unchangedWords(summaries: readonly MeasureSummary[]): string {
  const names = summaries.map(({ measure: { code, title } }) => code ?? title);
  return `No new figure since the last report: ${listed(names)}.`;
}

/** A report on a period that ends in the second half of the year and not with it, after another report of the year. */
function isUpdate({ name, agreement, sinceReport }: PortfolioSource): boolean {
  const row = agreement.periods.find(({ year, period }) => year === name.year && period === name.period);
  if (sinceReport === undefined || row?.to === undefined) return false;
  const { year, month } = row.to;
  return (year === name.year && month > 9) || (year === name.year + 1 && month < 3);
}

/** Whether a measure has a result that the last report did not have, or another figure for one it had. */
function hasNewFigure({ sinceReport }: PortfolioSource): (summary: MeasureSummary) => boolean {
  const key = ({ measure, part, year, period, value, missing }: (typeof before)[number]) =>
    JSON.stringify([measure, part, year, period, value?.exact.toString(), missing]);
  const before = sinceReport?.agreement.results ?? [];
  const known = new Set(before.map(key));
  return ({ parts }) => parts.some(({ results }) => results.some(({ row }) => !known.has(key(row))));
}
