import { longestLine } from "../domain/data-package/plain-cells.ts";
import { type Effects, WrongUse } from "./effects.ts";

/** Who an entry says it was written by: the name given with --by, else the account that runs the command. */
export function actorGiven(by: string | undefined, effects: Pick<Effects, "user">): string {
  if (by === undefined) return effects.user();
  const name = by.trim();
  if (name === "" || name.length > longestLine || /[\p{Cc}\u2028\u2029]/u.test(name)) {
    throw new WrongUse(`--by needs a name on one line, of up to ${longestLine} characters.`);
  }
  return name;
}
