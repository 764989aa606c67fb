import { readFile } from "node:fs/promises";
import { type Break, type Verified, verifyChain } from "../ledger/verify-chain.ts";
import { compareDigests, parseDigests } from "../operations/compare-digests.ts";
import { type VerifiedPublications, verifyPublications } from "../operations/verify-publications.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

/**
 * `outturn verify`: whether the ledger is still what was written, and every publication what was published; with
 * digests that were noted earlier, whether it still holds what it held then.
 */
export async function verifyCommand(
  options: { readonly json?: boolean; readonly data?: string; readonly digests?: string },
  effects: Effects,
): Promise<Exit> {
  const noted = options.digests === undefined ? undefined : await digestsNoted(options.digests);
  const { chain, publications, since } = await withLedger(effects, options.data, async ({ ledger }) => ({
    chain: await verifyChain(ledger),
    since: noted === undefined ? undefined : await compareDigests(ledger, noted),
    publications: await verifyPublications(ledger, (done, of) => {
      if (effects.watched) effects.tell(`Publication ${done + 1} of ${of}\n`);
    }),
  }));
  if (options.json === true) {
    const { entries, head, breaks } = chain;
    effects.print(`${JSON.stringify({ entries, head, breaks, publications, digests: since }, null, 2)}\n`);
  } else {
    effects.print(
      chainWords(chain) + digestWords(noted?.length ?? 0, since) + publicationWords(publications),
    );
  }
  const well = chain.breaks.length === 0 && publications.flaws.length === 0 && (since ?? []).length === 0;
  return well ? exits.done : exits.findings;
}

async function digestsNoted(path: string) {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) throw new WrongUse(`${path} can't be read. Give a file saved from /digests.json.`);
  const read = parseDigests(text);
  if (!read.ok) throw new WrongUse(`${path}: ${read.issues.map(({ message }) => message).join(" ")}`);
  return read.value;
}

function digestWords(noted: number, since: readonly Break[] | undefined): string {
  if (since === undefined) return "";
  if (since.length > 0) return `${since.map(({ message }) => message).join("\n")}\n`;
  return `${plural(noted, "digest")} noted earlier: the ledger still holds all it held then.\n`;
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

function publicationWords({ checked, flaws, reprints }: VerifiedPublications): string {
  if (checked === 0) return "";
  const lines = [...flaws, ...reprints].map(({ message }) => `${message}\n`).join("");
  if (flaws.length > 0) return lines;
  const bytes = reprints.length === 0 ? ", and printed again gives the same bytes" : "";
  return `${lines}${plural(checked, "publication")}: each says what was approved${bytes}.\n`;
}
