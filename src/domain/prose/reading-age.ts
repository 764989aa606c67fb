import { sentencesIn } from "./sentences-in.ts";

/** How much there is to read, and how hard it is. */
export type Readability = {
  readonly words: number;
  readonly sentences: number;
  /** Letters and digits. */
  readonly characters: number;
  /** The Automated Readability Index: the American school grade that can read it. Undefined where there are no words. */
  readonly index: number | undefined;
  /** The index as an age in years: the older of the two its table gives. Never below 6. */
  readonly age: number | undefined;
};

/**
 * The Automated Readability Index of Smith and Senter (AMRL-TR-66-220, Aerospace Medical Research Laboratories, 1967):
 * 4.71 × characters / words + 0.5 × words / sentences − 21.43, rounded up. It needs no syllables, so that two programs
 * agree on it. The text is plain words; each line ends a sentence.
 */
export function readability(text: string): Readability {
  const sentences = text
    .split("\n")
    .flatMap((line) => sentencesIn(line))
    .filter((sentence) => wordsOf(sentence.text).length > 0).length;
  const all = wordsOf(text);
  const words = all.length;
  const characters = all.reduce((count, word) => count + (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const index = readabilityIndex({ words, sentences, characters });
  const age = index === undefined ? undefined : Math.max(6, Math.ceil(index) + 5);
  return { words, sentences, characters, index, age };
}

/** The formula alone. */
export function readabilityIndex({
  words,
  sentences,
  characters,
}: Pick<Readability, "words" | "sentences" | "characters">): number | undefined {
  if (words === 0 || sentences === 0) return undefined;
  return 4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43;
}

/** What stands between spaces and holds a letter or digit. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
