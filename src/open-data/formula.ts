import { exactThousands } from "../domain/money/format.ts";
import { pence } from "../domain/money/pence.ts";
import type { Live, Span, Term } from "./money-sheet.ts";

type Format = "xlsx" | "ods";

/**
 * A live amount as a formula in £000, without its equals sign: SUM(B3:B9)+C4-989. `before` is how many rows stand above
 * the table's body. Addresses and numbers alone go into it, never words.
 */
export function formulaOf({ terms, apart }: Live, before: number, format: Format): string {
  const sum = terms.map((term, at) => termText(term, at === 0, before, format)).join("");
  if (apart === 0) return sum;
  return `${sum}${apart > 0 ? "+" : "-"}${exactThousands(pence(Math.abs(apart)))}`;
}

function termText({ cells, sign }: Term, first: boolean, before: number, format: Format): string {
  const mark = sign === -1 ? "-" : first ? "" : "+";
  const [from, to] = [address(cells, cells.first, before), address(cells, cells.last, before)];
  const one = cells.first === cells.last;
  if (format === "xlsx") return `${mark}${one ? from : `SUM(${from}:${to})`}`;
  return `${mark}${one ? `[.${from}]` : `SUM([.${from}:.${to}])`}`;
}

function address({ column }: Span, row: number, before: number): string {
  return `${letters(column)}${row + before + 1}`;
}

/** A, B, ... Z, AA: the first column is nought. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
