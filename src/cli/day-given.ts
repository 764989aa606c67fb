import { WrongUse } from "./effects.ts";

/** A day given on the command line as 2021-11-23. */
export function dayGiven(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    throw new WrongUse(`“${text}” is not a date. Write it as 2021-11-23.`);
  }
}
