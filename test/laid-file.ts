import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { SchemaDrift } from "../src/domain/feed/drift.ts";
import type { Feed } from "../src/domain/feed/feed.ts";
import type { FeedColumn } from "../src/domain/feed/feed-column.ts";
import type { PlainCsv, PlainFile } from "../src/domain/feed/plain-file.ts";
import type { ImportIssue } from "../src/ingest/import-issue.ts";
import {
  type LaidFile,
  type LayOptions,
  type LayOutcome,
  layRecordFile,
} from "../src/ingest/record-file/lay-record-file.ts";

const column = (name: string, title: string, type: FeedColumn["type"], more: Partial<FeedColumn> = {}) => ({
  ...{
    name,
    title,
    type,
    meaning: `${title}.`,
    headings: [],
    required: false,
    dimension: false,
    personal: false,
  },
  ...more,
});

/** A feed of calls with a column of most types. */
export const callsFeed: Feed = {
  feed: "calls",
  title: "Calls",
  meaning: "One call offered to the contact centre.",
  record: { one: "call", many: "calls" },
  owner: "Head of Customer Services",
  system: "Telephony",
  columns: [
    column("reference", "Reference", "text", { required: true }),
    column("started", "Started", "datetime", { required: true, headings: ["Call date"] }),
    column("team", "Team", "text", { dimension: true, headings: ["Team name"] }),
    column("answered", "Answered", "boolean"),
    column("cost", "Cost", "money"),
  ],
  key: ["reference"],
  time: "started",
  loads: "adds",
  repeats: "newest counts",
  checks: [],
  ignored: ["Internal id"],
  sources: [],
};

/** A record read back from where an engine would read it: its line, why it can't be taken, its cells by column. */
export type ReadBack = {
  readonly line: number;
  readonly trouble: string;
  readonly cells: Readonly<Record<string, string>>;
};

/** Reads a plain file by nothing but its own description. */
export async function readBack(plain: PlainFile): Promise<readonly ReadBack[]> {
  assert.equal(plain.form, "csv");
  const rows = cellsOf(plain, await readFile(plain.path));
  return rows.map((cells, at) => {
    assert.equal(cells.length, plain.width, `row ${at + 1} has another width`);
    const line = plain.lines.kind === "cell" ? Number(cells[plain.lines.at]) : plain.lines.first + at;
    const trouble = plain.trouble === undefined ? "" : (cells[plain.trouble] ?? "");
    const named = plain.columns.map(({ column, at }) => [column, cells[at] ?? ""] as const);
    return { line, trouble, cells: Object.fromEntries(named) };
  });
}

function cellsOf({ encoding, separator, skip }: PlainCsv, bytes: Buffer): string[][] {
  const text = new TextDecoder(encoding === "latin-1" ? "windows-1252" : encoding).decode(bytes);
  const crlf = text.includes("\r");
  const kept = text.split("\n").slice(skip).join("\n");
  return parse(kept, {
    delimiter: separator,
    record_delimiter: crlf ? "\r\n" : "\n",
    skip_empty_lines: true,
    relax_column_count: true,
  });
}

/** Lays out files written into a folder; what is laid is taken away again. */
export function layInto(folder: string, feed: Feed = callsFeed) {
  let count = 0;
  const lay = async (
    content: string | Uint8Array,
    options: LayOptions & { feed?: Feed; as?: string } = {},
  ) => {
    count += 1;
    const path = join(folder, options.as ?? `calls-${count}.csv`);
    await writeFile(path, content);
    return {
      path,
      outcome: await layRecordFile(path, options.feed ?? feed, {
        folder: join(folder, "temporary"),
        ...options,
      }),
    };
  };
  return {
    lay,
    /** The records of a file that is laid, and how. */
    async laid(content: string | Uint8Array, options: LayOptions & { feed?: Feed; as?: string } = {}) {
      const { path, outcome } = await lay(content, options);
      const laid = laidOf(outcome);
      const records = laid.plain.form === "csv" ? await readBack(laid.plain) : [];
      await laid.dispose();
      return { ...laid, records, stayed: laid.plain.path === path };
    },
    /** The one issue of a file that is refused. */
    async refused(
      content: string | Uint8Array,
      options: LayOptions & { feed?: Feed; as?: string } = {},
    ): Promise<ImportIssue> {
      const { outcome } = await lay(content, options);
      assert.equal(outcome.kind, "refused", JSON.stringify(outcome));
      return outcome.issues[0] ?? assert.fail("refused without an issue");
    },
    async drift(
      content: string | Uint8Array,
      options: LayOptions & { feed?: Feed; as?: string } = {},
    ): Promise<SchemaDrift> {
      const { outcome } = await lay(content, options);
      assert.equal(outcome.kind, "drift", JSON.stringify(outcome));
      return outcome.drift;
    },
  };
}

function laidOf(outcome: LayOutcome): LaidFile {
  if (outcome.kind === "laid") return outcome.laid;
  return assert.fail(JSON.stringify(outcome, undefined, 1));
}
