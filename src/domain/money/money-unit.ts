import Big from "big.js";
import { no, ok, type Result } from "../result.ts";
import { type Pence, pence } from "./pence.ts";

/**
 * How an amount is printed: the scale and the number of places. The last printed digit bounds how far
 * rounding alone can put a sum out, so it is kept with every amount.
 */
export const moneyUnits = {
  "GBP 2dp": { pencePerUnit: 100, places: 2, symbol: "£", suffix: "" },
  GBP: { pencePerUnit: 100, places: 0, symbol: "£", suffix: "" },
  "GBP thousand": { pencePerUnit: 100_000, places: 0, symbol: "£", suffix: "k" },
  "GBP thousand 1dp": { pencePerUnit: 100_000, places: 1, symbol: "£", suffix: "k" },
  "GBP million 3dp": { pencePerUnit: 100_000_000, places: 3, symbol: "£", suffix: "m" },
  "GBP million 2dp": { pencePerUnit: 100_000_000, places: 2, symbol: "£", suffix: "m" },
  "GBP million 1dp": { pencePerUnit: 100_000_000, places: 1, symbol: "£", suffix: "m" },
} as const satisfies Record<string, { pencePerUnit: number; places: number; symbol: string; suffix: string }>;

export type MoneyUnit = keyof typeof moneyUnits;

/** Whether a unit is one of money; those of results, such as "number" or "percent", are not. */
export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(moneyUnits, unit);
}

export const moneyUnitNames = Object.keys(moneyUnits) as readonly MoneyUnit[];

/** The size of the last printed digit, in pence: 100,000 where amounts are printed in £000. */
export function lastDigit(unit: MoneyUnit): Pence {
  return lastDigits[unit];
}

const lastDigits: Readonly<Record<MoneyUnit, Pence>> = {
  "GBP 2dp": digitOf("GBP 2dp"),
  GBP: digitOf("GBP"),
  "GBP thousand": digitOf("GBP thousand"),
  "GBP thousand 1dp": digitOf("GBP thousand 1dp"),
  "GBP million 3dp": digitOf("GBP million 3dp"),
  "GBP million 2dp": digitOf("GBP million 2dp"),
  "GBP million 1dp": digitOf("GBP million 1dp"),
};

function digitOf(unit: MoneyUnit): Pence {
  const { pencePerUnit, places } = moneyUnits[unit];
  return pence(Math.max(1, Math.round(pencePerUnit / 10 ** places)));
}

const AMOUNT = /^-?\d{1,15}(\.\d{1,3})?$/;

/** Reads plain digits in the unit given: `-2343` in "GBP thousand" is £2,343,000 of income. */
export function parseAmount(text: string, unit: MoneyUnit): Result<Pence> {
  const { pencePerUnit, places } = moneyUnits[unit];
  const found = `“${text}”`;
  if (!AMOUNT.test(text)) {
    return no({
      field: "",
      message: `${found} is not an amount. Write plain digits in ${unit}, income with a leading minus, such as -2343.`,
    });
  }
  if ((text.split(".")[1]?.length ?? 0) > places) {
    return no({
      field: "",
      message: `${found} has more decimal places than ${unit} prints (${places}). Name a finer unit or round the amount.`,
    });
  }
  const amount = new Big(text).times(pencePerUnit);
  if (amount.abs().gt(Number.MAX_SAFE_INTEGER)) {
    return no({ field: "", message: `${found} ${unit} is more than any council holds. Check the unit.` });
  }
  return ok(pence(amount.toNumber()));
}

/** Plain digits in the unit given, every place kept: the reverse of parseAmount. Finer pence are rounded half away from zero. */
export function amountText(amount: Pence, unit: MoneyUnit): string {
  const { places } = moneyUnits[unit];
  const digit = lastDigit(unit);
  const size = Math.abs(amount);
  const whole = Math.floor(size / digit);
  const digits = whole + (2 * (size - whole * digit) >= digit ? 1 : 0);
  const sign = amount < 0 && digits !== 0 ? "-" : "";
  if (places === 0) return `${sign}${digits}`;
  const text = String(digits).padStart(places + 1, "0");
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}
