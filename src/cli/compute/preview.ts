import type { Feed } from "../../domain/feed/feed.ts";
import type { RecordPage } from "../../domain/records/record.ts";
import { type Preview, previewComputedMeasure } from "../../operations/preview-computed-measure.ts";
import { issueLines, readDefinition } from "../add-definitions.ts";
import { pointGiven } from "../as-at-given.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { proposalJson } from "./proposal-json.ts";
import { partWords, proposalLines } from "./proposal-lines.ts";

export type ComputePreviewOptions = { readonly json?: boolean; readonly data?: string };

/** `outturn compute preview`: what a definition would make of the records, before it is saved. Nothing is written. */
export async function computePreviewCommand(
  path: string,
  options: ComputePreviewOptions,
  effects: Effects,
): Promise<Exit> {
  const { file, text } = await readDefinition(path);
  const read = await withRecords(effects, options.data, async (ledger, warehouse) => {
    const at = await pointGiven(ledger, undefined, effects);
    return previewComputedMeasure(ledger, warehouse, { text, at });
  });
  if (!read.ok) {
    effects.print(
      options.json === true
        ? `${JSON.stringify({ file, issues: read.issues }, null, 2)}\n`
        : issueLines(file, read.issues),
    );
    return exits.findings;
  }
  effects.print(options.json === true ? previewJson(read.value) : previewText(path, read.value));
  return exits.done;
}

function previewText(path: string, { definition, feed, words, computed, samples }: Preview): string {
  const { proposals, doubts } = computed;
  const figures =
    proposals.length === 0
      ? `The feed ${feed.feed} holds no records it could be worked out from.\n`
      : proposals.map((one) => proposalLines(one, computed)).join("");
  return [
    `${partWords(definition.measure)}: ${definition.measure.meaning}\n${words}\n\n`,
    ...doubts.map((doubt) => `Doubt: ${doubt}\n\n`),
    figures,
    samplesText(feed, samples),
    `\nNothing was written. To save it: outturn compute add ${path}\n`,
  ].join("");
}

/** The records by their columns, a line for each. */
function samplesText(feed: Feed, { records, total }: RecordPage): string {
  if (total === 0) return "\nNo record counts above the line.\n";
  const lines = records.map(({ cells }) => {
    const held = feed.columns.flatMap(({ name, title }) => (cells[name] ? [`${title} ${cells[name]}`] : []));
    return `  ${held.join(", ")}\n`;
  });
  const counted = plural(total, `${feed.record.one} counts`, `${feed.record.many} count`);
  return `\n${counted} above the line, such as\n${lines.join("")}`;
}

function previewJson({ definition, words, computed, samples }: Preview): string {
  const said = {
    ...definition.measure,
    definition: definition.sha256,
    words,
    doubts: computed.doubts,
    results: computed.proposals.map(proposalJson),
    samples,
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
