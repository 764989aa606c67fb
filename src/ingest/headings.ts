import { cellForm } from "../domain/data-package/cells.ts";
import type { Cell, Column } from "../domain/data-package/column.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import { columnName, type Table } from "../domain/data-package/table.ts";
import type { MoneyUnit } from "../domain/money/money-unit.ts";
import type { Result } from "../domain/result.ts";
import type { Place, Report } from "./import-issue.ts";
import { listedWords } from "./listed-words.ts";
import { wrongSeparator } from "./separators.ts";

/** The heading of the column in which a marked file says what is wrong with a row. Ignored when it is read again. */
export const whatIsWrong = "what is wrong";

/** Where a column of a table stands in the file: -1 where the file leaves it out. */
export type FoundColumn = {
  readonly property: string;
  readonly name: string;
  readonly column: Column;
  readonly at: number;
  /** The words its lists may hold, where they are limited. */
  readonly words: readonly string[] | undefined;
  /** The cell read last in this column. */
  readonly last: { text?: string; unit?: MoneyUnit | undefined; cell?: Result<Cell | undefined> };
};

export type Headings = {
  readonly columns: readonly FoundColumn[];
  /** Cells per row, blank headings at the end left out. */
  readonly width: number;
  /** False where a column is missing that every row needs. */
  readonly complete: boolean;
  readonly names: readonly string[];
  /** Where the column stands that says what was wrong when the file was last imported; -1 for nowhere. */
  readonly remarks: number;
};

/** Matches the first row of a file with the table's columns. Order is free, and optional columns may be left out. */
export function readHeadings(table: Table, cells: readonly string[], place: Place, report: Report): Headings {
  const names = cells.map((cell) => cell.trim());
  while (names.at(-1) === "") names.pop();
  const columns = Object.entries(table.columns).map(([property, column]) => {
    const name = columnName(property);
    const words = listedWords(table, property);
    return { property, name, column, at: names.indexOf(name), words, last: {} };
  });
  const missing = columns.filter(
    ({ column, at }) => at === -1 && !column.optional && column.blank === undefined,
  );
  const separated = names.length === 1 ? wrongSeparator(names.join(), place) : undefined;
  if (separated !== undefined) report(separated);
  else {
    reportStrangers(names, columns, place, report);
    reportMissing(missing, place, report);
  }
  return {
    columns,
    width: names.length,
    complete: missing.length === 0,
    names,
    remarks: names.indexOf(whatIsWrong),
  };
}

function reportMissing(missing: readonly FoundColumn[], place: Place, report: Report): void {
  for (const { name, column } of missing) {
    const message = `The column ${name} is missing. Add it: ${column.about} It holds ${cellForm(column)}.`;
    report({ ...place, column: name, found: "no such column", expected: name, message });
  }
}

function reportStrangers(
  names: readonly string[],
  columns: readonly FoundColumn[],
  place: Place,
  report: Report,
): void {
  const known = columns.map(({ name }) => name);
  for (const [at, name] of names.entries()) {
    if (name === whatIsWrong || name === "") continue;
    if (names.indexOf(name) !== at) {
      const message = `Two columns are headed ${name}. Keep one of them.`;
      report({ ...place, column: name, found: `${name} twice`, expected: `${name} once`, message });
    } else if (!known.includes(name)) {
      const guess = nearest(name, known);
      const remedy = guess === undefined ? "Rename or remove it." : `Did you mean ${guess}?`;
      const message = `“${name}” is not a column of this table. ${remedy}`;
      report({ ...place, column: name, found: name, expected: guess ?? known.join(", "), message });
    }
  }
}
