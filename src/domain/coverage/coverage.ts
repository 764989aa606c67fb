import type { Agreement } from "../data-package/agreement.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { comparatorGap } from "./comparator-gaps.ts";
import { type Gap, type GapKind, gapKinds } from "./gap.ts";
import { heldMeasures } from "./held-measure.ts";
import { endedSlots } from "./last-due.ts";
import { measureGaps } from "./measure-gaps.ts";
import { planGaps } from "./plan-gaps.ts";
import { targetGaps } from "./target-gaps.ts";

export type Coverage = {
  readonly portfolio: string;
  readonly year: FinancialYear;
  /** One for every kind, in their order, also where nothing is found. */
  readonly gaps: readonly Gap[];
};

/** What an agreement promises without anyone to answer for it, any figure, or any target to hold it to, on a day. */
export function coverageOf(agreement: Agreement, on: Temporal.PlainDate): Coverage {
  const { portfolio, periods } = agreement;
  const { calendar, measures } = heldMeasures(agreement);
  const ended = endedSlots(periods, calendar, portfolio.year, on);
  const found = [
    ...targetGaps(measures, on),
    comparatorGap(agreement),
    ...measureGaps(measures, ended),
    ...planGaps(agreement),
  ];
  return {
    portfolio: portfolio.portfolio,
    year: portfolio.year,
    gaps: gapKinds.map((kind) => gapIn(found, kind)),
  };
}

/** The gap of a kind. Throws where it was not looked for. */
export function gapIn(gaps: readonly Gap[], kind: GapKind): Gap {
  const gap = gaps.find((one) => one.kind === kind);
  if (gap === undefined) throw new Error(`Nothing looked for ${kind}`);
  return gap;
}

/** All agreements' gaps of each kind together. */
export function gapsTogether(coverages: readonly Coverage[]): readonly Gap[] {
  return gapKinds.map((kind) => {
    const gaps = coverages.map((coverage) => gapIn(coverage.gaps, kind));
    return {
      kind,
      of: gaps.reduce((total, { of }) => total + of, 0),
      items: gaps.flatMap(({ items }) => items),
    };
  });
}

/** So many out of all that were looked at. */
export type Share = { readonly count: number; readonly of: number };

/** How well measures are looked after: those that somebody answers for, and results due that have come. */
export function lookedAfter(gaps: readonly Gap[]): { readonly owned: Share; readonly supplied: Share } {
  const share = (kind: GapKind): Share => {
    const { of, items } = gapIn(gaps, kind);
    return { count: of - items.length, of };
  };
  return { owned: share("no-owner"), supplied: share("no-result-due") };
}

/** Whole percent; “over 99%” and “under 1%” where rounding would say all or none. Undefined out of none. */
export function percentWords({ count, of }: Share): string | undefined {
  if (of === 0) return undefined;
  const percent = Math.round((count * 100) / of);
  if (percent === 100 && count < of) return "over 99%";
  return percent === 0 && count > 0 ? "under 1%" : `${percent}%`;
}
