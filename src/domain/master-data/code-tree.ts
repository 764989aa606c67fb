import type { ListedCode } from "./listed-code.ts";

/** A code and how far down it stands beneath its parents, from 0. */
export type TreeCode = { readonly row: ListedCode; readonly depth: number };

/** Codes in the order of their parents, each beneath its own; one whose parent is not among them stands at the top. */
export function codeTree(codes: readonly ListedCode[]): readonly TreeCode[] {
  const known = new Set(codes.map(({ code }) => code));
  const within = Map.groupBy(codes, ({ parent }) =>
    parent !== undefined && known.has(parent) ? parent : undefined,
  );
  const placed: TreeCode[] = [];
  const place = (parent: string | undefined, depth: number): void => {
    for (const row of within.get(parent) ?? []) {
      placed.push({ row, depth });
      place(row.code, depth + 1);
    }
  };
  place(undefined, 0);
  // Parents that go round in a circle are refused on import; nothing is left out should the ledger hold any.
  const lost = codes.filter((row) => !placed.some((one) => one.row === row));
  return [...placed, ...lost.map((row) => ({ row, depth: 0 }))];
}
