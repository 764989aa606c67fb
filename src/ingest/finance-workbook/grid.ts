import { rowText, type Sheet } from "../workbook.ts";

/** A sheet as words, rows and columns counted from 0. */
export type Grid = {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** The words of a merged cell stand in each cell it covers. */
  readonly spread: readonly (readonly string[])[];
  readonly width: number;
};

export function gridOf({ name, rows, merged }: Sheet): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.map((row) => {
    const cells = rowText(
      row,
      row.map(() => true),
    ).map((cell) => cell.replaceAll(/\s+/g, " ").trim());
    return [...cells, ...Array<string>(width - cells.length).fill("")];
  });
  const spread = texts.map((row) => [...row]);
  for (const range of merged) {
    const ends = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
    if (ends === null) continue;
    const [, left = "", top = "", right = "", bottom = ""] = ends;
    const text = texts[Number(top) - 1]?.[columnNumber(left)] ?? "";
    for (let row = Number(top) - 1; row < Math.min(Number(bottom), texts.length); row++) {
      for (let column = columnNumber(left); column <= Math.min(columnNumber(right), width - 1); column++) {
        const cells = spread[row];
        if (cells !== undefined) cells[column] = text;
      }
    }
  }
  return { sheet: name, rows: texts, spread, width };
}

/** The address people know a cell by: row 6, column 1 is B7. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return `${before === 0 ? "" : columnLetters(before - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell === "");
}

/** How many cells of a row hold anything. */
export function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== "").length;
}
