import type { Pence } from "../money/pence.ts";
import { inProportion } from "./in-proportion.ts";
import { monthsOf, type PartOfYear } from "./part-of-year.ts";

/** What is known of a budget part way through its year. Net amounts in pence: net income has a minus. */
export type SpentSoFar = {
  readonly actual: Pence | undefined;
  readonly budgetToDate: Pence | undefined;
  /** The budget of the whole year. */
  readonly budget: Pence | undefined;
  /** Before income; undefined where it is not printed. */
  readonly gross: Pence | undefined;
  /** Undefined where the period's last day is not held. */
  readonly gone: PartOfYear | undefined;
};

/** Why a projection would be nonsense. */
export type WhyNot =
  | "no actual"
  | "lines without an actual"
  | "no last day"
  | "year over"
  | "too early"
  | "no budget"
  | "no budget to date"
  | "nothing due yet"
  | "signs differ"
  | "small net"
  | "uneven";

/** Where a year would end if it went on as it began: never a forecast that somebody has made. */
export type Projection =
  | { readonly kind: "projected"; readonly yearEnd: Pence }
  | { readonly kind: "not projected"; readonly why: WhyNot };

/** One month says little about twelve. */
const fewestMonths = 2;
/** A budget of which less is due than a tenth is too small a part to judge the rest by. */
const leastShareDue = 0.1;
/** Spending that the budget itself puts more than this far from an even pace is not projected by its pace. */
const mostUneven = 0.15;
/** A net budget below this share of the gross is a small difference between two large amounts. */
const leastNet = 0.1;

/** Run rate: what is spent to date / the share of the year gone by. */
export function runRate(spent: SpentSoFar): Projection {
  const { actual, gone } = spent;
  const why = whyNot(spent) ?? (isUneven(spent) ? "uneven" : undefined);
  if (why !== undefined || actual === undefined || gone === undefined)
    return { kind: "not projected", why: why ?? "no actual" };
  return { kind: "projected", yearEnd: inProportion(actual, gone.whole, gone.gone) };
}

/** Profile: what is spent to date / the share of the year's budget that was due by then. */
export function profileRate(spent: SpentSoFar): Projection {
  const { actual, budget, budgetToDate } = spent;
  const why = whyNot(spent) ?? noProfile(spent);
  if (why !== undefined || actual === undefined || budget === undefined || budgetToDate === undefined)
    return { kind: "not projected", why: why ?? "no actual" };
  return { kind: "projected", yearEnd: inProportion(actual, budget, budgetToDate) };
}

/** What stands in the way of either method. */
function whyNot({ actual, budget, gross, gone }: SpentSoFar): WhyNot | undefined {
  if (actual === undefined) return "no actual";
  if (gone === undefined) return "no last day";
  if (gone.gone >= gone.whole) return "year over";
  if (monthsOf(gone).gone < fewestMonths) return "too early";
  if (budget === undefined || budget === 0) return "no budget";
  if (actual * budget <= 0) return "signs differ";
  if (gross !== undefined && Math.abs(budget) < Math.abs(gross) * leastNet) return "small net";
  return undefined;
}

function noProfile({ budget, budgetToDate }: SpentSoFar): WhyNot | undefined {
  if (budgetToDate === undefined) return "no budget to date";
  if (budget === undefined) return "no budget";
  return budgetToDate / budget < leastShareDue ? "nothing due yet" : undefined;
}

/** The budget's own profile says that spending does not keep pace with the calendar. Without a profile it may. */
function isUneven({ budget, budgetToDate, gone }: SpentSoFar): boolean {
  if (budget === undefined || budgetToDate === undefined || gone === undefined) return false;
  return Math.abs(budgetToDate / budget - gone.gone / gone.whole) > mostUneven;
}
