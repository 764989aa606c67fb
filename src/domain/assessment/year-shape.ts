import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { listed } from "../reconciliation/sentence.ts";
import { decimal } from "../value/decimal.ts";
import { formatDecimal } from "../value/format-value.ts";
import { averageRatio, type Ratio, ratioOf, timesRatio } from "./ratio.ts";
import type { Figure } from "./reported.ts";
import { isYearBefore } from "./span.ts";

/** What share of the year's outturn was reached at a period, on average over the years that hold both. */
export type YearShape = {
  readonly share: Ratio;
  readonly years: readonly FinancialYear[];
};

const yearsBack = 3;

/**
 * The average share of the year reached at the latest figure's period in the last three years (domain.md 5.2); fewer
 * where fewer hold both figures. Undefined where none does, or where nothing was reached.
 */
export function yearShape(figures: readonly Figure[], latest: Figure): YearShape | undefined {
  const shares: Ratio[] = [];
  const years: FinancialYear[] = [];
  for (const year of earlierYears(figures, latest.year)) {
    const reached = figures.findLast((one) => one.year === year && isSameSlot(one, latest));
    const outturn = figures.findLast((one) => one.year === year && one.wholeYear);
    const share = reached && outturn && shareOf(reached, outturn);
    if (share === undefined) continue;
    shares.push(share);
    years.push(year);
  }
  return shares.length === 0 ? undefined : { share: averageRatio(shares), years };
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

function shareOf({ value: reached }: Figure, { value: outturn }: Figure): Ratio | undefined {
  if (reached.unit !== outturn.unit) return undefined;
  const share = ratioOf(reached.decimal, outturn.decimal);
  return share !== undefined && share.top > 0n ? share : undefined;
}

const hundred = decimal("100");

/** “56.3%”, as a sentence says it. */
export function shareWords({ share }: YearShape): string {
  return formatDecimal(timesRatio(hundred, share, 1), "percentage");
}

/** “2018/19, 2019/20 and 2020/21”, the years an average was taken over. */
export function shapeYearsWords({ years }: YearShape): string {
  return listed(years.map(yearLabel));
}
