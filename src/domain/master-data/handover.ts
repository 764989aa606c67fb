import { addDecimals, compareDecimals, type Decimal, wholeDecimal } from "../value/decimal.ts";
import type { ListedChange } from "./listed-code.ts";

/** What became of one code on one day: the codes that took over, each with its share where that is known. */
export type Handover = {
  readonly from: string;
  readonly on: Temporal.PlainDate;
  readonly parts: readonly HandedPart[];
  /** Whether figures can be put on the new codes: only shares that make 1 carry all of a figure over. */
  readonly shares:
    | { readonly kind: "make one" }
    | { readonly kind: "unknown" }
    | { readonly kind: "do not make one"; readonly sum: Decimal };
};

export type HandedPart = {
  readonly to: string;
  readonly kind: ListedChange["kind"];
  readonly share: Decimal | undefined;
  readonly basis: string | undefined;
};

/** What became of each code of a list, day by day, the earliest first. */
export function handovers(list: string, changes: readonly ListedChange[]): readonly Handover[] {
  const groups = new Map<string, ListedChange[]>();
  for (const change of changes) {
    if (change.list !== list) continue;
    const name = `${change.from} ${change.on}`;
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups.values()].flatMap(handoverOf).toSorted(inOrder);
}

function handoverOf(group: readonly ListedChange[]): readonly Handover[] {
  const [first] = group;
  if (first === undefined) return [];
  const parts = group.map((change) => partOf(change, group.length)).toSorted(byCode);
  return [{ from: first.from, on: first.on, parts, shares: sharesOf(parts) }];
}

/** A code renamed or merged whole went to its one successor, whether or not a share says so. */
function partOf({ to, kind, share, basis }: ListedChange, parts: number): HandedPart {
  const isWhole = parts === 1 && (kind === "renamed" || kind === "merged");
  return { to, kind, share: share ?? (isWhole ? wholeDecimal(1) : undefined), basis };
}

function sharesOf(parts: readonly HandedPart[]): Handover["shares"] {
  let sum = wholeDecimal(0);
  for (const { share } of parts) {
    if (share === undefined) return { kind: "unknown" };
    sum = addDecimals(sum, share);
  }
  return compareDecimals(sum, wholeDecimal(1)) === 0
    ? { kind: "make one" }
    : { kind: "do not make one", sum };
}

function byCode(one: HandedPart, other: HandedPart): number {
  return one.to < other.to ? -1 : 1;
}

function inOrder(one: Handover, other: Handover): number {
  return Temporal.PlainDate.compare(one.on, other.on) || (one.from < other.from ? -1 : 1);
}
