import type { MeasureRow } from "../data-package/tables/measures.ts";
import { accumulationWords } from "../measure/accumulation.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";

/** From when a measure is another than before, and what changed, as a phrase: “the definition changed in 2021/22”. */
export type DefinitionChange = { readonly from: FinancialYear; readonly words: string };

/** The definition in force in a year: the newest up to it, else the oldest held. Throws where none is held. */
export function definitionFor(definitions: readonly MeasureRow[], year: FinancialYear): MeasureRow {
  const [first] = definitions;
  if (first === undefined) throw new Error("A measure has at least one definition");
  if (definitions.length === 1) return first;
  let best: MeasureRow | undefined;
  let oldest = first;
  for (const one of definitions) {
    if (one.year < oldest.year) oldest = one;
    if (one.year <= year && (best === undefined || one.year > best.year)) best = one;
  }
  return best ?? oldest;
}

/**
 * The years in which what a measure counts changed: its definition where both years state one, its unit or how it adds
 * up over the year. Figures before and after can't be compared.
 */
export function definitionChanges(definitions: readonly MeasureRow[]): readonly DefinitionChange[] {
  if (definitions.length < 2) return [];
  const changes: DefinitionChange[] = [];
  let before: MeasureRow | undefined;
  let stated: string | undefined;
  for (const one of definitions.toSorted((left, right) => left.year - right.year)) {
    const text = one.definition === undefined ? undefined : plain(one.definition);
    const what =
      before && changed(before, one, text !== undefined && stated !== undefined && text !== stated);
    if (what !== undefined) changes.push({ from: one.year, words: `${what} in ${yearLabel(one.year)}` });
    before = one;
    stated = text ?? stated;
  }
  return changes;
}

function changed(before: MeasureRow, after: MeasureRow, reworded: boolean): string | undefined {
  if (before.unit !== after.unit) return "the unit changed";
  if (before.accumulation !== after.accumulation) {
    return `it began to be counted ${accumulationWords[after.accumulation].toLowerCase()}`;
  }
  return reworded ? "the definition changed" : undefined;
}

/** Case, spacing and full stops are not a change of definition. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.,;:]+/g, " ")
    .trim();
}
