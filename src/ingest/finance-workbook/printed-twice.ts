import type { Remark } from "./body-lines.ts";
import type { PrintedRow } from "./printed-row.ts";

/** What names a row in print: two tables that both have it print the same figure. */
const naming = ["fund", "listing", "name", "purpose", "about", "spendYear", "source", "period"] as const;

/**
 * Remembers what earlier tables of a workbook print, and says where a later one prints a row again: a summary beside its
 * table, or an older copy on another sheet, would be counted twice.
 */
export function printedTwice(): (rows: readonly PrintedRow[], place: string) => readonly Remark[] {
  const earlier = new Map<string, string>();
  return (rows, place) => {
    const named = rows.map((row) => ({
      row,
      key: [row.table.name, ...naming.map((name) => row.row[name])].join("\n"),
    }));
    const again = named.find(({ key }) => earlier.has(key));
    for (const { key } of named) if (!earlier.has(key)) earlier.set(key, place);
    if (again === undefined) return [];
    const name = String(again.row.row["name"] ?? again.row.row["period"] ?? "The figure");
    const message = `“${name}” also stands in the table at ${earlier.get(again.key)}. Keep one of the two tables.`;
    return [{ row: again.row.at, found: `${name} twice`, message }];
  };
}
