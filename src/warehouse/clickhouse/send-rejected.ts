import { Readable } from "node:stream";
import type { Feed } from "../../domain/feed/feed.ts";
import type { RejectedRecord } from "../../domain/feed/load.ts";
import type { DuckEngine } from "../duckdb/engine.ts";
import { rejectedRecords } from "../staging/rejected-records.ts";
import type { StagedLoad } from "../staging/stage-load.ts";
import type { Attempt } from "./attempt.ts";
import type { Cluster } from "./cluster.ts";
import { csvCell } from "./csv-cell.ts";
import { seeThatAllAreThere } from "./send-rows.ts";
import { rejectedTable, wholeOf } from "./tables.ts";

const rowsAtOnce = 20_000;

/** Sends the rows that were rejected, with the words of what is wrong with each. */
export async function sendRejected(
  engine: DuckEngine,
  feed: Feed,
  staged: StagedLoad,
  cluster: Cluster,
  { attempt, signal }: { readonly attempt: Attempt; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const lines = async function* () {
    for (let from = 0; from < staged.rejected; from += rowsAtOnce) {
      const rows = await rejectedRecords(engine, feed, staged, from, rowsAtOnce);
      yield rows
        .map(({ line, problems, cells }) =>
          [attempt.part, line, csvCell(JSON.stringify(problems)), csvCell(JSON.stringify(cells))].join(),
        )
        .join("\n")
        .concat("\n");
    }
  };
  const columns = rejectedTable.columns.map(({ name }) => name);
  await cluster.entry.put(
    wholeOf(rejectedTable, cluster),
    columns,
    Readable.from(lines(), { objectMode: false }),
    signal,
  );
  await seeThatAllAreThere(staged.rejected, rejectedTable, cluster, attempt.part);
}

/** The rejected rows of an attempt in the order of their lines. */
export async function rejectedOf(
  cluster: Cluster,
  part: bigint,
  from: number,
  most: number,
): Promise<readonly RejectedRecord[]> {
  const rows = await cluster.entry.rows(
    `SELECT _line, problems, cells FROM ${wholeOf(rejectedTable, cluster)} WHERE _attempt = ${part} ORDER BY _line LIMIT ${from}, ${most}`,
  );
  return rows.map(([line, problems, cells]) => ({
    line: Number(line),
    problems: JSON.parse(String(problems)),
    cells: JSON.parse(String(cells)),
  }));
}
