import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { TallyQuery } from "../../domain/records/tally.ts";
import { diskTrouble } from "../duckdb/disk-trouble.ts";
import type { Warehouse } from "../warehouse.ts";
import { type Cluster, connect } from "./cluster.ts";
import { loadInto } from "./load-records.ts";
import { placeOfRecords } from "./place-of-records.ts";
import { recordAt, recordsAt, tallyAt } from "./read-records.ts";
import { registered } from "./register.ts";
import { rejectedOf } from "./send-rejected.ts";

/**
 * A warehouse on a ClickHouse server or cluster; files are read and checked under the data folder first. Nothing is
 * asked of a server before the warehouse is, and one that was away is looked for again at the next question.
 */
export async function openClickHouse(place: {
  readonly url: string;
  readonly dataFolder: string;
}): Promise<Warehouse> {
  const folder = join(place.dataFolder, "warehouse", "clickhouse");
  let connected: Promise<Cluster> | undefined;
  const cluster = () => {
    connected ??= connect(place.url).catch((cause: unknown) => {
      connected = undefined;
      throw cause;
    });
    return connected;
  };
  return {
    engine: async () => {
      const { version, shards } = await cluster();
      return { name: "ClickHouse", version, shards };
    },
    loads: async (feed) => (await registered(await cluster(), feed)).map(({ load }) => load),
    load: async (request) => {
      try {
        await mkdir(folder, { recursive: true });
        return await loadInto(await cluster(), folder, request);
      } catch (cause) {
        request.signal?.throwIfAborted();
        throw diskTrouble(cause, folder);
      }
    },
    rejected: async (load, from, most) => {
      if (load.rejected === 0) return [];
      const to = await cluster();
      const found = (await registered(to, load.feed)).find((one) => one.load.id === load.id);
      return found === undefined ? [] : rejectedOf(to, found.part, from, most);
    },
    tally: async (query) => {
      if (query.loads.length === 0) return nothingToAdd(query);
      return tallyAt(await placeOfRecords(await cluster(), query.feed, query.loads), query);
    },
    records: async (meant, columns, from, most) => {
      if (meant.loads.length === 0) return { records: [], total: 0 };
      return recordsAt(await placeOfRecords(await cluster(), meant.feed, meant.loads), meant, columns, {
        from,
        most,
      });
    },
    record: async (load, feed, line) => {
      const only = { load, without: [] };
      return recordAt(await placeOfRecords(await cluster(), feed, [only]), feed, only, line);
    },
    close: async () => {
      await connected?.then(
        (open) => open.close(),
        () => {},
      );
    },
  };
}

function nothingToAdd(query: TallyQuery) {
  return query.by.length > 0 ? [] : [{ groups: [], sums: query.tallies.map(() => "0") }];
}
