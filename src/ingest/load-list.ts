import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { DaySpan } from "../domain/feed/load.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { definitionIssues } from "./definition/definition-issues.ts";
import { definitionJson } from "./definition/definition-json.ts";
import { readFileBytes } from "./file-bytes.ts";

/** A file of invented records of some days. */
export type ListedFile = {
  readonly feed: string;
  readonly file: string;
  /** Where its spec is. */
  readonly spec: string;
  readonly days: DaySpan;
};

/** What records call a code of a list, settled by a post. */
export type ListedSpelling = {
  readonly list: string;
  readonly text: string;
  readonly code: string;
  readonly by: string;
};

/** What an example brings beside its packages: feeds, invented records of them, and measures worked out from these. */
export type LoadList = {
  /** Where the definition files are. */
  readonly feeds: readonly string[];
  readonly computed: readonly string[];
  readonly files: readonly ListedFile[];
  readonly spellings: readonly ListedSpelling[];
  /** The post that confirms the figures that agree with those printed. */
  readonly confirmedBy: string;
};

/** The folder of an example with its records, and the file there that lists what is loaded. */
const recordsFolder = "records";
const listName = "load.json";
const largest = 1024 * 1024;

const span = z.string().transform((text, context) => {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
  }
  context.addIssue({
    code: "custom",
    message: `“${text}” is no stretch of days such as 2019-04-01/2020-03-31.`,
  });
  return z.NEVER;
});

const list = z.strictObject({
  feeds: z.array(z.string()),
  computed: z.array(z.string()),
  files: z.array(z.strictObject({ feed: z.string(), file: z.string(), spec: z.string(), days: span })),
  spellings: z
    .array(z.strictObject({ list: z.string(), text: z.string(), code: z.string(), by: z.string() }))
    .default([]),
  confirmedBy: z.string().min(1),
});

/** What a folder's records/load.json lists; undefined where there is no such file. Refused where it can't be read. */
export async function readLoadList(folder: string): Promise<Result<LoadList | undefined>> {
  const inRecords = (name: string) => join(folder, recordsFolder, name);
  if ((await stat(inRecords(listName)).catch(() => undefined)) === undefined) return ok(undefined);
  const file = await readFileBytes(inRecords(listName), listName, largest);
  if (!("bytes" in file)) return no({ field: listName, message: file.message });
  const given = definitionJson(file.bytes.toString("utf8"));
  if (!given.ok) return given;
  const found = list.safeParse(given.value);
  if (!found.success) return no(...definitionIssues(found.error.issues, given.value));
  const { feeds, computed, files, spellings, confirmedBy } = found.data;
  return ok({
    feeds: feeds.map(inRecords),
    computed: computed.map(inRecords),
    files: files.map((one) => ({ ...one, spec: inRecords(one.spec) })),
    spellings,
    confirmedBy,
  });
}
