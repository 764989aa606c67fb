import { type Decimal, decimalText, signOf } from "./decimal.ts";

const MINUS = "−";

/** Digits in threes with every place kept, without the sign: 1,074.50. */
export function groupedDigits(value: Decimal): string {
  const signed = decimalText(value);
  const text = signed.startsWith("-") ? signed.slice(1) : signed;
  const ends = value.places === 0 ? text.length : text.length - value.places - 1;
  if (ends <= 3) return text;
  return `${text.slice(0, ends).replace(/\B(?=(\d{3})+$)/g, ",")}${text.slice(ends)}`;
}

/** A true minus sign below zero, nothing from zero up. */
export function signText(value: Decimal): string {
  return signOf(value) < 0 ? MINUS : "";
}

/** Whether the digits printed are exactly 1, so that a unit is named in the singular: 1 day, 1.0 days. */
export function isOne(value: Decimal): boolean {
  const { c: digits, e } = value.exact;
  return value.places === 0 && e === 0 && digits.length === 1 && digits[0] === 1;
}
