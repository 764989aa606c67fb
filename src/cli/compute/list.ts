import { definitionWords } from "../../domain/computed-measure/definition-words.ts";
import { present } from "../../ledger/as-at.ts";
import { readComputedMeasures } from "../../operations/read-computed-measures.ts";
import { readFeeds } from "../../operations/read-feeds.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { withLedger } from "../open.ts";
import { partWords } from "./proposal-lines.ts";
import { noneWords } from "./propose.ts";

export type ComputeListOptions = { readonly json?: boolean; readonly data?: string };

/** `outturn compute list`: every measure that is worked out from records, and how. */
export async function computeListCommand(options: ComputeListOptions, effects: Effects): Promise<Exit> {
  const { definitions, feeds } = await withLedger(effects, options.data, async ({ ledger }) => {
    const at = await present(ledger, effects.now());
    return { definitions: await readComputedMeasures(ledger, at), feeds: await readFeeds(ledger, at) };
  });
  if (options.json === true) {
    const said = definitions.map(({ measure, sha256 }) => ({ ...measure, definition: sha256 }));
    effects.print(`${JSON.stringify(said, null, 2)}\n`);
  } else if (definitions.length === 0) effects.print(`${noneWords}\n`);
  else {
    for (const { measure } of definitions) {
      const feed = feeds.find((one) => one.feed.feed === measure.feed)?.feed;
      const exactly = feed === undefined ? "" : `  ${definitionWords(measure, feed)}\n`;
      effects.print(`${partWords(measure)} from ${measure.feed}: ${measure.meaning}\n${exactly}`);
    }
  }
  return exits.done;
}
