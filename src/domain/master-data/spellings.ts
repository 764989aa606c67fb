import { type ListedCode, type SettledSpelling, spellingOf } from "./listed-code.ts";

/**
 * Every spelling a code list knows, in lower case with single spaces: codes, names, what others call them, and what
 * somebody settled, whether it stands for a code or for none. Codes of all days are among them: records are about the past.
 */
export function spellings(
  list: string,
  rows: readonly ListedCode[],
  aliases: readonly SettledSpelling[],
): ReadonlySet<string> {
  const known = new Set<string>();
  for (const row of rows) {
    if (row.list === list) for (const text of ownSpellings(row)) known.add(spellingOf(text));
  }
  for (const { list: of, alias } of aliases) if (of === list) known.add(spellingOf(alias));
  return known;
}

/** What a code is written as without anybody having settled it. */
export function ownSpellings({ code, name, outside }: ListedCode): readonly string[] {
  return outside === undefined ? [code, name] : [code, name, outside];
}
