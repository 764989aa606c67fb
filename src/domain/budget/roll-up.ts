import type { LedgerCodeRow } from "../data-package/tables/actuals.ts";
import { codeMapping } from "./code-mapping.ts";

/** Amounts in whole pence; income has a minus. */
export type LedgerAmounts = { readonly budget: number; readonly actual: number; readonly committed: number };

/** What an extract holds of one cost centre and subjective code, over the rows that have them. */
export type CodeAmounts = LedgerAmounts & {
  readonly costCentre: string;
  readonly subjective: string;
  readonly rows: number;
  /** Where the first of those rows stands. */
  readonly line: number;
};

/** What a budget line comes to. */
export type RolledUp = LedgerAmounts & {
  readonly portfolio: string;
  readonly line: string;
  readonly rows: number;
  readonly firstLine: number;
};

/** What falls outside: codes no row of the mapping knows. Without a subjective code where the cost centre itself is unknown. */
export type OutsideCode = LedgerAmounts & {
  readonly costCentre: string;
  readonly subjective: string | undefined;
  readonly rows: number;
  readonly line: number;
};

/** A pair of codes that two rows of the mapping claim with equal right. */
export type UndecidedCode = {
  readonly codes: CodeAmounts;
  readonly rows: readonly [LedgerCodeRow, LedgerCodeRow];
};

/** Codes whose amounts have the other sign than the column they belong to. */
export type ReversedCode = { readonly codes: CodeAmounts; readonly row: LedgerCodeRow };

export type RollUp = {
  readonly lines: readonly RolledUp[];
  /** Among what is in `lines`: income above nought and spending below. The largest first. */
  readonly reversed: readonly ReversedCode[];
  /** The largest first, by the largest of their amounts. */
  readonly outside: readonly OutsideCode[];
  readonly undecided: readonly UndecidedCode[];
};

/** Rolls the codes of an extract up to budget lines. Every amount is in `lines`, `outside` or `undecided`, once. */
export function rollUp(codes: Iterable<CodeAmounts>, mapping: readonly LedgerCodeRow[]): RollUp {
  const find = codeMapping(mapping);
  const lines = new Map<string, RolledUp>();
  const outside = new Map<string, OutsideCode>();
  const undecided: UndecidedCode[] = [];
  const reversed: ReversedCode[] = [];
  for (const one of codes) {
    const { costCentre, subjective, line } = one;
    const found = find(costCentre, subjective);
    if (found.kind === "undecided") undecided.push({ codes: one, rows: found.rows });
    else if (found.kind === "mapped") {
      const { portfolio, line: budgetLine } = found.row;
      const start = { portfolio, line: budgetLine, rows: 0, firstLine: line, ...noAmounts };
      add(lines, `${portfolio}\n${budgetLine}`, start, one);
      if (isReversed(one, found.row)) reversed.push({ codes: one, row: found.row });
    } else {
      const known = found.costCentreKnown ? subjective : undefined;
      const start = { costCentre, subjective: known, rows: 0, line, ...noAmounts };
      add(outside, `${costCentre}\n${known ?? ""}`, start, one);
    }
  }
  return {
    lines: [...lines.values()],
    reversed: reversed.toSorted((left, right) => largestFirst(left.codes, right.codes)),
    outside: [...outside.values()].toSorted(largestFirst),
    undecided,
  };
}

/** Income stands below nought in a ledger and spending above; a code that comes to nought has no sign. */
function isReversed({ actual, budget }: CodeAmounts, { column }: LedgerCodeRow): boolean {
  const way = column === "income" ? -1 : 1;
  return actual * way < 0 || budget * way < 0;
}

export const noAmounts: LedgerAmounts = { budget: 0, actual: 0, committed: 0 };

export function sumOf(amounts: Iterable<LedgerAmounts>): LedgerAmounts {
  let { budget, actual, committed } = noAmounts;
  for (const one of amounts) {
    budget += one.budget;
    actual += one.actual;
    committed += one.committed;
  }
  return { budget, actual, committed };
}

function add<Sum extends LedgerAmounts & { readonly rows: number }>(
  sums: Map<string, Sum>,
  key: string,
  start: Sum,
  one: CodeAmounts,
): void {
  const sum = sums.get(key) ?? start;
  sums.set(key, { ...sum, ...sumOf([sum, one]), rows: sum.rows + one.rows });
}

function largestFirst(left: LedgerAmounts, right: LedgerAmounts): number {
  return weight(right) - weight(left);
}

function weight({ actual, budget, committed }: LedgerAmounts): number {
  return Math.max(Math.abs(actual), Math.abs(budget), Math.abs(committed));
}
