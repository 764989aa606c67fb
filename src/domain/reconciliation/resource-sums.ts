import { agreementTables } from "../data-package/agreement.ts";
import type { ResourceRow } from "../data-package/tables/budget.ts";
import { entriesOf } from "./entry.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { tableSums } from "./table-sums.ts";
import { weigh } from "./weigh.ts";

const columns = [
  { column: "cashLimit", words: "revenue cash limit" },
  { column: "reserves", words: "earmarked reserves" },
  { column: "capital", words: "capital funding" },
] as const;

const total = { column: "total", words: "total resources" } as const;

export function resourceColumnSums(rows: readonly ResourceRow[]): readonly Weighed[] {
  return [...columns, total].flatMap(({ column, words }) =>
    tableSums(
      { identity: "F3", subject: words, partsAre: "lines" },
      entriesOf(agreementTables.resources, rows, column, words),
    ),
  );
}

/** Cash limit + reserves + capital = the total, along each row of the resources. */
export function resourceRowSums(rows: readonly ResourceRow[]): readonly Weighed[] {
  return rows.flatMap((row) => {
    const parts = columns.flatMap((column) => resourceCell(row, column) ?? []);
    const whole = resourceCell(row, total);
    if (whole === undefined || parts.length === 0) return [];
    const blank = columns.filter(({ column }) => row[column] === undefined).map(({ words }) => words);
    const named = { ...whole, name: "the total of the row" };
    const sum = {
      identity: "F3",
      subject: row.name,
      partsAre: "amounts",
      parts,
      whole: named,
      blank,
      by: "across",
    };
    return [weigh(sum)];
  });
}

function resourceCell(
  row: ResourceRow,
  { column, words }: { readonly column: string; readonly words: string },
): PrintedAmount | undefined {
  return printedAmount(agreementTables.resources, row, column, {
    name: words,
    label: `${row.name}, ${words}`,
  });
}

/** The cash limit, reserves or capital on the total row of the resources; undefined where none is printed. */
export function totalResource(
  rows: readonly ResourceRow[],
  column: (typeof columns)[number]["column"],
): PrintedAmount | undefined {
  const words = columns.find((known) => known.column === column)?.words ?? column;
  return rows
    .filter(({ row }) => row === "total")
    .flatMap((row) => resourceCell(row, { column, words }) ?? [])
    .at(0);
}
