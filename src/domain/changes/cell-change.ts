import type { Cell } from "../data-package/column.ts";
import type { Row, Table } from "../data-package/table.ts";

/** Whether two cells say the same: a figure by its value and the places it is given to, never by its text. */
export function sameCell(left: Cell | undefined, right: Cell | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  if (left instanceof Temporal.PlainDate || right instanceof Temporal.PlainDate) {
    return String(left) === String(right);
  }
  if ("exact" in left) {
    return "exact" in right && left.exact.eq(right.exact) && left.places === right.places;
  }
  return !("exact" in right) && left.join("\n") === right.join("\n");
}

/** Where and how a figure stands in print, which another paper changes while the figure stays. */
const inPrint = new Set(["sourceFile", "sourceLine", "asPrinted", "heading", "position"]);

/** The columns that differ: those that say something, and those that only tell how it is printed and where. */
export function changedColumns(
  table: Table,
  before: Row,
  after: Row,
): { readonly said: readonly string[]; readonly printed: readonly string[] } {
  const differing = Object.keys(table.columns).filter((name) => !sameCell(before[name], after[name]));
  return {
    said: differing.filter((name) => !inPrint.has(name)),
    printed: differing.filter((name) => inPrint.has(name)),
  };
}
