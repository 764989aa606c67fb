import { type Decimal, decimalText, signOf } from "./decimal.ts";

const MINUS = "−";

/** Digits in threes with every place kept, without the sign: 1,074.50. */
export function groupedDigits(value: Decimal): string {
  return grouped(decimalText(value));
}

/** The digits as a sentence says them, without noughts at the end of its places: 52,400 for 52400.0. */
export function sentenceDigits(value: Decimal): string {
  const text = groupedDigits(value);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Digits in threes of a number already written plainly: -1074.50. */
export function grouped(written: string): string {
  const text = written.startsWith("-") ? written.slice(1) : written;
  const point = text.indexOf(".");
  const ends = point === -1 ? text.length : point;
  if (ends <= 3) return text;
  let from = ends % 3 === 0 ? 3 : ends % 3;
  let threes = text.slice(0, from);
  for (; from < ends; from += 3) threes += `,${text.slice(from, from + 3)}`;
  return `${threes}${text.slice(ends)}`;
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
