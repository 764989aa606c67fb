/** A text as a cell of CSV, in quotation marks whatever is in it: a blank cell has none. */
export function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
