import { lastDigit, type MoneyUnit, moneyUnits } from "../money/money-unit.ts";
import { type Pence, pence } from "../money/pence.ts";
import type { Observation, Outcome } from "./identity.ts";
import { likelyCause } from "./likely-cause.ts";
import type { PrintedAmount } from "./printed-amount.ts";
import type { Sum, Weighed } from "./sum.ts";
import { SumFound } from "./sum-found.ts";

/**
 * Whether a printed whole can be the sum of its printed parts. Each figure may be off by half of its last
 * printed digit, so n parts and their whole can disagree by less than (n + 1)/2 digits; since differences come
 * in whole digits, that is the n/2 of the design's rule (domain.md, section 6). A printed 0 counts as rounded
 * like any other: £400 prints as 0 in £000. Amounts printed to the penny are exact. A whole printed more
 * coarsely than its parts (£24.5m for £24,502k) ties when it is their sum rounded.
 */
export function weigh(check: Sum): Weighed {
  let added = 0;
  for (const { amount, sign } of check.parts) added += amount * sign;
  const total = pence(added);
  const difference = pence(contribution(check.whole) - total);
  if (difference === 0) return { sum: check, total, difference, unit: check.whole.unit, severity: "ties" };
  const unit = finest(check.whole, check.parts);
  return { sum: check, total, difference, unit, severity: severityOf(check, Math.abs(difference)) };
}

export function contribution({ amount, sign }: PrintedAmount): Pence {
  return pence(amount * sign);
}

function severityOf({ parts, whole, blank = [] }: Sum, difference: number): Weighed["severity"] {
  let coarsestPart = 0;
  let slack = roundedTo(whole);
  for (const part of parts) {
    const rounded = roundedTo(part);
    if (rounded > coarsestPart) coarsestPart = rounded;
    slack += rounded;
  }
  if (roundedTo(whole) > coarsestPart && 2 * difference <= roundedTo(whole)) return "ties";
  if (2 * difference < slack) return "rounding";
  return blank.length > 0 ? "doubt" : "error";
}

/** The size of the last printed digit in pence; 0 where pennies are printed and nothing was rounded. */
function roundedTo({ unit }: PrintedAmount): number {
  const digit = lastDigit(unit);
  return digit === 1 ? 0 : digit;
}

/** The finest unit among printed amounts. */
export function finest(first: PrintedAmount, others: readonly PrintedAmount[]): MoneyUnit {
  return others.reduce(finer, first).unit;
}

function finer(left: PrintedAmount, right: PrintedAmount): PrintedAmount {
  if (left.unit === right.unit) return left;
  const leftDigit = lastDigit(left.unit);
  const rightDigit = lastDigit(right.unit);
  if (leftDigit !== rightDigit) return leftDigit < rightDigit ? left : right;
  return moneyUnits[left.unit].pencePerUnit <= moneyUnits[right.unit].pencePerUnit ? left : right;
}

/** The reading under which the whole fits best: a total may be struck over subtotals or over lines. */
export function bestOf(first: Sum, ...others: readonly Sum[]): Weighed {
  const order = ["ties", "rounding", "doubt", "error"];
  return others
    .map(weigh)
    .reduce(
      (best, next) => (order.indexOf(next.severity) < order.indexOf(best.severity) ? next : best),
      weigh(first),
    );
}

type CauseOf = (weighed: Weighed) => string | undefined;

/** Each sum that does not tie as an observation; the cause is worked out from the sum unless one is given. */
export function outcomeOf(sums: readonly Weighed[], causeOf: CauseOf = () => undefined): Outcome {
  const observations: Observation[] = [];
  for (const weighed of sums) {
    const { severity } = weighed;
    if (severity === "ties") continue;
    const cause = severity === "error" ? (causeOf(weighed) ?? likelyCause(weighed)) : undefined;
    observations.push(new SumFound(weighed, severity, cause));
  }
  return { observations, sums: sums.length };
}
