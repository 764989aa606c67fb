/** A name as its words are compared: without accents, marks and joining words, “&” read as “and”. */
export function wordsIn(text: string): readonly string[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !joining.has(word));
  return telling.length > 0 ? telling : words;
}

/** “children's” is one word, and “A.S.C.” is “asc”. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""))
    .replaceAll(/[&+]/g, " and ");
}

const joining = new Set(["and", "the", "of", "for", "to", "in", "on", "at", "a", "an"]);

/** Whether a word tells little, since many names have it and people leave it out: “team”, “dept”, “services”. */
export function isCommon(word: string): boolean {
  return commonWords.has(singular(word));
}

const commonWords: ReadonlySet<string> = new Set([
  ...["team", "service", "department", "section", "unit", "group", "division", "directorate", "office"],
  ...["council", "ward", "dept", "dpt", "svc", "serv", "div", "dir", "grp"],
]);

/** A word without the ending of its plural: libraries, library; services, service. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Whether the short word is how people cut the long one: “dept”, “mgmt”, “env”, “admin”. */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  if (short.length > 2 && long.startsWith(short)) return true;
  if (/[aeiou]/.test(short.slice(1)) && !long.startsWith(short.slice(0, 3))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.length >= 3;
}
