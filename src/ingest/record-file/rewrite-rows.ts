import type { PlainCsv } from "../../domain/feed/plain-file.ts";
import { PlainWriter } from "./plain-writer.ts";
import type { RowSorter, SortedRecord } from "./sort-rows.ts";
import type { Row } from "./text-rows.ts";

export type RowBatches = AsyncIterable<readonly Row[]>;

/** Rows that come in batches, and what tells the records among them. */
export type RowsInTurn = { readonly batches: RowBatches; readonly sorter: RowSorter };

/** Writes the records among the rows to a clean file. The memory it takes is that of one batch. */
export async function rewriteRows(parts: readonly RowsInTurn[], path: string): Promise<PlainCsv> {
  const writer = await PlainWriter.create(path);
  try {
    for (const { batches, sorter } of parts) {
      for await (const batch of batches) await writer.add(recordsOf(batch, sorter));
    }
  } catch (cause) {
    await writer.drop();
    throw cause;
  }
  return writer.finish(parts[0]?.sorter.columns ?? []);
}

/** Whether every row could be read just as it stands; stops at the first that could not. */
export async function isPlainThroughout(batches: RowBatches, sorter: RowSorter): Promise<boolean> {
  for await (const batch of batches) {
    recordsOf(batch, sorter);
    if (!sorter.plain) return false;
  }
  return true;
}

function recordsOf(batch: readonly Row[], sorter: RowSorter): readonly SortedRecord[] {
  const records: SortedRecord[] = [];
  for (const row of batch) {
    const record = sorter.take(row);
    if (record !== undefined) records.push(record);
  }
  return records;
}
