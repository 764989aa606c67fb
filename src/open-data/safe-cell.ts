/** What a spreadsheet takes for the beginning of a formula, in ASCII and as full-width letters, or skips before one. */
const formula = /^[\s]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Text as a cell of a CSV file for readers, who open it in a spreadsheet: one that would be taken for a formula has an
 * apostrophe before it. Figures are not text and keep their sign.
 */
export function safeText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
