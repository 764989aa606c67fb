import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Issue, Result } from "../domain/result.ts";
import { readFileBytes } from "../ingest/file-bytes.ts";
import { folderNames } from "../ingest/folder-names.ts";
import type { Ledger } from "../ledger/database.ts";
import { actorGiven } from "./actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";

export type AddOptions = { readonly by?: string; readonly json?: boolean; readonly data?: string };

type Definition = { readonly file: string; readonly text: string };

type Adding = Definition & { readonly actor: string; readonly now: Temporal.Instant };

/** One kind of definition: how a file of it is read, written and told of. */
export type DefinitionKind<Added> = {
  read(text: string): Result<unknown>;
  add(ledger: Ledger, adding: Adding): Promise<Result<Added>>;
  /** For a person, with its line end. */
  words(added: Added): string;
  /** For a script, beside the name of the file. */
  facts(added: Added): object;
};

type Told<Added> = { readonly file: string } & (
  | { readonly added: Added }
  | { readonly issues: readonly Issue[] }
);

const largest = 1024 * 1024;

/** Writes definitions from their files, and those of folders, one entry each; nothing where one of them can't be read. */
export async function addDefinitions<Added>(
  kind: DefinitionKind<Added>,
  paths: readonly string[],
  options: AddOptions,
  effects: Effects,
): Promise<Exit> {
  const definitions: Definition[] = [];
  for (const path of await definitionFiles(paths)) definitions.push(await readDefinition(path));
  const unread = definitions.flatMap(({ file, text }) => {
    const read = kind.read(text);
    return read.ok ? [] : [{ file, issues: read.issues }];
  });
  const told: readonly Told<Added>[] =
    unread.length > 0
      ? unread
      : await withLedger(effects, options.data, ({ ledger }) =>
          addAll(kind, ledger, definitions, { actor: actorGiven(options.by, effects), effects }),
        );
  effects.print(options.json === true ? addedJson(kind, told) : told.map(wordsOf(kind)).join(""));
  if (unread.length > 0 && options.json !== true) effects.print("Nothing was written.\n");
  return told.some((one) => "issues" in one) ? exits.findings : exits.done;
}

async function addAll<Added>(
  kind: DefinitionKind<Added>,
  ledger: Ledger,
  definitions: readonly Definition[],
  { actor, effects }: { readonly actor: string; readonly effects: Effects },
): Promise<readonly Told<Added>[]> {
  const told: Told<Added>[] = [];
  for (const { file, text } of definitions) {
    const added = await kind.add(ledger, { text, file: basename(file), actor, now: effects.now() });
    told.push(added.ok ? { file, added: added.value } : { file, issues: added.issues });
  }
  return told;
}

/** The files given, and the .json files of the folders given. */
async function definitionFiles(paths: readonly string[]): Promise<readonly string[]> {
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

/** The text of a definition file. Refuses one that is not there, or is too large to be one. */
export async function readDefinition(path: string): Promise<Definition> {
  const read = await readFileBytes(path, path, largest);
  if (!("bytes" in read)) throw new WrongUse(read.message);
  return { file: path, text: read.bytes.toString("utf8") };
}

/** What is wrong with a definition file, a line for each, with the place in the file. */
export function issueLines(file: string, issues: readonly Issue[]): string {
  return issues
    .map(({ field, message }) => `${file}${field === "" ? "" : `, ${field}`}: ${message}\n`)
    .join("");
}

function wordsOf<Added>(kind: DefinitionKind<Added>): (told: Told<Added>) => string {
  return (told) => ("issues" in told ? issueLines(told.file, told.issues) : kind.words(told.added));
}

function addedJson<Added>(kind: DefinitionKind<Added>, told: readonly Told<Added>[]): string {
  const said = told.map((one) => ("issues" in one ? one : { file: one.file, ...kind.facts(one.added) }));
  return `${JSON.stringify(said, null, 2)}\n`;
}
