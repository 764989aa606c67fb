import { nearest } from "../data-package/nearest.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { sameCode } from "./code.ts";

/** The measures somebody may mean by a key, a printed code in any spelling, or an alias: several where a code is used twice. */
export function measuresNamed(rows: readonly MeasureRow[], name: string): readonly MeasureRow[] {
  const exact = rows.filter(({ measure }) => measure.toLowerCase() === name.toLowerCase());
  if (exact.length > 0) return exact;
  return rows.filter(({ code, aliases }) =>
    [code, ...(aliases ?? [])].some((one) => one !== undefined && sameCode(one, name)),
  );
}

/** The measure whose key, code or title comes nearest to a name that no measure has. */
export function measureNear(rows: readonly MeasureRow[], name: string): MeasureRow | undefined {
  const named = new Map(
    rows.flatMap((row) => [row.measure, row.code ?? row.measure, row.title].map((word) => [word, row])),
  );
  const found = nearest(name, named.keys());
  return found === undefined ? undefined : named.get(found);
}
