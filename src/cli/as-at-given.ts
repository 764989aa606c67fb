import { dayOf } from "../domain/period/day-of.ts";
import { type AsAt, endOfDay, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readFirstKnown } from "../ledger/read-entries.ts";
import { type Effects, WrongUse } from "./effects.ts";

/** The point of the ledger that --as-at names: the end of that day, or the present. Refuses a day before anything was known. */
export async function pointGiven(
  ledger: Ledger,
  asAt: string | undefined,
  effects: Pick<Effects, "now">,
): Promise<AsAt> {
  const head = await present(ledger, effects.now());
  if (asAt === undefined) return head;
  const known = endOfDay(dayGiven(asAt));
  const first = await readFirstKnown(ledger);
  if (first !== undefined && Temporal.Instant.compare(known, first) < 0) {
    const day = dayOf(first);
    throw new WrongUse(
      `Nothing was known on ${asAt}: the first the ledger holds was known on ${day}. Give that day or a later one.`,
    );
  }
  return { ...head, known };
}

/** A day given on the command line as 2021-11-23. */
export function dayGiven(text: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // Not a day of the calendar, such as 2021-02-30.
  }
  throw new WrongUse(`“${text}” is not a date. Write it as 2021-11-23.`);
}
