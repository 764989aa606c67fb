import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const patience = 5 * 60_000;
const places = [
  "/usr/sbin/clickhouse-server",
  "/usr/bin/clickhouse-server",
  "/usr/local/bin/clickhouse-server",
];

/** Where a ClickHouse server's program is: `OUTTURN_CLICKHOUSE` names one; undefined where there is none. */
export function findClickHouse(): string | undefined {
  const named = process.env["OUTTURN_CLICKHOUSE"];
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
}

/** The program of a ClickHouse server, from the system's packages where there is none yet and we are root. */
export function installClickHouse(): string | undefined {
  const found = findClickHouse();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing ClickHouse for the tests of a cluster ...");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], { timeout: patience, env: environment });
  // Its service must not be started: only the program is wanted.
  const options = ["-y", "-q", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold"];
  run("apt-get", ["install", ...options, "clickhouse-server"], {
    timeout: patience,
    env: { ...environment, RUNLEVEL: "1" },
  });
  return findClickHouse();
}

export const noClickHouse =
  "There is no ClickHouse server here and it cannot be installed: install clickhouse-server by your system's packages, or name its program in OUTTURN_CLICKHOUSE.";
