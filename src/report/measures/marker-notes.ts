import type { ReportRow } from "../model/report-table.ts";
import { figuresIn } from "../model/walk.ts";
import type { Words } from "../model/words.ts";

/** The markers used among a table's rows, each explained once, in the order they appear. */
export function markerNotes(rows: readonly ReportRow[]): readonly Words[] {
  const meanings = new Map<string, string>();
  for (const row of rows) {
    for (const words of wordsOf(row)) {
      for (const { marker } of figuresIn(words)) {
        if (marker !== undefined) meanings.set(marker.letter, marker.meaning);
      }
    }
  }
  return [...meanings].map(([letter, meaning]) => [`[${letter}] ${meaning}`]);
}

function wordsOf(row: ReportRow): readonly Words[] {
  if (row.kind === "group") return [row.heading];
  return row.kind === "note" ? [row.text] : row.cells;
}
