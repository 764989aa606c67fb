import { pounds } from "../money/format.ts";
import { isMoneyUnit, parseAmount } from "../money/money-unit.ts";
import { dateWords } from "../period/calendar.ts";
import type { Finding } from "./finding.ts";

/** "10 May 2024, Head of Finance: the line moved to another portfolio." */
export function acceptedWords({ by, on, reason }: NonNullable<Finding["accepted"]>): string {
  return `${dateWords(Temporal.PlainDate.from(on))}, ${by}: ${reason}`;
}

/** "£25,000 was accepted on 10 May 2024, Head of Finance: the line moved to another portfolio." */
export function lapsedWords({ asFound, ...said }: NonNullable<Finding["lapsed"]>): string {
  return `${found(asFound)} was accepted on ${acceptedWords(said)}`;
}

/** A difference in pounds where it is one of money: "25 GBP thousand" is £25,000. */
function found(asFound: string): string {
  const space = asFound.indexOf(" ");
  const unit = asFound.slice(space + 1);
  if (space === -1 || !isMoneyUnit(unit)) return asFound;
  const amount = parseAmount(asFound.slice(0, space), unit);
  return amount.ok ? pounds(amount.value) : asFound;
}
