import { basename } from "node:path";
import type { Issue } from "../../domain/result.ts";
import { readComputedMeasure } from "../../ingest/computed-measure-file.ts";
import type { Ledger } from "../../ledger/database.ts";
import { type AddedComputedMeasure, addComputedMeasure } from "../../operations/add-computed-measure.ts";
import { actorGiven } from "../actor-given.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { definitionFiles, readDefinition } from "../feed/add.ts";
import { withLedger } from "../open.ts";
import { partWords } from "./proposal-lines.ts";

export type ComputeAddOptions = { readonly by?: string; readonly json?: boolean; readonly data?: string };

type Definition = { readonly file: string; readonly text: string };
type Told = { readonly file: string } & (
  | { readonly added: AddedComputedMeasure }
  | { readonly issues: readonly Issue[] }
);

/** `outturn compute add`: writes how measures are worked out, from their definition files; nothing where one can't be read. */
export async function computeAddCommand(
  paths: readonly string[],
  options: ComputeAddOptions,
  effects: Effects,
): Promise<Exit> {
  const definitions: Definition[] = [];
  for (const path of await definitionFiles(paths)) definitions.push(await readDefinition(path));
  const unread = definitions.flatMap(({ file, text }) => {
    const read = readComputedMeasure(text);
    return read.ok ? [] : [{ file, issues: read.issues }];
  });
  const told =
    unread.length > 0
      ? unread
      : await withLedger(effects, options.data, ({ ledger }) =>
          addAll(ledger, definitions, options, effects),
        );
  effects.print(options.json === true ? addedJson(told) : told.map(addedWords).join(""));
  if (unread.length > 0 && options.json !== true) effects.print("Nothing was written.\n");
  return told.some((one) => "issues" in one) ? exits.findings : exits.done;
}

async function addAll(
  ledger: Ledger,
  definitions: readonly Definition[],
  { by }: ComputeAddOptions,
  effects: Effects,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { file, text } of definitions) {
    const actor = actorGiven(by, effects);
    const adding = { text, file: basename(file), actor, now: effects.now() };
    const added = await addComputedMeasure(ledger, adding);
    told.push(added.ok ? { file, added: added.value } : { file, issues: added.issues });
  }
  return told;
}

function addedWords(told: Told): string {
  if ("issues" in told) return issueLines(told.file, told.issues);
  const { added } = told;
  const what = `${partWords(added.measure)} from ${added.measure.feed}: ${added.measure.meaning}`;
  if (added.kind === "unchanged") return `Unchanged: ${what}\n`;
  return `${added.kind === "added" ? "Added" : "Changed"} by entry ${added.entry}: ${what}\n`;
}

/** What is wrong with a definition file, a line for each, with the place in the file. */
export function issueLines(file: string, issues: readonly Issue[]): string {
  return issues
    .map(({ field, message }) => `${file}${field === "" ? "" : `, ${field}`}: ${message}\n`)
    .join("");
}

function addedJson(told: readonly Told[]): string {
  const said = told.map((one) => {
    if ("issues" in one) return one;
    const { measure, ...rest } = one.added;
    return { file: one.file, measure: measure.measure, part: measure.part, feed: measure.feed, ...rest };
  });
  return `${JSON.stringify(said, null, 2)}\n`;
}
