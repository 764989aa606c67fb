import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";

/** The folder chdb is installed under. */
export const chdbSetting = "OUTTURN_CHDB";

/** WAREHOUSE_URL of ClickHouse as it is today, with an empty database; it goes when the tests of the file are over. */
export async function currentClickHouse(): Promise<string> {
  const folder = process.env[chdbSetting];
  if (folder === undefined) throw new Error("chdb is not installed: run npm run test:cluster");
  const server = spawn(process.execPath, [join(import.meta.dirname, "../chdb-server.ts"), folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  after(async () => {
    server.stdin.end();
    await ended;
  });
  const [port] = await once(createInterface({ input: server.stdout }), "line");
  await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "CREATE DATABASE outturn" });
  return `clickhouse://127.0.0.1:${port}/outturn`;
}
