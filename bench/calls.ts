import { stat } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Feed } from "../src/domain/feed/feed.ts";
import { readFeed } from "../src/ingest/feed-file.ts";

export const teams = ["Blue team", "Green team", "Red team", "Out of hours"] as const;

/** Calls to a contact centre, as a council would define them. */
export const callsText = JSON.stringify({
  feed: "bench-calls",
  title: "Calls",
  meaning: "One call offered to the contact centre.",
  record: { one: "call", many: "calls" },
  owner: "Contact Centre Manager",
  system: "Made up by the benchmarks",
  columns: [
    { name: "call_id", title: "Call", type: "integer", meaning: "The call's number.", required: true },
    { name: "offered_on", title: "Offered on", type: "date", meaning: "The day it rang.", required: true },
    { name: "team", title: "Team", type: "text", meaning: "Whom it rang for.", dimension: true },
    { name: "answered", title: "Answered", type: "boolean", meaning: "Whether it was answered." },
    { name: "wait_seconds", title: "Wait", type: "integer", meaning: "Seconds until then." },
  ],
  key: [],
  time: "offered_on",
  loads: "adds",
  repeats: "newest counts",
  checks: [
    { check: "range", column: "wait_seconds", least: "0", most: "7200", onFail: "reject" },
    { check: "allowed", column: "team", values: teams, onFail: "reject" },
    { check: "rejected", percent: 5, onFail: "stop" },
  ],
});

export function callsFeed(): Feed {
  const read = readFeed(callsText);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join(" "));
  return read.value;
}

/** Writes so many calls over the financial year 2019/20 as a CSV file; the same each time. Gives its size in bytes. */
export async function writeCalls(path: string, rows: number): Promise<number> {
  const names = teams.map((name) => `'${name}'`).join(", ");
  await asked(`copy (
      select i as call_id, date '2019-04-01' + (i * 366 // ${rows})::int as offered_on,
        [${names}][1 + (hash(i) % 4)::int] as team, if(hash(i + 1) % 100 < 81, 'yes', 'no') as answered,
        (hash(i + 2) % 600)::int as wait_seconds
      from range(${rows}) numbers(i)
    ) to '${path}' (header)`);
  return (await stat(path)).size;
}

/** Runs one statement in an engine of its own, with what a warehouse's engine may use of the machine. */
export async function asked(statement: string): Promise<readonly (readonly unknown[])[]> {
  const engine = await bareEngine();
  try {
    return (await engine.run(statement)).rows;
  } finally {
    engine.close();
  }
}

/** DuckDB without anything of ours. */
export async function bareEngine() {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "600MB" });
  const connection = await instance.connect();
  return {
    async run(statement: string) {
      const start = performance.now();
      const rows = (await connection.runAndReadAll(statement)).getRows();
      return { rows, milliseconds: performance.now() - start };
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
