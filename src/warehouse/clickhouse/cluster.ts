import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { type Address, addressAt, placeOf, readAddress } from "./address.ts";
import { clickHouseDialect } from "./clickhouse-dialect.ts";
import { type Server, server } from "./server.ts";

/** The servers that records are kept on: one alone, or all of a cluster. */
export type Cluster = {
  /** The server that is asked. */
  readonly entry: Server;
  /** Every server with its shard, counted from 1. */
  readonly members: readonly Member[];
  readonly database: string;
  /** The cluster's name; undefined for one server alone. */
  readonly name: string | undefined;
  readonly version: string;
  readonly shards: number;
  close(): Promise<void>;
};

export type Member = { readonly server: Server; readonly shard: number };

/** Reaches the server of WAREHOUSE_URL and those of its cluster. Throws WarehouseTrouble where one can't be used. */
export async function connect(url: string): Promise<Cluster> {
  const address = readAddress(url);
  const entry = server(address);
  const opened = [entry];
  const close = async () => {
    await Promise.all(opened.map((one) => one.close()));
  };
  try {
    const version = String((await entry.rows("SELECT version()"))[0]?.[0]);
    const members = await membersOf(address, entry);
    opened.push(...members.map((one) => one.server).filter((one) => one !== entry));
    // Asked now, so that a server that is away is told of before anything is written.
    await Promise.all(members.map((one) => one.server.rows("SELECT 1")));
    const { database, cluster: name } = address;
    const shards = new Set(members.map(({ shard }) => shard)).size;
    return { entry, members, database, name, version, shards, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function membersOf(address: Address, entry: Server): Promise<readonly Member[]> {
  const { cluster, servers } = address;
  if (cluster === undefined) return [{ server: entry, shard: 1 }];
  const rows = await entry.rows(
    `SELECT shard_num, host_name, is_local FROM system.clusters WHERE cluster = ${clickHouseDialect.text(cluster)} ORDER BY shard_num, replica_num`,
  );
  if (rows.length === 0) {
    throw new WarehouseTrouble(
      `ClickHouse at ${placeOf(address)} knows no cluster ${cluster}: name it in remote_servers of every server's configuration, or name another in WAREHOUSE_URL.`,
    );
  }
  if (servers.length > 0 && servers.length !== rows.length) {
    throw new WarehouseTrouble(
      `WAREHOUSE_URL names ${servers.length} servers, and the cluster ${cluster} has ${rows.length}: name each, in the order of its shards, or none.`,
    );
  }
  return rows.map(([shard, host, isLocal], at) => {
    if (servers.length === 0 && Number(isLocal) === 1) return { server: entry, shard: Number(shard) };
    return {
      server: server(addressAt(servers[at] ?? sameServiceAt(String(host), address), address)),
      shard: Number(shard),
    };
  });
}

/** The same scheme and port on another machine. */
function sameServiceAt(host: string, { url }: Address): string {
  const { protocol, port } = new URL(url);
  return `${protocol}//${host.includes(":") ? `[${host}]` : host}${port === "" ? "" : `:${port}`}`;
}
