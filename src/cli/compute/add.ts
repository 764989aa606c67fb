import { readComputedMeasure } from "../../ingest/computed-measure-file.ts";
import { type AddedComputedMeasure, addComputedMeasure } from "../../operations/add-computed-measure.ts";
import { type AddOptions, addDefinitions, type DefinitionKind } from "../add-definitions.ts";
import type { Effects, Exit } from "../effects.ts";
import { partWords } from "./proposal-lines.ts";

const computedMeasures: DefinitionKind<AddedComputedMeasure> = {
  read: (text) => readComputedMeasure(text),
  add: addComputedMeasure,
  words: addedWords,
  facts: ({ measure, ...rest }) => ({
    measure: measure.measure,
    part: measure.part,
    feed: measure.feed,
    ...rest,
  }),
};

/** `outturn compute add`: writes how measures are worked out, from their definition files; nothing where one can't be read. */
export function computeAddCommand(
  paths: readonly string[],
  options: AddOptions,
  effects: Effects,
): Promise<Exit> {
  return addDefinitions(computedMeasures, paths, options, effects);
}

function addedWords(added: AddedComputedMeasure): string {
  const what = `${partWords(added.measure)} from ${added.measure.feed}: ${added.measure.meaning}`;
  if (added.kind === "unchanged") return `Unchanged: ${what}\n`;
  return `${added.kind === "added" ? "Added" : "Changed"} by entry ${added.entry}: ${what}\n`;
}
