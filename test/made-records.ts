import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Feed } from "../src/domain/feed/feed.ts";
import type { FeedColumn } from "../src/domain/feed/feed-column.ts";
import type { Load } from "../src/domain/feed/load.ts";
import type { LoadRequest, Warehouse } from "../src/warehouse/warehouse.ts";

/** A column of a made feed. */
export function madeColumn(
  name: string,
  type: FeedColumn["type"],
  over: Partial<FeedColumn> = {},
): FeedColumn {
  return {
    name,
    title: name,
    type,
    meaning: `The ${name}.`,
    headings: [],
    required: false,
    dimension: true,
    personal: false,
    ...over,
  };
}

/** A made feed of calls. */
export function madeFeed(feed: string, over: Partial<Feed> = {}): Feed {
  return {
    feed,
    title: "Calls",
    meaning: "One call.",
    record: { one: "call", many: "calls" },
    owner: "Head of customer services",
    system: "A telephone system",
    columns: [
      madeColumn("id", "integer"),
      madeColumn("day", "date"),
      madeColumn("team", "text"),
      madeColumn("cost", "money"),
    ],
    key: [],
    time: "day",
    loads: "adds",
    repeats: "newest counts",
    checks: [],
    ignored: [],
    sources: [],
    ...over,
  };
}

/** A request to load a file of these lines, the headings being those of the feed's columns. */
export async function madeRequest(
  folder: string,
  feed: Feed,
  lines: readonly string[],
  over: Partial<LoadRequest> = {},
): Promise<LoadRequest> {
  const headings = feed.columns.map(({ name }) => name).join(",");
  const text = [headings, ...lines].map((line) => `${line}\n`).join("");
  const path = join(folder, `${randomBytes(6).toString("hex")}.csv`);
  await writeFile(path, text);
  return {
    feed,
    definition: digest(JSON.stringify(feed)),
    plain: {
      form: "csv",
      path,
      separator: ",",
      encoding: "utf-8",
      skip: 1,
      width: feed.columns.length,
      columns: feed.columns.map(({ name: column }, at) => ({ column, at })),
      lines: { kind: "counted", first: 2 },
    },
    file: { name: "calls.csv", sha256: digest(text), bytes: Buffer.byteLength(text) },
    skipped: 0,
    by: "a tester",
    at: nextMoment(),
    spellings: new Map(),
    ...over,
  };
}

let moments = 0;

/** Loads are told apart by their time: each is made a minute after the one before. */
function nextMoment(): Temporal.Instant {
  moments += 1;
  return Temporal.Instant.from("2024-01-01T09:00:00Z").add({ minutes: moments });
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Loads lines that are expected to be taken. */
export async function loaded(
  warehouse: Warehouse,
  folder: string,
  feed: Feed,
  lines: readonly string[],
  over: Partial<LoadRequest> = {},
): Promise<Load> {
  const outcome = await warehouse.load(await madeRequest(folder, feed, lines, over));
  if (outcome.kind !== "loaded") throw new Error(`Not loaded: ${JSON.stringify(outcome, null, 1)}`);
  return outcome.load;
}
