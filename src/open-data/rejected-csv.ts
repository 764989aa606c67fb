import { stringify } from "csv-stringify/sync";
import type { Feed } from "../domain/feed/feed.ts";
import type { RejectedRecord } from "../domain/feed/load.ts";
import { openColumns, withoutPersonal } from "../domain/feed/without-personal.ts";
import { safeText } from "./safe-cell.ts";

/** The heading line of a table of rejected rows: where each stood, what was wrong, and its cells but the personal ones. */
export function rejectedHeadings(feed: Feed): string {
  return csv([["line", "columns", "found", "what to do", ...openColumns(feed)]]);
}

/** A line for each row, with all that is wrong in it; what tells about a person is left out. */
export function rejectedLines(feed: Feed, rows: readonly RejectedRecord[]): string {
  const columns = openColumns(feed);
  return csv(
    rows.map((row) => {
      const { line, problems, cells } = withoutPersonal(feed, row);
      return [
        String(line),
        problems.map(({ column }) => column).join("; "),
        problems.map(({ found }) => found).join("; "),
        problems.map(({ message }) => message).join(" "),
        ...columns.map((column) => cells[column] ?? ""),
      ];
    }),
  );
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(safeText)),
    { record_delimiter: "windows" },
  );
}
