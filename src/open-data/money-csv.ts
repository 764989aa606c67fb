import { stringify } from "csv-stringify/sync";
import { exactThousands } from "../domain/money/format.ts";
import type { MoneySheet, SheetCell } from "./money-sheet.ts";
import { safeText } from "./safe-cell.ts";

/**
 * A table of money as CSV (RFC 4180, UTF-8): headings, then a line for every row, with what kind of row it is and the
 * section it stands in. Money is in £000 with a minus where print has brackets. A blank is a thing that is not printed.
 */
export function moneyCsv({ columns, rows }: MoneySheet): string {
  const sections = rows.some(({ kind }) => kind === "section");
  const headings = columns.map(({ heading, kind }) => (kind === "money" ? `${heading} (£000)` : heading));
  let section = "";
  const lines = rows.flatMap(({ kind, cells }): readonly (readonly string[])[] => {
    if (kind === "section") {
      section = textOf(cells[0]);
      return [];
    }
    return [[...(sections ? [section] : []), kind, ...columns.map((_, at) => textOf(cells[at]))]];
  });
  return stringify([[...(sections ? ["Section"] : []), "Row", ...headings], ...lines], {
    record_delimiter: "windows",
  });
}

function textOf(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.kind === "blank") return "";
  if (cell.kind === "words") return safeText(cell.text);
  return cell.kind === "number" ? cell.text : exactThousands(cell.amount);
}
