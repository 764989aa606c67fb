import Big from "big.js";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { listed } from "../reconciliation/sentence.ts";
import type { Figure } from "./reported.ts";
import { isYearBefore } from "./span.ts";

/** What share of the year's outturn was reached at a period, on average over the years that hold both. */
export type YearShape = {
  /** 0.563 is 56.3 %. */
  readonly share: Big;
  readonly years: readonly FinancialYear[];
};

const yearsBack = 3;

/**
 * The average share of the year reached at the latest figure's period in the last three years (domain.md 5.2); fewer
 * where fewer hold both figures. Undefined where none does, or where nothing was reached.
 */
export function yearShape(figures: readonly Figure[], latest: Figure): YearShape | undefined {
  const shares: Big[] = [];
  const years: FinancialYear[] = [];
  for (const year of earlierYears(figures, latest.year)) {
    const reached = figures.findLast((one) => one.year === year && isSameSlot(one, latest));
    const outturn = figures.findLast((one) => one.year === year && one.wholeYear);
    const share = reached && outturn && shareOf(reached, outturn);
    if (share === undefined) continue;
    shares.push(share);
    years.push(year);
  }
  if (shares.length === 0) return undefined;
  const total = shares.reduce((sum, share) => sum.plus(share), new Big(0));
  return { share: total.div(shares.length), years };
}

function earlierYears(figures: readonly Figure[], year: FinancialYear): readonly FinancialYear[] {
  const held = new Set(figures.map((one) => one.year));
  return [...held].filter((one) => one < year && one >= year - yearsBack);
}

/** Reported for the slot of the same name, or about the same days, a year or more apart. */
export function isSameSlot(one: Figure, other: Figure): boolean {
  if (one.slot.key === other.slot.key) return true;
  if (one.span === undefined || other.span === undefined || one.wholeYear !== other.wholeYear) return false;
  const years = (other.year - one.year - 1) * 10_000;
  return isYearBefore({ from: one.span.from + years, to: one.span.to + years }, other.span);
}

function shareOf(reached: Figure, outturn: Figure): Big | undefined {
  if (reached.value.unit !== outturn.value.unit || outturn.value.decimal.exact.eq(0)) return undefined;
  const share = reached.value.decimal.exact.div(outturn.value.decimal.exact);
  return share.gt(0) ? share : undefined;
}

/** “56.3%”, as a sentence says it. */
export function shareWords({ share }: YearShape): string {
  return `${share.times(100).round(1, Big.roundHalfUp).toFixed(1)}%`;
}

/** “2018/19, 2019/20 and 2020/21”, the years an average was taken over. */
export function shapeYearsWords({ years }: YearShape): string {
  return listed(years.map(yearLabel));
}
