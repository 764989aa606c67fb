import type { Inline } from "../model/words.ts";

/** A token's stretch of a text and what is printed instead. */
export type Placed = {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly inline: Inline;
};

/**
 * Two characters of Unicode's private use, which no text means anything by: a token is put between them as a number
 * while Markdown is read, so that nothing of its name is taken for markup and it stands as a letter does.
 */
const open = "\uE000";
const close = "\uE001";
export const placeholder = /\uE000(\d+)\uE001/gu;

/** The text with each token as its number. The two characters themselves, where a text has them, are taken out. */
export function withPlaceholders(markdown: string, placed: readonly Placed[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [number, { from, to }] of placed.entries()) {
    pieces.push(cleaned(markdown.slice(at, from)), `${open}${number}${close}`);
    at = to;
  }
  return [...pieces, cleaned(markdown.slice(at))].join("").replaceAll(tooDeep, "$1");
}

/** Twenty quotations or points within one another on a line, and what more there is of them. */
const tooDeep = /^((?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]?){20})[->+*\t ]+/gmu;

/** Without control characters, which documents refuse, and without our own two. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replaceAll(/[\uE000\uE001\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu, "");
}
