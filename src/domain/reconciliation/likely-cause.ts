import { lastDigit } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { money, type PrintedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";

/** What a difference alone suggests, surest first; undefined where it suggests nothing. */
export function likelyCause(weighed: Weighed): string | undefined {
  return wrongSign(weighed) ?? leftOutOrTwice(weighed) ?? thousandfold(weighed) ?? transposed(weighed);
}

/** A part added with the wrong sign puts the whole out by twice the part. */
function wrongSign({ sum: { parts }, difference }: Weighed): string | undefined {
  const part = parts.find(({ amount, sign }) => amount !== 0 && difference === -2 * amount * sign);
  return part && `The difference is twice ${figure(part)}: its sign was probably reversed.`;
}

function leftOutOrTwice({ sum: { parts }, difference }: Weighed): string | undefined {
  const part = parts.find(({ amount }) => amount !== 0 && Math.abs(difference) === Math.abs(amount));
  if (part === undefined || parts.length === 1) return undefined;
  const leftOut = difference === -part.amount * part.sign;
  return `The difference is ${figure(part)}: it was probably ${leftOut ? "left out of the sum" : "counted twice"}.`;
}

/** Pounds printed among thousands, or thousands among pounds. */
function thousandfold({ sum: { parts, whole }, difference, total }: Weighed): string | undefined {
  const printed = whole.amount * whole.sign;
  const odd =
    total !== 0 && (printed === total * 1000 || total === printed * 1000)
      ? whole
      : parts.find(({ amount, sign }) => amount !== 0 && difference * 1000 === -999 * amount * sign);
  return odd && `${figure(odd)} looks a thousand times too large or too small: pounds printed as thousands.`;
}

/** Two neighbouring digits changed round put a figure out by a multiple of 9. */
function transposed({ sum: { parts, whole }, difference, unit }: Weighed): string | undefined {
  if ((difference / lastDigit(unit)) % 9 !== 0) return undefined;
  const wholeSwapped = swaps(whole).find((amount) => (amount - whole.amount) * whole.sign === -difference);
  if (wholeSwapped !== undefined && parts.length === 1) {
    return "The two figures have the same digits, with two of them changed round.";
  }
  if (wholeSwapped !== undefined) return changedRound(whole, wholeSwapped);
  const candidates = parts.flatMap((part) =>
    swaps(part)
      .filter((amount) => (amount - part.amount) * part.sign === difference)
      .map((amount) => changedRound(part, amount)),
  );
  if (candidates.length > 1) {
    return "The difference divides by 9: two digits have probably changed places in one of the figures.";
  }
  return candidates[0];
}

function changedRound(printed: PrintedAmount, meant: number): string {
  return `${figure(printed)} may be ${money(pence(meant), printed.unit)} with two digits changed round.`;
}

/** The amounts a printed amount becomes when two neighbouring digits change places. */
function swaps({ amount, unit }: PrintedAmount): readonly number[] {
  const digit = lastDigit(unit);
  const digits = String(Math.abs(amount) / digit);
  return [...digits].slice(1).flatMap((right, at) => {
    const swapped = `${digits.slice(0, at)}${right}${digits.charAt(at)}${digits.slice(at + 2)}`;
    return swapped.startsWith("0") ? [] : [Number(swapped) * digit * Math.sign(amount)];
  });
}

function figure({ label, amount, unit }: PrintedAmount): string {
  return `${label} (${money(amount, unit)})`;
}
