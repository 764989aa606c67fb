import { titleWords } from "../../domain/assessment/measure-words.ts";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { Link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";

const mostShown = 5;

/** The measures whose key, code, alias or title comes nearest to what was asked for, best first. */
export function nearMeasures(to: AddressBook, known: readonly MeasureRow[], asked: string): readonly Link[] {
  const named = new Map<string, MeasureRow>();
  for (const row of known.toSorted((left, right) => left.year - right.year)) {
    for (const word of [row.measure, row.code, ...(row.aliases ?? []), row.title]) {
      if (word !== undefined) named.set(word, row);
    }
  }
  const found = new Map<string, MeasureRow>();
  while (found.size < mostShown) {
    const word = nearest(asked, named.keys());
    const row = word === undefined ? undefined : named.get(word);
    if (word === undefined || row === undefined) break;
    named.delete(word);
    found.set(row.measure, row);
  }
  return [...found.values()].map((row) => ({
    text: `${row.code ?? row.measure}: ${titleWords(row)}`,
    href: to.measure(row.measure),
  }));
}
