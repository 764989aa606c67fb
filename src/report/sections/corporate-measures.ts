import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { inYearTable } from "../measures/in-year-table.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** The measures of a portfolio that the corporate report carries. */
export const corporateMeasures: SectionBuilder<PortfolioSource> = (source, heading) => {
  const own = summariseMeasures(source.agreement).filter(({ measure }) => measure.corporate === true);
  if (own.length === 0) return undefined;
  const table = inYearTable(source, own, {
    id: `${heading.id}.measures`,
    caption: `Corporate measures: ${heading.title}`,
    workings: false,
  });
  return { ...heading, blocks: [table], sections: [] };
};
