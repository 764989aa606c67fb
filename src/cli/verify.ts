import { type Verified, verifyChain } from "../ledger/verify-chain.ts";
import { type VerifiedPublications, verifyPublications } from "../operations/verify-publications.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

/** `outturn verify`: whether the ledger is still what was written, and every publication what was published. */
export async function verifyCommand(
  options: { readonly json?: boolean; readonly data?: string },
  effects: Effects,
): Promise<Exit> {
  const { chain, publications } = await withLedger(effects, options.data, async ({ ledger }) => ({
    chain: await verifyChain(ledger),
    publications: await verifyPublications(ledger, (done, of) => {
      if (effects.watched) effects.tell(`Publication ${done + 1} of ${of}\n`);
    }),
  }));
  if (options.json === true) {
    const { entries, head, breaks } = chain;
    effects.print(`${JSON.stringify({ entries, head, breaks, publications }, null, 2)}\n`);
  } else effects.print(chainWords(chain) + publicationWords(publications));
  const well = chain.breaks.length === 0 && publications.flaws.length === 0;
  return well ? exits.done : exits.findings;
}

function chainWords({ entries, head, breaks }: Verified): string {
  if (breaks.length > 0) {
    return `${breaks.map(({ message }) => message).join("\n")}\nThe ledger was changed outside Outturn. Compare it with a backup before relying on it.\n`;
  }
  if (entries === 0) return "The ledger is empty: there is nothing to verify.\n";
  const all =
    entries === 1
      ? "The one entry and its figures are"
      : `All ${entries.toLocaleString("en-GB")} entries and their figures are`;
  return `${all} as they were written. The chain ends in ${head}.\n`;
}

function publicationWords({ checked, flaws }: VerifiedPublications): string {
  if (flaws.length > 0) return `${flaws.map(({ message }) => message).join("\n")}\n`;
  if (checked === 0) return "";
  return `${plural(checked, "publication")}: each says what was approved, and printed again gives the same bytes.\n`;
}
