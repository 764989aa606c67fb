/**
 * Words as the cell of a workbook spells them. Unprintable characters are spelled `_x0007_` there, so words that look
 * so become `_x005F_x0007_`. The writing library mistakes the names of what every object has (`toString`) for words it
 * has written before, so their first letter is spelled out.
 */
export function sheetText(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (!(plain in {})) return plain;
  return `_x${plain.charCodeAt(0).toString(16).padStart(4, "0")}_${plain.slice(1)}`;
}

/** Whether a spreadsheet keeps every digit of a number: 96.3 but not 96.30, and fifteen digits at most. */
export function keepsDigits(text: string): boolean {
  return text.length <= 15 && String(Number(text)) === text;
}
