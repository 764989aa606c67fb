import type { ReportColumn, ReportTable } from "../model/report-table.ts";
import { plainWords } from "../model/walk.ts";

/** How wide a letter of a table is taken to be, and what stands round a cell's words, in twentieths of a point. */
const letter = 97;
const bolder = 1.1;
const around = 180;
const longestWord = 22;
const shortStatus = 13;
const shape = 2;
const mostLines = 3;
const leastText: Readonly<Record<ReportColumn["kind"], number>> = {
  header: 1500,
  text: 1100,
  status: 1250,
  code: 600,
  number: 600,
};

/** What each column needs so that no word of it is broken; a status is kept on one line where it is short. */
function needs({ columns, rows }: ReportTable): readonly number[] {
  const longest = columns.map(({ heading }) => wordLength(heading) * bolder);
  for (const row of rows) {
    if (row.kind === "group" || row.kind === "note") continue;
    row.cells.forEach((cell, at) => {
      const text = plainWords(cell);
      const whole = columns[at]?.kind === "status" ? Math.min(shortStatus, text.length + shape) * bolder : 0;
      longest[at] = Math.max(longest[at] ?? 0, wordLength(text), whole);
    });
  }
  return columns.map(({ kind }, at) =>
    Math.max(leastText[kind], Math.ceil((longest[at] ?? 0) * letter) + around),
  );
}

/** Whether words in a column this wide run over so many lines that the figures beside them should make room. */
function isCramped({ columns, rows }: ReportTable, widths: readonly number[]): boolean {
  return columns.some(({ kind }, at) => {
    if (kind !== "header" && kind !== "text") return false;
    const room = (widths[at] ?? 0) - around;
    return rows.some(
      (row) => "cells" in row && (plainWords(row.cells[at] ?? []).length * letter) / room > mostLines,
    );
  });
}

function wordLength(text: string): number {
  return Math.min(longestWord, Math.max(0, ...text.split(/[\s\-–]+/).map((word) => word.length)));
}

/** Whether a table's columns need more room than a page of this width has. */
export function isWiderThan(table: ReportTable, width: number): boolean {
  return needs(table).reduce((sum, need) => sum + need, 0) > width;
}

/** Columns that fill the width by their shares, none narrower than its longest word where there is room for all. */
export function columnWidths(table: ReportTable, width: number): readonly number[] {
  const least = needs(table);
  const all = least.reduce((sum, need) => sum + need, 0);
  if (all >= width)
    return rounded(
      least.map((need) => (need / all) * width),
      width,
    );
  const fair = shared(table, least, width, new Set());
  const figures = table.columns.flatMap(({ kind }, at) => (kind === "header" || kind === "text" ? [] : [at]));
  const isAllFigures = figures.length === table.columns.length;
  if (isAllFigures || !isCramped(table, fair)) return rounded(fair, width);
  return rounded(shared(table, least, width, new Set(figures)), width);
}

/** The width by the columns' shares; those that are held, and those whose share is too small, have what they need. */
function shared(
  { columns }: ReportTable,
  least: readonly number[],
  width: number,
  held: Set<number>,
): readonly number[] {
  const shares = columns.map((column) => column.width ?? 1);
  for (;;) {
    const free = shares.reduce((sum, share, at) => (held.has(at) ? sum : sum + share), 0);
    const left = width - least.reduce((sum, need, at) => (held.has(at) ? sum + need : sum), 0);
    const widths = shares.map((share, at) => (held.has(at) ? (least[at] ?? 0) : (share / free) * left));
    const narrow = widths.findIndex((one, at) => !held.has(at) && one < (least[at] ?? 0));
    if (narrow < 0) return widths;
    held.add(narrow);
  }
}

/** Whole numbers that add up to the width: the last takes what is over. */
function rounded(widths: readonly number[], width: number): readonly number[] {
  const whole = widths.map((one) => Math.floor(one));
  const over = width - whole.reduce((sum, one) => sum + one, 0);
  return whole.map((one, at) => (at === whole.length - 1 ? one + over : one));
}
