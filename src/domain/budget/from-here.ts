import { minus, type Pence } from "../money/pence.ts";
import { atMostInProportion, inProportion } from "./in-proportion.ts";
import { monthsOf, type PartOfYear } from "./part-of-year.ts";

/** What must be true from here for a cash limit to hold. Amounts in pence; months may have a fraction. */
export type FromHere =
  | {
      readonly kind: "may spend";
      readonly left: Pence;
      readonly monthsLeft: number;
      /** What may be spent in each month that is left, rounded down so that it holds, and what was spent in each so far. */
      readonly perMonth: Pence;
      readonly soFar: Pence;
    }
  | { readonly kind: "spent already"; readonly over: Pence; readonly monthsLeft: number }
  | {
      readonly kind: "not said";
      readonly why: "no limit" | "no actual" | "no last day" | "year over" | "not begun" | "net income";
    };

/** Refuses to say where nothing is left of the year, or where the limit or what is spent is net income. */
export function fromHere(
  limit: Pence | undefined,
  actual: Pence | undefined,
  gone: PartOfYear | undefined,
): FromHere {
  if (limit === undefined) return { kind: "not said", why: "no limit" };
  if (actual === undefined) return { kind: "not said", why: "no actual" };
  if (gone === undefined) return { kind: "not said", why: "no last day" };
  if (gone.gone >= gone.whole) return { kind: "not said", why: "year over" };
  if (gone.gone === 0) return { kind: "not said", why: "not begun" };
  if (limit <= 0 || actual < 0) return { kind: "not said", why: "net income" };
  const monthsLeft = monthsOf(gone).left;
  const left = minus(limit, actual);
  if (left < 0) return { kind: "spent already", over: minus(actual, limit), monthsLeft };
  return {
    kind: "may spend",
    left,
    monthsLeft,
    perMonth: atMostInProportion(left, gone.whole, (gone.whole - gone.gone) * 12),
    soFar: inProportion(actual, gone.whole, gone.gone * 12),
  };
}
