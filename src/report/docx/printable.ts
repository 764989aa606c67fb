/** What XML 1.0 cannot hold: control characters but tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without the characters that no Word document can hold; all others stay, emoji and rare letters too. */
export function printable(text: string): string {
  return text.replace(unprintable, "");
}

/** How many characters of a text no Word document can hold. */
export function unprintableIn(text: string): number {
  return text.match(unprintable)?.length ?? 0;
}
