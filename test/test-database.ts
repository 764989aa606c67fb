import type { PoolConfig } from "pg";

/** The setting that hands the test files a server to make their databases on. */
export const testDatabaseSetting = "OUTTURN_TEST_DATABASE_URL";

/** How to reach a server, written as postgresql://user@localhost:5432/database?host=/folder/of/the/socket. */
export function urlOf({ host, port, user, password, database }: PoolConfig): string {
  const url = new URL("postgresql://localhost");
  url.username = user ?? "";
  url.password = typeof password === "string" ? password : "";
  url.port = String(port ?? "");
  url.pathname = `/${database ?? "postgres"}`;
  url.searchParams.set("host", host ?? "localhost");
  return url.href;
}

/** Reads what urlOf writes, and the usual postgresql:// addresses. */
export function connectionOf(address: string): PoolConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  return {
    host: searchParams.get("host") ?? decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1) || "postgres",
  };
}
