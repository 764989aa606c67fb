import { filled, type Grid, isBlankRow } from "./grid.ts";
import { type Head, headAt, isFigure } from "./heads.ts";
import { captionKinds, type KindName } from "./table-words.ts";

/** A table as it stands on a sheet. */
export type FoundTable = {
  readonly head: Head;
  /** Undefined where neither its head nor the words above it say what it is. */
  readonly kind: KindName | undefined;
  /** The words that stand above it. */
  readonly caption: string;
  readonly body: readonly number[];
  /** Rows of words under it. */
  readonly notes: readonly string[];
};

/** Rows with figures that stand under no head; `headed` where words stand over more than one of their columns. */
export type LooseFigures = { readonly top: number; readonly bottom: number; readonly headed: boolean };

export type Found = { readonly tables: readonly FoundTable[]; readonly loose: readonly LooseFigures[] };

const keptCaptions = 4;

/** The tables of a sheet, one under the other, each with the words above and below it. */
export function findTables(grid: Grid): Found {
  const tables: FoundTable[] = [];
  const loose: LooseFigures[] = [];
  let captions: string[] = [];
  let row = 0;
  while (row < grid.rows.length) {
    const cells = grid.rows[row] ?? [];
    const head = headAt(grid, row);
    if (head !== undefined) {
      const table = tableUnder(grid, head, captions.slice(-keptCaptions).join(" "));
      tables.push(table.found);
      captions = [];
      row = table.end;
    } else if (cells.some(isFigure) && filled(cells) > 1) {
      const bottom = endOfFigures(grid, row);
      loose.push({ top: row, bottom, headed: filled(grid.rows[row - 1] ?? []) > 1 });
      captions = [];
      row = bottom;
    } else {
      captions.push(...cells.filter((cell) => cell !== ""));
      row += 1;
    }
  }
  return { tables, loose };
}

function endOfFigures(grid: Grid, from: number): number {
  let row = from;
  while (row < grid.rows.length && !isBlankRow(grid.rows[row] ?? []) && headAt(grid, row) === undefined)
    row += 1;
  return row;
}

function tableUnder(
  grid: Grid,
  head: Head,
  caption: string,
): { readonly found: FoundTable; readonly end: number } {
  const kind =
    head.words?.kind ?? captionKinds.find(([pattern]) => pattern.test(`${caption} ${grid.sheet}`))?.[1];
  const body: number[] = [];
  const notes: string[] = [];
  let row = head.bottom;
  while (row < grid.rows.length) {
    const cells = grid.rows[row] ?? [];
    if (isBlankRow(cells)) {
      const next = nextFilled(grid, row);
      if (next === undefined || !goesOn(grid, next, isOver(grid, body, kind))) break;
      row = next;
    } else if (headAt(grid, row) !== undefined) break;
    else if (isNote(cells, isOver(grid, body, kind))) {
      notes.push(cells.filter((cell) => cell !== "").join(" "));
      row += 1;
    } else {
      body.push(row);
      row += 1;
    }
  }
  const settled = kind ?? (isBridge(grid, body) ? "budget bridge" : undefined);
  return { found: { head, kind: settled, caption, body, notes }, end: row };
}

export const totalWords = /^(?:grand )?totals?\b|\btotal:?$/i;
export const subtotalWords = /^sub[- ]?totals?\b/i;

/** Whether the total has been printed, so that what follows a gap is another matter. A bridge has totals on the way. */
function isOver(grid: Grid, body: readonly number[], kind: KindName | undefined): boolean {
  if (kind === "budget bridge" || kind === undefined) return false;
  const name = firstWords(grid.rows[body.at(-1) ?? -1] ?? []);
  return totalWords.test(name) && !subtotalWords.test(name);
}

export function firstWords(cells: readonly string[]): string {
  return cells.find((cell) => cell !== "") ?? "";
}

function isNote(cells: readonly string[], isAfterTotal: boolean): boolean {
  if (filled(cells) !== 1) return false;
  const words = firstWords(cells);
  return (
    isAfterTotal ||
    /^(?:[*†‡^]|notes?\b|nb\b|source:)/i.test(words) ||
    (words.length > 160 && !isFigure(words))
  );
}

/** Whether a table goes on after a gap: with a row of figures, or a heading of a block right above one. */
function goesOn(grid: Grid, row: number, isAfterTotal: boolean): boolean {
  if (isAfterTotal || headAt(grid, row) !== undefined) return false;
  const hasFigures = (at: number) => {
    const cells = grid.rows[at] ?? [];
    return cells.slice(1).some(isFigure) && !isFigure(firstWords(cells));
  };
  if (hasFigures(row)) return true;
  return filled(grid.rows[row] ?? []) === 1 && hasFigures(row + 1) && headAt(grid, row + 1) === undefined;
}

function nextFilled(grid: Grid, from: number): number | undefined {
  const next = grid.rows.findIndex((cells, row) => row > from && !isBlankRow(cells));
  return next === -1 ? undefined : next;
}

/** A list of names and amounts that starts and ends with a budget and has steps between. */
function isBridge(grid: Grid, body: readonly number[]): boolean {
  const names = body
    .filter((row) => (grid.rows[row] ?? []).some(isFigure))
    .map((row) => firstWords(grid.rows[row] ?? []));
  const isBudget = (name: string | undefined) => /\bbudget|cash limit/i.test(name ?? "");
  return names.length >= 4 && isBudget(names[0]) && isBudget(names.at(-1));
}
