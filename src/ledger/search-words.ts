/** What a reader looks for, as words to be found in any order. */
export type SearchWords = {
  readonly words: readonly string[];
  /** The words as typed, in small letters with single spaces, for what begins with them. */
  readonly phrase: string;
  /** For each word a regular expression of PostgreSQL's: a word that begins with the word's stem. */
  readonly patterns: readonly string[];
};

const mostWords = 8;
const passedOver = new Set([
  "a",
  "an",
  "and",
  "at",
  "by",
  "for",
  "in",
  "is",
  "of",
  "on",
  "or",
  "s",
  "the",
  "to",
]);

/** Splits what was typed into words; undefined where it holds no letter and no digit. */
export function searchWords(text: string): SearchWords | undefined {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !passedOver.has(word));
  const words = [...new Set(telling.length > 0 ? telling : all)].slice(0, mostWords);
  if (words.length === 0) return undefined;
  return {
    words,
    phrase: text
      .toLowerCase()
      .split(/[\s\0]+/)
      .filter((part) => part !== "")
      .join(" "),
    patterns: words.map(patternOf),
  };
}

/** A word is letters and digits alone, so it holds nothing a regular expression would take for its own. */
function patternOf(word: string): string {
  return `\\m${stemOf(word)}`;
}

/** What a word has in common with its plural: "libraries" and "library", "taxes" and "tax". */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.length > 4 && /(ies|[^aeiou]y)$/.test(word)) return word.replace(/(ies|y)$/, "");
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
