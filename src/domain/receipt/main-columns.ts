import type { Row, Table } from "../data-package/table.ts";

/** Figures that are no money. */
const counted = ["number", "percent", "limitPercent", "count"];

/** The columns a row is for: its figure, its amounts and counts, or its words where it has neither. */
export function mainColumns(table: Table, row: Row): readonly string[] {
  if ("value" in table.columns) return ["value"];
  const amounts = Object.keys(table.columns).filter(
    (property) => table.columns[property]?.kind === "amount" && row[property] !== undefined,
  );
  const figures = [...amounts, ...counted.filter((property) => row[property] !== undefined)];
  if (figures.length > 0) return figures;
  const words = ["text", "meaning", "about", "definition", "reason", "controls", "date", "dueAsPrinted"];
  const names = ["title", "name", "label", "report"];
  return [...words, ...names].filter((property) => row[property] !== undefined).slice(0, 1);
}
