import { type Decimal, decimalText } from "./decimal.ts";

const MINUS = "−";

/** Digits in threes with every place kept, without the sign: 1,074.50. */
export function groupedDigits(value: Decimal): string {
  const [whole = "", places] = decimalText(value).replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/** A true minus sign below zero, nothing from zero up. */
export function signText(value: Decimal): string {
  return value.exact.lt(0) ? MINUS : "";
}

/** Whether the digits printed are exactly 1, so that a unit is named in the singular: 1 day, 1.0 days. */
export function isOne(value: Decimal): boolean {
  return value.places === 0 && value.exact.abs().eq(1);
}
