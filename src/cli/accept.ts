import { dateWords } from "../domain/period/calendar.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { acceptFinding } from "../operations/accept-finding.ts";
import { actorGiven } from "./actor-given.ts";
import { dayGiven } from "./as-at-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";

export type AcceptOptions = {
  readonly reason: string;
  readonly by: string;
  readonly on?: string;
  readonly data?: string;
};

/** `outturn accept`: lets a finding stand, with the reason and by whom. */
export async function acceptCommand(key: string, options: AcceptOptions, effects: Effects): Promise<Exit> {
  const now = effects.now();
  const accepting = {
    finding: key,
    reason: options.reason,
    by: actorGiven(options.by, effects),
    on: options.on === undefined ? dayOf(now) : dayGiven(options.on),
    actor: effects.user(),
    now,
  };
  const result = await withLedger(effects, options.data, ({ ledger }) => acceptFinding(ledger, accepting));
  if (!result.ok) throw new WrongUse(result.issues.map(({ message }) => message).join("\n"));
  const { entry, finding } = result.value;
  effects.print(
    `Accepted by entry ${entry}: ${finding.message}\n${accepting.by}, ${dateWords(accepting.on)}. It stays visible, and lapses when something else is found in its place.\n`,
  );
  return exits.done;
}
