import Big from "big.js";

/**
 * The digits a spreadsheet shows for a number in its file: it stores 96.3 as 96.299999999999997 and shows at most 15
 * significant digits. Never in exponents.
 */
export function numberText(stored: string): string {
  const number = Number(stored);
  return Number.isFinite(number) ? new Big(number.toPrecision(15)).toFixed() : stored;
}
