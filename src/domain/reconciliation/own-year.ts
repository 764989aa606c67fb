import { definitionFor } from "../assessment/definition.ts";
import type { Agreement } from "../data-package/agreement.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { FinancialYear } from "../period/financial-year.ts";

/**
 * Whether what is wrong with a measure's figure of a year is told by this agreement. Agreements hold the figures of
 * every year, so it is the one whose definition was in force: that of the year itself, where it defines the measure. Without a year
 * it is the newest that does.
 */
export function toldHere({
  definitions,
  portfolio,
}: Agreement): (measure: MeasureRow, of: FinancialYear | undefined) => boolean {
  const defined = Map.groupBy(definitions, ({ measure }) => measure);
  return (measure, of) => {
    const all = defined.get(measure.measure) ?? [measure];
    const held = definitionFor(all, of ?? newestOf(all, measure).year);
    return held.year === portfolio.year && held.portfolio === portfolio.portfolio;
  };
}

function newestOf(definitions: readonly MeasureRow[], one: MeasureRow): MeasureRow {
  return definitions.reduce((best, other) => (other.year > best.year ? other : best), one);
}
