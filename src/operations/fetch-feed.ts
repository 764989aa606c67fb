import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeedSource } from "../domain/feed/feed.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { fetchFile } from "../ingest/fetched/fetch-file.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { writePostgresqlRows } from "../warehouse/sources/postgresql-rows.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { WarehouseTrouble } from "../warehouse/warehouse-trouble.ts";
import { type LoadedFeed, type LoadingFeed, loadFeed } from "./load-feed.ts";
import { readFeedNamed } from "./read-feeds.ts";

export type FetchingFeed = Omit<LoadingFeed, "path" | "name"> & {
  /** Where the settings are that sources name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** What came of one source: in words, never with a secret, and what became of its records. */
export type FetchedSource = { readonly source: string; readonly outcome: LoadedFeed };

/**
 * Fetches the records of a feed from where its definition says, one source after the other, and takes each in as a file.
 * Folders are left to those who watch them. No sources give none; an unknown feed gives undefined.
 */
export async function fetchFeed(
  ledger: Ledger,
  warehouse: Warehouse,
  { environment, ...loading }: FetchingFeed,
): Promise<readonly FetchedSource[] | undefined> {
  const held = await readFeedNamed(ledger, await present(ledger, loading.now), loading.feed);
  if (held === undefined) return undefined;
  const fetched: FetchedSource[] = [];
  for (const source of held.feed.sources) {
    if (source.kind === "folder") continue;
    const folder = await mkdtemp(join(loading.folder ?? tmpdir(), "fetched-"));
    try {
      const path = join(folder, "records");
      const file = await fetchSource(source, path, loading.feed, environment, loading.signal);
      const outcome: LoadedFeed = file.ok
        ? await loadFeed(ledger, warehouse, { ...loading, path, name: file.value })
        : { kind: "refused", issues: file.issues };
      fetched.push({ source: sourceWords(source), outcome });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return fetched;
}

type Fetchable = Exclude<FeedSource, { readonly kind: "folder" }>;

/** Brings what a source has into a file, and gives the name it goes by. */
async function fetchSource(
  source: Fetchable,
  path: string,
  feed: string,
  environment: FetchingFeed["environment"],
  signal: AbortSignal | undefined,
): Promise<Result<string>> {
  if (source.kind === "https") {
    const token = source.tokenFrom === undefined ? ok(undefined) : settingOf(source.tokenFrom, environment);
    if (!token.ok) return token;
    const got = await fetchFile(source.url, token.value, path, undefined, signal);
    return got.ok ? ok(got.value.name) : got;
  }
  const address = settingOf(source.addressFrom, environment);
  if (!address.ok) return address;
  const { addressFrom, query } = source;
  try {
    await writePostgresqlRows({ addressFrom, address: address.value, query }, path, undefined, signal);
    return ok(`${feed}.jsonl`);
  } catch (cause) {
    if (!(cause instanceof WarehouseTrouble)) throw cause;
    return no({ field: "query", message: cause.message });
  }
}

function settingOf(name: string, environment: FetchingFeed["environment"]): Result<string> {
  const value = environment[name];
  if (value !== undefined && value !== "") return ok(value);
  return no({
    field: name,
    message: `The setting ${name} is not set. Set it in the environment of Outturn.`,
  });
}

function sourceWords(source: Fetchable): string {
  if (source.kind === "postgresql") return `the database that ${source.addressFrom} names`;
  const { origin, pathname } = new URL(source.url);
  return `${origin}${pathname}`;
}
