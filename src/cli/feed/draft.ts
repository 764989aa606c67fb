import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { stillToDescribe } from "../../domain/feed/to-be-described.ts";
import { feedFile, readFeed } from "../../ingest/feed-file.ts";
import { draftFeed, type FeedDraft } from "../../operations/draft-feed.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { plural } from "../plural.ts";
import { writeBytes } from "../write-package.ts";

export type FeedDraftOptions = { readonly feed?: string; readonly out?: string };

const longestKey = 40;

/** `outturn feed draft`: writes a definition to begin from, of a file that no feed describes yet. */
export async function feedDraftCommand(
  path: string,
  options: FeedDraftOptions,
  effects: Effects,
): Promise<Exit> {
  const key = options.feed ?? keyOf(path);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > longestKey) {
    throw new WrongUse(
      `“${key}” can’t be the key of a feed. Give one with --feed: lower-case letters, digits and single hyphens, at most ${longestKey}.`,
    );
  }
  const out = options.out ?? `${key}.json`;
  if (options.out === undefined && (await isThere(out))) {
    throw new WrongUse(`${out} is there already. Say with --out where the draft goes.`);
  }
  const drafted = await draftFeed({ path, key });
  if (drafted.kind === "refused") {
    effects.print(
      drafted.issues.map(({ field, message }) => `${field === "" ? path : field}: ${message}\n`).join(""),
    );
    return exits.findings;
  }
  const text = feedFile(drafted.draft.feed);
  const read = readFeed(text);
  if (!read.ok) {
    effects.print(read.issues.map(({ field, message }) => `${out}, ${field}: ${message}\n`).join(""));
    return exits.findings;
  }
  await writeBytes(out, Buffer.from(text));
  effects.print(draftWords(path, out, drafted));
  return exits.done;
}

/** The key a file's name suggests: calls of Calls 2019-04.csv. */
function keyOf(path: string): string {
  const words =
    basename(path)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const own = words.filter((word) => !/^(?:csv|xlsx?|jsonl?|ndjson|parquet|txt|tsv|gz|dat)$/.test(word));
  return (own.length > 0 ? own : ["records"]).join("-").slice(0, longestKey).replace(/-$/, "");
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function draftWords(path: string, out: string, drafted: Extract<FeedDraft, { kind: "drafted" }>): string {
  const { draft, line, rows, more, notes } = drafted;
  const looked = more ? `the first ${rows.toLocaleString("en-GB")} rows` : plural(rows, "row");
  const { feed } = draft;
  const lines = [
    `${path}: headings on line ${line}, ${looked} looked at. Wrote the draft to ${out}.`,
    ...notes.map((note) => `  ${note}`),
    ...draft.columns.map(({ column, because }) => `  ${column.name}: ${because.join(" ")}`),
    ...draft.advice.map((sentence) => `  ${sentence}`),
    `Still to be described: ${stillToDescribe(feed).join(", ")}.`,
    `Look it through, then: outturn feed add ${out}, and outturn feed load ${feed.feed} ${path}`,
  ];
  return `${lines.join("\n")}\n`;
}
