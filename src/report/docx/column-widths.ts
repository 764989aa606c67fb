import type { ReportColumn, ReportTable } from "../model/report-table.ts";
import { plainWords } from "../model/walk.ts";

/** How wide a letter of a table is taken to be, and what stands round a cell's words, in twentieths of a point. */
const letter = 102;
const around = 190;
const longestWord = 22;
const leastText: Readonly<Record<ReportColumn["kind"], number>> = {
  header: 1500,
  text: 1100,
  status: 1250,
  code: 600,
  number: 600,
};

/** What each column needs so that no word of it is broken. */
function needs({ columns, rows }: ReportTable): readonly number[] {
  const longest = columns.map(({ heading }) => wordLength(heading));
  for (const row of rows) {
    if (row.kind === "group" || row.kind === "note") continue;
    row.cells.forEach((cell, at) => {
      longest[at] = Math.max(longest[at] ?? 0, wordLength(plainWords(cell)));
    });
  }
  return columns.map(({ kind }, at) => Math.max(leastText[kind], (longest[at] ?? 0) * letter + around));
}

function wordLength(text: string): number {
  return Math.min(longestWord, Math.max(0, ...text.split(/[\s\-–/]+/).map((word) => word.length)));
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
  const shares = table.columns.map((column) => column.width ?? 1);
  const held = new Set<number>();
  for (;;) {
    const free = shares.reduce((sum, share, at) => (held.has(at) ? sum : sum + share), 0);
    const left = width - least.reduce((sum, need, at) => (held.has(at) ? sum + need : sum), 0);
    const widths = shares.map((share, at) => (held.has(at) ? (least[at] ?? 0) : (share / free) * left));
    const narrow = widths.findIndex((one, at) => !held.has(at) && one < (least[at] ?? 0));
    if (narrow < 0) return rounded(widths, width);
    held.add(narrow);
  }
}

/** Whole numbers that add up to the width: the last takes what is over. */
function rounded(widths: readonly number[], width: number): readonly number[] {
  const whole = widths.map((one) => Math.floor(one));
  const over = width - whole.reduce((sum, one) => sum + one, 0);
  return whole.map((one, at) => (at === whole.length - 1 ? one + over : one));
}
