import { type Found, foundMeasures, measuresOfCode, search } from "../../ledger/search.ts";
import { type SearchWords, searchWords } from "../../ledger/search-words.ts";
import { type SearchKind, searchKinds } from "../../ledger/searched.ts";
import type { Reading } from "../reading.ts";

/** How many of a kind a page shows beside other kinds, and by itself. */
const besideOthers = 5;
const byItself = 100;

/**
 * Everything that holds the words, or of one kind alone. A code, in any spelling, finds the measures that have it and
 * nothing else. Undefined where nothing was typed to look for.
 */
export async function find(
  { ledger, at }: Reading,
  text: string,
  only?: SearchKind,
): Promise<Found | undefined> {
  const words = searchWords(text);
  if (words === undefined) return undefined;
  const coded = await measuresOfCode(ledger, at, text);
  if (coded.length > 0) return foundMeasures(coded);
  if (only === undefined) return search(ledger, at, words, { most: besideOthers });
  return search(ledger, at, words, { kinds: [only], most: byItself });
}

/** How many things were found in all. */
export function foundInAll(found: Found): number {
  return searchKinds.reduce((total, kind) => total + found[kind].total, 0);
}

/** How many things hold each word by itself. */
export async function findEach(
  reading: Reading,
  { words }: SearchWords,
): Promise<ReadonlyMap<string, number>> {
  const counts = await Promise.all(
    words.map(async (word) => {
      const found = await find(reading, word);
      return [word, found === undefined ? 0 : foundInAll(found)] as const;
    }),
  );
  return new Map(counts);
}
