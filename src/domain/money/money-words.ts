import { millions, pounds } from "./format.ts";
import { type Pence, pence } from "./pence.ts";

/** "£24.502m"; "£0"; to the pound or penny where thousands would round it. Never a sign: that is left to the words around it. */
export function moneyWords(amount: Pence): string {
  const size = pence(Math.abs(amount));
  return inMillions(size) ? millions(size) : pounds(size);
}

/** Whether `moneyWords` prints it in millions; else in pounds. */
export function inMillions(amount: Pence): boolean {
  return amount !== 0 && amount % 100_000 === 0;
}
