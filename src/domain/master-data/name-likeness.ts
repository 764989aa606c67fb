import { editDistance } from "../data-package/nearest.ts";
import { wordLikeness } from "./word-likeness.ts";
import { isCommon, singular, wordsIn } from "./words-in-names.ts";

/** How alike two names are, from 0 to 1, and why in words. */
export type NameLikeness = { readonly alike: number; readonly why: readonly string[] };

/** How much a word tells within a list: one that many names share tells little. */
export type WordWeight = (word: string) => number;

/** Weighs words by how many of a list's names have them. */
export function wordWeights(names: readonly string[]): WordWeight {
  const held = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(wordsIn(name).map(singular))) held.set(word, (held.get(word) ?? 0) + 1);
  }
  return (word) => {
    const stem = singular(word);
    return (isCommon(stem) ? 0.25 : 1) / Math.sqrt(held.get(stem) ?? 1);
  };
}

/** The likeness of a name as typed to one that is known: by its words in any order, its letters, or its initials. */
export function nameLikeness(typed: string, known: string, weight: WordWeight): NameLikeness {
  const [left, right] = [wordsIn(typed), wordsIn(known)];
  const ways = [byWords(left, right, weight), byLetters(left, right), byInitials(left, right)];
  return ways.reduce((best, way) => (way.alike > best.alike ? way : best));
}

type Pair = { readonly at: number; readonly to: number; readonly alike: number; readonly why?: string };

function byWords(left: readonly string[], right: readonly string[], weight: WordWeight): NameLikeness {
  const pairs = pairedWords(left, right);
  const weighed = (words: readonly string[]) => words.reduce((sum, word) => sum + weight(word), 0);
  const all = weighed(left) + weighed(right);
  if (pairs.length === 0 || all === 0) return { alike: 0, why: [] };
  const shared = pairs.reduce(
    (sum, { at, to, alike }) => sum + alike * (weight(left[at] ?? "") + weight(right[to] ?? "")),
    0,
  );
  const over = (words: readonly string[], taken: readonly number[]) =>
    words.filter((_, at) => !taken.includes(at));
  return {
    alike: (shared / all) * (inOrder(pairs) ? 1 : 0.97),
    why: [
      ...pairs.flatMap(({ why }) => why ?? []),
      ...(inOrder(pairs) ? [] : ["the words in another order"]),
      ...without(
        "more",
        over(
          left,
          pairs.map(({ at }) => at),
        ),
      ),
      ...without(
        "without",
        over(
          right,
          pairs.map(({ to }) => to),
        ),
      ),
    ],
  };
}

function without(how: "more" | "without", words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const named = words.map((word) => `“${word}”`).join(" and ");
  return [how === "more" ? `${named} besides` : `without ${named}`];
}

/** Each word with the one it is most like, the most alike first, none twice. */
function pairedWords(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const all = left.flatMap((typed, at) =>
    right.flatMap((known, to) => {
      const likeness = wordLikeness(typed, known);
      return likeness === undefined ? [] : [{ at, to, ...likeness }];
    }),
  );
  const taken: Pair[] = [];
  for (const pair of all.toSorted((one, other) => other.alike - one.alike)) {
    if (!taken.some(({ at, to }) => at === pair.at || to === pair.to)) taken.push(pair);
  }
  return taken.toSorted((one, other) => one.at - other.at);
}

function inOrder(pairs: readonly Pair[]): boolean {
  return pairs.every(({ to }, at) => at === 0 || to > (pairs[at - 1]?.to ?? 0));
}

/** Spaces left out or put in: “call centre” and “callcentre”. */
function byLetters(left: readonly string[], right: readonly string[]): NameLikeness {
  const [typed, known] = [left.join(""), right.join("")];
  const longest = Math.max(typed.length, known.length);
  const most = Math.floor(longest / 4);
  if (typed === known && left.length === right.length) return { alike: 1, why: [] };
  if (typed === known) return { alike: 0.98, why: ["other spaces"] };
  const letters = /\d/.test(typed + known) ? most + 1 : editDistance(typed, known, most + 1);
  if (longest < 4 || letters > most) return { alike: 0, why: [] };
  const count = letters === 1 ? "one letter different" : `${letters} letters different`;
  return {
    alike: 1 - letters / longest,
    why: left.length === right.length ? [count] : ["other spaces", count],
  };
}

/** “CSC” for Customer Service Centre, or the other way round; “HR dept” too. */
function byInitials(left: readonly string[], right: readonly string[]): NameLikeness {
  const [short, long] = telling(left).length === 1 ? [telling(left), right] : [telling(right), left];
  const letters = short[0] ?? "";
  const fits = [long, telling(long)].some(
    (words) => words.length > 1 && words.map((word) => word[0]).join("") === letters,
  );
  if (short.length !== 1 || !fits) return { alike: 0, why: [] };
  return { alike: 0.85, why: [`“${letters.toUpperCase()}” as the first letters`] };
}

function telling(words: readonly string[]): readonly string[] {
  return words.filter((word) => !isCommon(word));
}

/** The likeness of a text to a code: the same letters and digits, with nothing but common words beside them. */
export function codeLikeness(typed: string, code: string): NameLikeness {
  const [left, right] = [wordsIn(typed), wordsIn(code).join("")];
  if (left.join("") === right) return { alike: 0.98, why: [`the code ${code} with other marks`] };
  if (telling(left).join("") !== right) return { alike: 0, why: [] };
  return { alike: 0.9, why: [`the code ${code}`, ...without("more", left.filter(isCommon))] };
}
