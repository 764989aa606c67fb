import type { ReportRow } from "../model/report-table.ts";
import { figuresIn } from "../model/walk.ts";
import type { PrintedFigure, Words } from "../model/words.ts";

/** The markers used among a table's rows, each explained once, in the order they appear. */
export function markerNotes(rows: readonly ReportRow[]): readonly Words[] {
  const meanings = new Map<string, readonly string[]>();
  for (const row of rows) {
    for (const words of wordsOf(row)) {
      for (const { marker } of figuresIn(words)) {
        if (marker !== undefined) explain(meanings, marker);
      }
    }
  }
  return [...meanings].map(([letter, meaning]) => [`[${letter}] ${meaning.join(" ")}`]);
}

/** One letter can stand for several reasons, which the words before it tell apart. */
export function explain(
  meanings: Map<string, readonly string[]>,
  { letter, meaning }: NonNullable<PrintedFigure["marker"]>,
): void {
  const known = meanings.get(letter) ?? [];
  if (!known.includes(meaning)) meanings.set(letter, [...known, meaning]);
}

function wordsOf(row: ReportRow): readonly Words[] {
  if (row.kind === "group") return [row.heading];
  return row.kind === "note" ? [row.text] : row.cells;
}
