import type { BodyLine } from "./body-line.ts";

/**
 * The lines with the last of them as the total, where it is called something else and in most columns comes to the sum of
 * the others: “Resources 2015/16” under the directorates. Undefined where there is no such line.
 */
export function withUnnamedTotal(lines: readonly BodyLine[]): readonly BodyLine[] | undefined {
  const last = lines.at(-1);
  const others = lines.slice(0, -1);
  if (last === undefined || others.length < 2 || lines.some(({ kind }) => kind !== "line")) return undefined;
  const columns = Object.keys(last.amounts);
  const tying = columns.filter((column) => {
    const total = last.amounts[column]?.pence;
    const sum = others.reduce((before, { amounts }) => before + (amounts[column]?.pence ?? 0), 0);
    return total !== undefined && total !== 0 && total === sum;
  });
  if (tying.length * 2 <= columns.length) return undefined;
  return [...others, { ...last, kind: "total" }];
}
