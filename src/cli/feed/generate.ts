import { resolve } from "node:path";
import type { Command } from "commander";
import { type MadeRecordsSpec, recordsOf, scaled } from "../../domain/made-records/spec.ts";
import { readMadeRecordsSpec } from "../../ingest/made-records/read-spec.ts";
import { makeRecords } from "../../operations/make-records.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { plural } from "../plural.ts";

export type GenerateOptions = {
  readonly out: string;
  readonly rows?: string;
  readonly scale?: string;
  readonly seed?: string;
};

/** Adds `generate` to the commands about feeds. */
export function addGenerateRecords(feed: Command, effects: Effects, ended: (code: Exit) => void): void {
  feed
    .command("generate")
    .description("make up records that add up to the totals of a spec, to try a feed with")
    .argument("<spec>", "what the records are to be like: docs/user/made-records.md")
    .requiredOption("--out <file>", "the CSV file to write")
    .option("--rows <number>", "about so many records, with every total scaled to match")
    .option("--scale <times>", "every total so many times as large, such as 10 or 0.1")
    .option("--seed <number>", "other records with the same totals")
    .action(async (spec, options) => ended(await generateCommand(spec, options, effects)));
}

/** `outturn feed generate`: writes invented records. The same spec, scale and seed always give the same file. */
async function generateCommand(path: string, options: GenerateOptions, effects: Effects): Promise<Exit> {
  const read = await readMadeRecordsSpec(resolve(path));
  if (!read.ok) {
    for (const { field, message } of read.issues)
      effects.tell(`${path}: ${field && `${field}: `}${message}\n`);
    return exits.findings;
  }
  const spec = asked(read.value, options);
  const began = performance.now();
  const bytes = await makeRecords(spec, { out: resolve(options.out) }).catch((cause: unknown) => {
    throw notWritten(options.out, cause);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  effects.tell(
    `Wrote ${options.out}: ${plural(bytes, "byte", "bytes")} in ${seconds} s. The records are made up.\n`,
  );
  return exits.done;
}

function asked(spec: MadeRecordsSpec, { rows, scale, seed }: GenerateOptions): MadeRecordsSpec {
  if (rows !== undefined && scale !== undefined) {
    throw new WrongUse("Give --rows or --scale, not both: each says how many records there are.");
  }
  const seeded = seed === undefined ? spec : { ...spec, seed: wholeNumber("--seed", seed) };
  if (scale !== undefined) return scaled(seeded, times(scale));
  if (rows === undefined) return seeded;
  const held = recordsOf(spec);
  if (held === 0)
    throw new WrongUse("--rows can't be met: this spec has a record for every day. Use --scale.");
  return scaled(seeded, wholeNumber("--rows", rows) / held);
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new WrongUse(`${option} is “${text}”. Give a whole number, such as 1000000.`);
}

function times(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 10_000) return number;
  throw new WrongUse(`--scale is “${text}”. Give a number above 0 and up to 10000, such as 10 or 0.1.`);
}

function notWritten(out: string, cause: unknown): unknown {
  if (!(cause instanceof Error && "code" in cause)) return cause;
  return new WrongUse(`${out} could not be written (${cause.code}). Choose another place with --out.`, {
    cause,
  });
}
