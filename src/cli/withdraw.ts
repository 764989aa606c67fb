import { withdrawReport } from "../operations/withdraw-report.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";
import { type ReportOptions, reportGiven } from "./report-named.ts";

export type WithdrawOptions = ReportOptions & {
  readonly version: string;
  readonly reason: string;
  readonly data?: string;
};

/** `outturn withdraw`: takes a published version back; its page stays and says so. */
export async function withdrawCommand(
  kind: string,
  options: WithdrawOptions,
  effects: Effects,
): Promise<Exit> {
  const withdrawing = {
    name: reportGiven(kind, options),
    version: options.version,
    reason: options.reason,
    actor: effects.user(),
    now: effects.now(),
  };
  const result = await withLedger(effects, options.data, ({ ledger }) => withdrawReport(ledger, withdrawing));
  if (!result.ok) throw new WrongUse(result.issues.map(({ message }) => message).join("\n"));
  const { row, entry } = result.value;
  effects.print(`Withdrawn by entry ${entry}: ${row.title}, version ${row.label ?? row.version}.\n`);
  return exits.done;
}
