import { packageTables } from "./agreement.ts";
import type { Table } from "./table.ts";

/** Every table of the data package, each after those it refers to. */
export const allTables: readonly Table[] = Object.values(packageTables);

const byName = new Map(allTables.map((table) => [table.name, table]));

export function tableNamed(name: string): Table | undefined {
  return byName.get(name);
}
