import { type Oddity, oddResult, oddTarget } from "../assessment/oddity.ts";
import type { Agreement } from "../data-package/agreement.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { resultFigure, targetFigure } from "./measure-words.ts";
import { listed } from "./sentence.ts";

/** M8: results and targets of a part that the measure does not list, told once for each part and kind of row. */
export function unlistedParts({ results, targets }: Agreement, measure: MeasureRow): readonly Oddity[] {
  const parts = (measure.parts ?? []).map((text) => text.split("=")[0] ?? text);
  const isStray = (row: { readonly measure: string; readonly part: string }) =>
    row.measure === measure.measure && row.part !== "all" && !parts.includes(row.part);
  const known = parts.length === 0 ? "it lists no parts" : `it lists ${listed(parts)}`;
  const noticed = (part: string, what: string) => ({
    code: "M8" as const,
    severity: "doubt" as const,
    says: `the ${what} for part ${part}, which the measure does not list: ${known}`,
  });
  return [
    ...byPart(results.filter(isStray)).map(([part, row, others]) =>
      oddResult(measure, row, {
        ...noticed(part, "figure is"),
        others: others.map((other) => resultFigure(measure, other)),
      }),
    ),
    ...byPart(targets.filter(isStray)).map(([part, row, others]) =>
      oddTarget(measure, row, {
        ...noticed(part, "target is"),
        others: others.map((other) => targetFigure(measure, other, "value")),
      }),
    ),
  ];
}

/** Each part with its newest row and the others. */
function byPart<Row extends { readonly part: string; readonly year: number }>(
  rows: readonly Row[],
): readonly (readonly [part: string, newest: Row, others: readonly Row[]])[] {
  return [...Map.groupBy(rows, ({ part }) => part)].flatMap(([part, all]) => {
    const [newest, ...others] = all.toSorted((one, other) => other.year - one.year);
    return newest === undefined ? [] : [[part, newest, others] as const];
  });
}
