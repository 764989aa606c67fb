import { settleAlias } from "../../operations/settle-alias.ts";
import { actorGiven } from "../actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withLedger } from "../open.ts";

export type CodesSettleOptions = {
  readonly by: string;
  readonly none?: boolean;
  readonly note?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn codes settle`: says what a spelling of records stands for, as one entry. */
export async function codesSettleCommand(
  list: string,
  text: string,
  code: string | undefined,
  options: CodesSettleOptions,
  effects: Effects,
): Promise<Exit> {
  if ((code === undefined) !== (options.none === true)) {
    throw new WrongUse(
      `Say what “${text}” stands for: a code of ${list}, or --none where it stands for none and is left as it is.`,
    );
  }
  const settling = {
    ...{ list, text, code, note: options.note, now: effects.now() },
    ...{ by: actorGiven(options.by, effects), actor: effects.user() },
  };
  const result = await withLedger(effects, options.data, ({ ledger }) => settleAlias(ledger, settling));
  if (!result.ok) throw new WrongUse(result.issues.map(({ message }) => message).join("\n"));
  const { entry, alias, code: found, before } = result.value;
  const stands = found === undefined ? "no code and is left as it is" : `${found.code}, ${found.name}`;
  const was = before === undefined ? "" : ` It stood for ${before.code ?? "no code"} until now.`;
  effects.print(
    options.json === true
      ? `${JSON.stringify({ entry, list, alias, code: found?.code ?? null, before: before?.code ?? null })}\n`
      : `Settled by entry ${entry}: “${alias}” in ${list} stands for ${stands}.${was}\n`,
  );
  return exits.done;
}
