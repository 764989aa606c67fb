import type { Cell } from "../domain/data-package/column.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import type { Table } from "../domain/data-package/table.ts";
import { resultMarkers, results } from "../domain/data-package/tables/measures.ts";

/** The words a list may hold, where it holds only known ones. */
export function listedWords(table: Table, property: string): readonly string[] | undefined {
  return table === results && property === "markers" ? resultMarkers : undefined;
}

/** What is wrong with a list of known words; undefined where nothing is. */
export function strayWord(cell: Cell | undefined, words: readonly string[]): string | undefined {
  const stray = Array.isArray(cell) ? cell.map(String).find((word) => !words.includes(word)) : undefined;
  if (stray === undefined) return undefined;
  const guess = nearest(stray, words);
  const remedy = guess === undefined ? `Write any of: ${words.join(", ")}.` : `Did you mean “${guess}”?`;
  return `“${stray}” is not a word this column knows. ${remedy}`;
}
