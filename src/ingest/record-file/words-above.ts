import type { Row } from "./text-rows.ts";

/** The rows that read like headings though nothing is known of them: one, or two of which the first groups. */
export type WordsAbove = { readonly from: number; readonly to: number };

const rowsBelow = 20;

/**
 * The first rows that read like headings: words in every cell, about as wide as the rows below, which hold more than
 * words. A line of parameters above, with a few words, gives way to a fuller row.
 */
export function wordsAbove(rows: readonly Row[]): WordsAbove | undefined {
  const found = rows.flatMap((row, at) => (readsLikeHeadings(row, rows.slice(at + 1)) ? [at] : []));
  const most = Math.max(0, ...found.map((at) => filledOf(rows[at]).length));
  const first = found.find((at) => filledOf(rows[at]).length * 5 >= most * 3);
  if (first === undefined) return undefined;
  const isGroup = found.includes(first + 1) && fillsGaps(rows[first], rows[first + 1]);
  return { from: first, to: isGroup ? first + 1 : first };
}

function filledOf(row: Row | undefined): readonly string[] {
  return row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== "") ?? [];
}

function isWord(cell: string): boolean {
  return /\p{L}/u.test(cell) && !/\d{2}[/:.-]\d{2}|^\W*\d/.test(cell);
}

function readsLikeHeadings(row: Row, after: readonly Row[]): boolean {
  const filled = filledOf(row);
  const below = after.slice(0, rowsBelow).filter((one) => filledOf(one).length > 0);
  const alike = below.filter(({ cells }) => Math.abs(cells.length - row.cells.length) <= 1);
  const hasValues = below.some((one) => filledOf(one).some((cell) => /^\W*\d/.test(cell)));
  return (
    filled.length >= 2 &&
    filled.every(isWord) &&
    // A heading or two may come again, which is told later.
    new Set(filled).size * 4 >= filled.length * 3 &&
    alike.length * 2 > below.length &&
    (below.length === 0 || hasValues)
  );
}

/** Whether a row of headings stands over blanks of the one above it, which names groups. */
function fillsGaps(above: Row | undefined, below: Row | undefined): boolean {
  return (below?.cells ?? []).some(
    (cell, at) => cell.trim() !== "" && (above?.cells[at] ?? "").trim() === "",
  );
}
