import { thousands } from "../../domain/money/format.ts";
import { type Pence, pence } from "../../domain/money/pence.ts";

/** A change as it is labelled on a mark, in thousands: "+613", "−28", "0". */
export function signedLabel(amount: Pence): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
  return `${sign}${thousands(pence(Math.abs(amount)))}`;
}

/** A value in thousands as charts take it. */
export function inThousands(amount: Pence): number {
  return amount / 100_000;
}

/** A value in millions as charts take it whose scale says where it starts: "£23.8m". */
export function inMillions(amount: Pence): number {
  return amount / 100_000_000;
}
