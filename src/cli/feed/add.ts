import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { stillToDescribe } from "../../domain/feed/to-be-described.ts";
import type { Issue } from "../../domain/result.ts";
import { readFeed } from "../../ingest/feed-file.ts";
import { readFileBytes } from "../../ingest/file-bytes.ts";
import { folderNames } from "../../ingest/folder-names.ts";
import type { Ledger } from "../../ledger/database.ts";
import { type AddedFeed, addFeed } from "../../operations/add-feed.ts";
import { actorGiven } from "../actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withLedger } from "../open.ts";
import { plural } from "../plural.ts";

export type FeedAddOptions = { readonly by?: string; readonly json?: boolean; readonly data?: string };

type Definition = { readonly file: string; readonly text: string };
type Told = { readonly file: string } & (
  | { readonly added: AddedFeed }
  | { readonly issues: readonly Issue[] }
);

const largest = 1024 * 1024;

/** `outturn feed add`: writes feeds from their definition files; nothing where one of them can't be read. */
export async function feedAddCommand(
  paths: readonly string[],
  options: FeedAddOptions,
  effects: Effects,
): Promise<Exit> {
  const definitions: Definition[] = [];
  for (const path of await definitionFiles(paths)) definitions.push(await readDefinition(path));
  const unread = definitions.flatMap(({ file, text }) => {
    const read = readFeed(text);
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
  { by }: FeedAddOptions,
  effects: Effects,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { file, text } of definitions) {
    const actor = actorGiven(by, effects);
    const added = await addFeed(ledger, { text, file: basename(file), actor, now: effects.now() });
    told.push(added.ok ? { file, added: added.value } : { file, issues: added.issues });
  }
  return told;
}

/** The files given, and the .json files of the folders given. */
export async function definitionFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else {
      const listed = await folderNames(path);
      if ("issue" in listed) throw new WrongUse(listed.issue.message);
      const own = listed.names.filter((name) => name.endsWith(".json"));
      if (own.length === 0)
        throw new WrongUse(`${path} holds no .json file. Give definition files, or a folder of them.`);
      files.push(...own.map((name) => join(path, name)));
    }
  }
  return files;
}

export async function readDefinition(path: string): Promise<Definition> {
  const read = await readFileBytes(path, path, largest);
  if (!("bytes" in read)) throw new WrongUse(read.message);
  return { file: path, text: read.bytes.toString("utf8") };
}

function addedWords(told: Told): string {
  if ("issues" in told) {
    return told.issues
      .map(({ field, message }) => `${told.file}${field === "" ? "" : `, ${field}`}: ${message}\n`)
      .join("");
  }
  const { added } = told;
  const { feed } = added;
  const what = `${feed.feed}: ${feed.title}, ${plural(feed.columns.length, "column")}`;
  if (added.kind === "unchanged") return `Unchanged: ${what}.\n`;
  const verb = added.kind === "added" ? "Added" : "Changed";
  const open = stillToDescribe(feed);
  const warning =
    open.length === 0
      ? ""
      : `  Warning: still to be described, and shown so on every page: ${open.join(", ")}.\n`;
  return `${verb} by entry ${added.entry}: ${what}.\n${warning}`;
}

function addedJson(told: readonly Told[]): string {
  const said = told.map((one) => {
    if ("issues" in one) return one;
    const { feed, ...rest } = one.added;
    return { file: one.file, feed: feed.feed, ...rest };
  });
  return `${JSON.stringify(said, null, 2)}\n`;
}
