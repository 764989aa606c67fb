import { thousands, thousandsSpoken } from "../money/format.ts";
import { amountText, type MoneyUnit } from "../money/money-unit.ts";
import { type Pence, pence } from "../money/pence.ts";
import { type Decimal, decimal } from "../value/decimal.ts";
import { groupedDigits, signText } from "../value/digits.ts";

/** The units words may ask for: "in £m", "in £000". None asked: as a sentence prints it. */
export const moneyScales = ["£m", "£000", "£k", "£"] as const;
export type MoneyScale = (typeof moneyScales)[number];

/** How a sentence wants its money. */
export type MoneyPrint = {
  readonly scale: MoneyScale | undefined;
  /** Places of millions, 1 to 3; three unless asked. */
  readonly places: number | undefined;
  /** Without its sign, which the words around it say: "a saving of". */
  readonly size: boolean;
};

export const asSentencesPrint: MoneyPrint = { scale: undefined, places: undefined, size: false };

type Printed = {
  readonly text: string;
  readonly value: string;
  readonly format: "money";
  readonly places: number;
  readonly spoken?: string;
};

/**
 * An amount in a sentence. Nothing asked: "£24.502m" where it is whole thousands, else to the pound or penny; a true
 * minus for income, savings and surplus. "£000" is a table's print under that heading: "(502)".
 */
export function printedMoney(given: Pence, { scale, places, size }: MoneyPrint): Printed {
  const amount = size ? pence(Math.abs(given)) : given;
  if (scale === "£000") return inThousands(amount);
  const unit = unitOf(amount, scale, places);
  const shown = decimal(amountText(amount, unit));
  const suffix = unit === "GBP thousand" ? "k" : unit.startsWith("GBP million") ? "m" : "";
  const digits = `£${groupedDigits(shown)}${suffix}`;
  return {
    text: `${signText(shown)}${digits}`,
    ...exactly(shown),
    ...(shown.exact.lt(0) && { spoken: `minus ${digits}` }),
  };
}

function inThousands(amount: Pence): Printed {
  const shown = decimal(amountText(amount, "GBP thousand"));
  return {
    text: thousands(amount),
    ...exactly(shown),
    ...(shown.exact.lt(0) && { spoken: thousandsSpoken(amount) }),
  };
}

function exactly({ exact, places }: Decimal) {
  return { value: exact.toFixed(places), format: "money", places } as const;
}

function unitOf(amount: Pence, scale: MoneyScale | undefined, places: number | undefined): MoneyUnit {
  switch (scale) {
    case "£m":
      return millionsTo(places);
    case "£k":
    case "£000":
      return "GBP thousand";
    case "£":
      return amount % 100 === 0 ? "GBP" : "GBP 2dp";
    case undefined:
      if (amount !== 0 && amount % 100_000 === 0) return "GBP million 3dp";
      return amount % 100 === 0 ? "GBP" : "GBP 2dp";
    default:
      throw new Error(`Not a unit of money in words: ${scale satisfies never}`);
  }
}

function millionsTo(places: number | undefined): MoneyUnit {
  if (places === 1) return "GBP million 1dp";
  return places === 2 ? "GBP million 2dp" : "GBP million 3dp";
}
