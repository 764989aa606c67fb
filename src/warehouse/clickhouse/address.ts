import { WarehouseTrouble } from "../warehouse-trouble.ts";

/** Where a ClickHouse server is asked, and as whom. */
export type Address = {
  /** Scheme, host and port, for HTTP: no account and no password in it. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The cluster of the servers' configuration that the records are spread over; undefined for one server alone. */
  readonly cluster: string | undefined;
  /**
   * Where each server of the cluster answers HTTP, in the order of its shards and replicas; empty where they answer at
   * the names of the cluster's configuration, on the port of this address.
   */
  readonly servers: readonly string[];
};

const options = ["cluster", "servers"];
const example = "clickhouse://user:password@host:8123/outturn?cluster=name";

/** Reads WAREHOUSE_URL. Refuses what it cannot follow, without repeating the address: it may hold a password. */
export function readAddress(url: string): Address {
  const read = URL.parse(url);
  if (read === null || !/^clickhouses?:$/.test(read.protocol) || read.hostname === "") {
    throw new WarehouseTrouble(
      `WAREHOUSE_URL is no address of a ClickHouse server. Give one such as ${example}.`,
    );
  }
  const unknown = [...read.searchParams.keys()].find((name) => !options.includes(name));
  if (unknown !== undefined) {
    throw new WarehouseTrouble(
      `WAREHOUSE_URL says “${unknown}”, which is unknown: it may say ${options.join(" and ")}.`,
    );
  }
  const secure = read.protocol === "clickhouses:";
  const scheme = secure ? "https" : "http";
  const port = read.port === "" ? (secure ? "8443" : "8123") : read.port;
  return {
    url: `${scheme}://${read.hostname}:${port}`,
    user: unescaped(read.username) || "default",
    password: unescaped(read.password),
    database: unescaped(read.pathname.replace(/^\//, "")) || "default",
    cluster: read.searchParams.get("cluster") || undefined,
    servers: (read.searchParams.get("servers") ?? "")
      .split(",")
      .filter((server) => server !== "")
      .map((server) => `${scheme}://${/:\d+$/.test(server) ? server : `${server}:${port}`}`),
  };
}

/** The same account on another server. */
export function addressAt(url: string, address: Address): Address {
  return { ...address, url };
}

/** Host and port, as they are told to people. */
export function placeOf({ url }: Pick<Address, "url">): string {
  return url.replace(/^https?:\/\//, "");
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new WarehouseTrouble(
      "The account, password or database in WAREHOUSE_URL has a % that stands for nothing: write % itself as %25.",
    );
  }
}
