import { type Pence, pence } from "../money/pence.ts";
import { figureId } from "./figure-id.ts";
import type { Row, Table } from "./table.ts";

/** One cell of money and what stands in it, in pence. */
export type HeldAmount = {
  readonly table: Table;
  readonly row: Row;
  readonly property: string;
  readonly amount: Pence;
};

/** The amount in a cell; undefined where the cell is blank. */
export function heldAmount(table: Table, row: Row | undefined, property: string): HeldAmount | undefined {
  const amount = row?.[property];
  if (row === undefined || typeof amount !== "number") return undefined;
  return { table, row, property, amount: pence(amount) };
}

/** Its lasting name. */
export function idOf({ table, row, property }: HeldAmount): string {
  return figureId(table, row, property);
}
