import Big from "big.js";
import { type Decimal, decimal } from "../value/decimal.ts";
import { groupedDigits, signText } from "../value/digits.ts";
import { amountText, type MoneyUnit } from "./money-unit.ts";
import type { Pence } from "./pence.ts";

/** Under a £000 heading: "24,502", and "(502)" for income, savings and surplus. Half a thousand rounds away from nought. */
export function thousands(amount: Pence): string {
  const shown = inUnit(amount, "GBP thousand");
  return shown.exact.lt(0) ? `(${groupedDigits(shown)})` : groupedDigits(shown);
}

/** The same for a screen reader, which passes over brackets: "minus 502 thousand pounds". */
export function thousandsSpoken(amount: Pence): string {
  const shown = inUnit(amount, "GBP thousand");
  return `${shown.exact.lt(0) ? "minus " : ""}${groupedDigits(shown)} thousand pounds`;
}

/** Thousands of pounds as plain digits with every penny kept, for a cell that is reckoned with: "-502", "1842.35". */
export function exactThousands(amount: Pence): string {
  return new Big(amount).div(100_000).toFixed();
}

/** As prose prints it, to the thousand: "£24.502m", "−£0.801m". */
export function millions(amount: Pence): string {
  const shown = inUnit(amount, "GBP million 3dp");
  return `${signText(shown)}£${groupedDigits(shown)}m`;
}

/** To the penny, and without pence where there are none: "£1,234", "−£44.18". */
export function pounds(amount: Pence): string {
  const whole = new Big(amount).mod(100).eq(0);
  const shown = inUnit(amount, whole ? "GBP" : "GBP 2dp");
  return `${signText(shown)}£${groupedDigits(shown)}`;
}

function inUnit(amount: Pence, unit: MoneyUnit): Decimal {
  return decimal(amountText(amount, unit));
}
