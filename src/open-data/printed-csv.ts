import { stringify } from "csv-stringify/sync";
import type { FigureSheet } from "../domain/publication/figure-sheet.ts";
import { safeText } from "./safe-cell.ts";

/**
 * A printed table as CSV (RFC 4180, UTF-8): its headings, then a line for every row as it reads, brackets, signs and
 * all. The heading of a group and a note across the table stand in the first column.
 */
export function printedCsv({ columns, rows }: Pick<FigureSheet, "columns" | "rows">): string {
  const lines = rows.map(({ cells }) =>
    columns.map((_, at) => {
      const cell = cells[at];
      if (cell === undefined || cell.kind === "blank") return "";
      return cell.kind === "number" ? cell.text : safeText(cell.text);
    }),
  );
  return stringify([columns.map(({ heading }) => safeText(heading)), ...lines], {
    record_delimiter: "windows",
  });
}
