import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Load } from "../src/domain/feed/load.ts";
import { definitionText } from "../src/ingest/feed-file.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { requestsFeed } from "./requests-feed.ts";

/** A request in a test: its reference, the days, and more where a test needs it. */
export type Request = {
  readonly reference: string;
  readonly received: string;
  readonly answered?: string;
  readonly team?: string;
  readonly channel?: string;
  readonly hours?: number;
  readonly cost?: string;
};

/** So many requests received on a day, of which the first so many were answered on another. */
export function someRequests(
  prefix: string,
  {
    received,
    answered,
    count,
    inTime,
  }: { received: string; answered: string; count: number; inTime: number },
): readonly Request[] {
  const late = Temporal.PlainDate.from(answered).add({ days: 60 }).toString();
  return Array.from({ length: count }, (_, at) => ({
    reference: `${prefix}-${at + 1}`,
    received,
    answered: at < inTime ? answered : late,
    team: at % 2 === 0 ? "Highways" : "Schools",
    cost: "12.50",
    hours: 2,
  }));
}

const columns = ["reference", "received", "answered", "team", "channel", "hours", "cost"] as const;

/** Takes requests into a warehouse as one file. Throws where they are not taken. */
export async function loadRequests(
  warehouse: Warehouse,
  folder: string,
  {
    name,
    at,
    requests,
  }: { readonly name: string; readonly at: string; readonly requests: readonly Request[] },
): Promise<Load> {
  const lines = requests.map((request) => columns.map((column) => request[column] ?? "").join(","));
  const text = `${[columns.join(","), ...lines].join("\n")}\n`;
  const path = join(folder, name);
  await writeFile(path, text);
  const outcome = await warehouse.load({
    feed: requestsFeed,
    definition: definitionText(requestsFeed).sha256,
    plain: {
      ...{ form: "csv", path, separator: ",", encoding: "utf-8", skip: 1, width: columns.length },
      columns: columns.map((column, place) => ({ column, at: place })),
      lines: { kind: "counted", first: 2 },
    },
    file: { name, sha256: createHash("sha256").update(text).digest("hex"), bytes: text.length },
    ...{ skipped: 0, by: "tester", at: Temporal.Instant.from(at), spellings: new Map() },
  });
  if (outcome.kind !== "loaded") throw new Error(`Not loaded: ${JSON.stringify(outcome)}`);
  return outcome.load;
}
