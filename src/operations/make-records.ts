import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import { type Handing, madeRecords } from "../domain/made-records/made-records.ts";
import type { MadeRecordsSpec } from "../domain/made-records/spec.ts";

export type MakingRecords = Omit<Handing, "written"> & {
  /** Where the CSV file goes; a file that is there is written over. */
  readonly out: string;
  readonly signal?: AbortSignal | undefined;
};

/** How long others wait at most, in milliseconds, before they have their turn. */
const turn = 8;

/**
 * Writes invented records to a CSV file, letting pages be answered in between and waiting for the disk. Gives the bytes
 * written. Throws when the disk fails, or once the signal says stop: what is there by then is no whole file.
 */
export async function makeRecords(
  spec: MadeRecordsSpec,
  { out, from, to, signal }: MakingRecords,
): Promise<number> {
  const file = createWriteStream(out);
  const failed = new Promise<never>((_, reject) => file.once("error", reject));
  failed.catch(() => undefined);
  try {
    let since = performance.now();
    for (const chunk of madeRecords(spec, { written, from, to })) {
      signal?.throwIfAborted();
      if (!file.write(chunk)) await Promise.race([once(file, "drain"), failed]);
      if (performance.now() - since < turn) continue;
      await setImmediate();
      since = performance.now();
    }
    file.end();
    await Promise.race([once(file, "close"), failed]);
    return file.bytesWritten;
  } finally {
    file.destroy();
  }
}

function written(text: string): string {
  return stringify([[text]], { eof: false });
}
