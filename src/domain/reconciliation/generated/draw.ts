import { lastDigit, type MoneyUnit } from "../../money/money-unit.ts";
import { type Pence, pence } from "../../money/pence.ts";

/** A whole number between two others, both included: the next of a row that a seed fixes. */
export type Draw = (least: number, most: number) => number;

/** Numbers that look random and come again with the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return least + Math.floor(share * (most - least + 1));
  };
}

/** An amount to the penny between two of so many thousand pounds. */
export function drawAmount(draw: Draw, least: number, most: number): number {
  return draw(least * 100_000, most * 100_000);
}

/** An amount as it is printed: rounded to the last digit of its unit, half away from nought. */
export function printedIn(unit: MoneyUnit): (amount: number) => Pence {
  const digit = lastDigit(unit);
  return (amount) => pence(Math.sign(amount) * Math.round(Math.abs(amount) / digit) * digit);
}

export function total(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
