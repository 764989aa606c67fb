import { writeFile } from "node:fs/promises";
import type { LoadRequest } from "../../src/warehouse/warehouse.ts";
import { madeColumn, madeFeed } from "../made-records.ts";

export const bigFeed = madeFeed("killed", {
  columns: [madeColumn("id", "integer"), madeColumn("day", "date"), madeColumn("cost", "money")],
  key: ["id"],
  checks: [{ check: "unique", columns: ["id"], onFail: "reject" }],
});

export const bigRecords = 150_000;

/** A file that takes long enough to load to be killed in the middle of. */
export async function writeBigFile(path: string): Promise<void> {
  const lines = Array.from({ length: bigRecords }, (_, at) => `${at},2019-04-01,${at}.50\n`);
  await writeFile(path, `id,day,cost\n${lines.join("")}`);
}

/** A load of the file, another one in every round. */
export function bigRequest(path: string, round: number): LoadRequest {
  return {
    feed: bigFeed,
    definition: `definition ${round}`,
    plain: {
      form: "csv",
      path,
      separator: ",",
      encoding: "utf-8",
      skip: 1,
      width: 3,
      columns: bigFeed.columns.map(({ name: column }, at) => ({ column, at })),
      lines: { kind: "counted", first: 2 },
    },
    file: { name: "calls.csv", sha256: "0".repeat(64), bytes: 1 },
    skipped: 0,
    by: "a tester",
    at: Temporal.Instant.from("2024-01-01T09:00:00Z").add({ minutes: round }),
    spellings: new Map(),
  };
}
