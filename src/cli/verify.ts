import { verifyChain } from "../ledger/verify-chain.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { withLedger } from "./open.ts";

/** `outturn verify`: whether the ledger is still what was written. */
export async function verifyCommand(
  options: { readonly json?: boolean; readonly data?: string },
  effects: Effects,
): Promise<Exit> {
  const { entries, head, breaks } = await withLedger(effects, options.data, ({ ledger }) =>
    verifyChain(ledger),
  );
  if (options.json === true) effects.print(`${JSON.stringify({ entries, head, breaks }, null, 2)}\n`);
  else if (breaks.length === 0 && entries === 0) {
    effects.print("The ledger is empty: there is nothing to verify.\n");
  } else if (breaks.length === 0) {
    const all =
      entries === 1
        ? "The one entry and its figures are"
        : `All ${entries.toLocaleString("en-GB")} entries and their figures are`;
    effects.print(`${all} as they were written. The chain ends in ${head}.\n`);
  } else {
    effects.print(`${breaks.map(({ message }) => message).join("\n")}\n`);
    effects.print("The ledger was changed outside Outturn. Compare it with a backup before relying on it.\n");
  }
  return breaks.length === 0 ? exits.done : exits.findings;
}
