import Big from "big.js";
import { no, ok, type Result } from "../result.ts";

/** An exact decimal that remembers how many places it was written with: 96.30 has two. */
export type Decimal = { readonly exact: Big; readonly places: number };

const WRITTEN = /^[-−]?\d{1,24}(\.\d{1,12})?$/;
const LONGER = /^[-−]?\d+(\.\d+)?$/;

/** Reads digits with an optional sign and point, nothing else. */
export function parseDecimal(text: string): Result<Decimal> {
  if (!WRITTEN.test(text)) {
    const message = LONGER.test(text)
      ? `“${text}” has more digits than a figure can have: 24 before the point and 12 after it. Round it, such as to 97.36.`
      : `“${text}” is not a number. Write digits with an optional minus and point, such as 97.36.`;
    return no({ field: "", message });
  }
  return ok(decimal(text));
}

/** A decimal from text known to be one, such as a constant or a database column. Throws on anything else. */
export function decimal(text: string): Decimal {
  if (!WRITTEN.test(text)) throw new Error(`Not a decimal: ${text}`);
  const plain = text.replace("−", "-");
  const point = plain.indexOf(".");
  return { exact: new Big(plain), places: point === -1 ? 0 : plain.length - point - 1 };
}

/** A count, in whole numbers. Throws on a fraction. */
export function wholeDecimal(count: number): Decimal {
  const known = smallCounts[count];
  if (known !== undefined) return known;
  if (!Number.isSafeInteger(count)) throw new Error(`Not a whole number: ${count}`);
  const whole = { exact: exactOf(count, 0), places: 0 };
  if (count >= 0 && count < smallCounts.length) smallCounts[count] = whole;
  return whole;
}

/** Most counts are small and come again and again: each is made once, and nothing ever changes a decimal. */
const smallCounts = new Array<Decimal | undefined>(10_000).fill(undefined);

/** The digits as they were written, with every place kept and an ASCII minus. */
export function decimalText(value: Decimal): string {
  const units = unitsOf(value, value.places);
  return units === undefined ? value.exact.toFixed(value.places) : unitsText(units, value.places);
}

/** Whole numbers of so many digits are exact in floating point, and many times faster to reckon with. */
const mostExactDigits = 15;

/** The value in units of a last place: 97.36 with two places is 9736. Undefined where that is not exact. */
function unitsOf({ exact }: Decimal, places: number): number | undefined {
  const { c: digits, e, s } = exact;
  const noughts = places - (digits.length - 1 - e);
  if (noughts < 0 || digits.length + noughts > mostExactDigits) return undefined;
  let units = 0;
  for (const digit of digits) units = units * 10 + digit;
  return units === 0 ? 0 : s * units * 10 ** noughts;
}

const nought = new Big(0);

/** So many units of a last place, set down digit by digit as the exact library would read them from their text. */
function exactOf(units: number, places: number): Big {
  const exact = new Big(nought);
  const digits: number[] = [];
  for (let rest = Math.abs(units); rest > 0; rest = Math.floor(rest / 10)) {
    if (digits.length > 0 || rest % 10 !== 0) digits.push(rest % 10);
    exact.e += 1;
  }
  if (digits.length === 0) return exact;
  exact.e -= places + 1;
  exact.c = digits.reverse();
  exact.s = units < 0 ? -1 : 1;
  return exact;
}

function unitsText(units: number, places: number): string {
  const sign = units < 0 ? "-" : "";
  const text = String(Math.abs(units)).padStart(places + 1, "0");
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Which side of nought. */
export function signOf({ exact: { c: digits, s } }: Decimal): -1 | 0 | 1 {
  return digits[0] === 0 ? 0 : s < 0 ? -1 : 1;
}

export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  return left.exact.cmp(right.exact);
}

/** left - right, exactly, to the finer of the two precisions. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places);
  const [one, other] = [unitsOf(left, places), unitsOf(right, places)];
  if (one === undefined || other === undefined) return { exact: left.exact.minus(right.exact), places };
  return { exact: exactOf(one - other, places), places };
}

/** left + right, exactly, to the finer of the two precisions. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places);
  const [one, other] = [unitsOf(left, places), unitsOf(right, places)];
  if (one === undefined || other === undefined) return { exact: left.exact.plus(right.exact), places };
  return { exact: exactOf(one + other, places), places };
}

/** left × right, exactly: with the places of both together. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { exact: left.exact.times(right.exact), places: left.places + right.places };
}
