import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { Load } from "../../domain/feed/load.ts";
import { present } from "../../ledger/as-at.ts";
import { rejectedHeadings, rejectedLines } from "../../open-data/rejected-csv.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { whyNot } from "../write-package.ts";
import { feedGiven } from "./feed-given.ts";

export type FeedRejectedOptions = { readonly out?: string; readonly data?: string };

const rowsAtOnce = 1000;

/** `outturn feed rejected`: the rows a load did not take, with what to do about each, as CSV. */
export async function feedRejectedCommand(
  name: string,
  id: string,
  options: FeedRejectedOptions,
  effects: Effects,
): Promise<Exit> {
  return withRecords(effects, options.data, async (ledger, warehouse) => {
    const { feed } = await feedGiven(ledger, await present(ledger, effects.now()), name);
    const load = loadCalled(await warehouse.loads(name), id, name);
    const text = rejectedText(feed, load, warehouse);
    if (options.out === undefined) for await (const part of text) effects.print(part);
    else {
      await writeText(options.out, text);
      effects.print(`Wrote ${plural(load.rejected, "row")} to ${options.out}.\n`);
    }
    return exits.done;
  });
}

function loadCalled(loads: readonly Load[], id: string, feed: string): Load {
  const found = loads.find((load) => load.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    loads.map((load) => load.id),
  );
  const remedy = near === undefined ? `outturn feed runs ${feed} names them.` : `Did you mean ${near}?`;
  throw new WrongUse(`The feed ${feed} has no load “${id}”. ${remedy}`);
}

async function* rejectedText(feed: Feed, load: Load, warehouse: Warehouse): AsyncGenerator<string> {
  yield rejectedHeadings(feed);
  for (let from = 0; from < load.rejected; from += rowsAtOnce) {
    const rows = await warehouse.rejected(load, from, rowsAtOnce);
    if (rows.length === 0) return;
    yield rejectedLines(feed, rows);
  }
}

async function writeText(path: string, text: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(text), createWriteStream(path));
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? whyNot(String(cause.code)) : undefined;
    if (why === undefined) throw cause;
    throw new WrongUse(`${path} could not be written: ${why} Choose another place.`, { cause });
  }
}
