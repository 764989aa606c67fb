import type { LedgerCodeRow } from "../data-package/tables/actuals.ts";

/** The mapping of one pair of codes: the row that says where they go, why none does, or the rows that disagree. */
export type Mapped =
  | { readonly kind: "mapped"; readonly row: LedgerCodeRow }
  | { readonly kind: "unknown"; readonly costCentreKnown: boolean }
  | { readonly kind: "undecided"; readonly rows: readonly [LedgerCodeRow, LedgerCodeRow] };

/** Codes are compared without regard to letter case and spaces around them. */
const plainCode = (code: string) => code.trim().toUpperCase();

/**
 * Finds where codes of the accounting system roll up to. A longer beginning stands before a shorter one and the exact code
 * before both, on the cost centre and on the subjective code alike. Where one row is closer on the one and another row on
 * the other, neither is better and the pair is undecided.
 */
export function codeMapping(
  rows: readonly LedgerCodeRow[],
): (costCentre: string, subjective: string) => Mapped {
  const byCostCentre = Map.groupBy(rows, ({ costCentre }) => plainCode(costCentre));
  const nearby = new Map<string, readonly LedgerCodeRow[]>();
  const rowsOf = (costCentre: string) => {
    const known =
      nearby.get(costCentre) ?? patternsOf(costCentre).flatMap((one) => byCostCentre.get(one) ?? []);
    nearby.set(costCentre, known);
    return known;
  };
  return (costCentre, subjective) => {
    const centre = plainCode(costCentre);
    const own = rowsOf(centre);
    const code = plainCode(subjective);
    const fitting = own.filter((row) => fits(plainCode(row.subjective), code));
    const [best, rival] = closest(fitting);
    if (best === undefined) return { kind: "unknown", costCentreKnown: own.length > 0 };
    return rival === undefined ? { kind: "mapped", row: best } : { kind: "undecided", rows: [best, rival] };
  };
}

/** Every pattern that fits a code: itself, and each of its beginnings with a star. */
function patternsOf(code: string): string[] {
  return [code, ...Array.from({ length: code.length + 1 }, (_, length) => `${code.slice(0, length)}*`)];
}

function fits(pattern: string, code: string): boolean {
  return pattern.endsWith("*") ? code.startsWith(pattern.slice(0, -1)) : pattern === code;
}

/** How much of a code a pattern names; an exact code more than any beginning. */
function closeness(pattern: string): number {
  return pattern.trim().endsWith("*") ? pattern.trim().length - 1 : Number.POSITIVE_INFINITY;
}

/** The row that is closest on both codes; with a second where two are equally good. */
function closest(rows: readonly LedgerCodeRow[]): readonly LedgerCodeRow[] {
  const isAsClose = (one: LedgerCodeRow, other: LedgerCodeRow) =>
    closeness(one.costCentre) >= closeness(other.costCentre) &&
    closeness(one.subjective) >= closeness(other.subjective);
  const undefeated = rows.filter((one) =>
    rows.every((other) => one === other || !isAsClose(other, one) || isAsClose(one, other)),
  );
  return undefeated.slice(0, 2);
}
