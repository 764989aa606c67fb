// npm run test:cluster [-- test/cluster/....test.ts ...]
// Runs the tests that need ClickHouse: on two of Debian's servers that make one cluster, and on the current dialect by
// chdb, which is installed for them alone. What can't be had is skipped, and that is said.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chdbSetting } from "../test/cluster/current-clickhouse.ts";
import { installClickHouse, noClickHouse } from "./install-clickhouse.ts";
import { run } from "./run.mjs";

const chdb = "chdb@3.4.0";
const patience = 3 * 60_000;

const named = process.argv.slice(2);
const all = named.length > 0 ? named : globSync("test/cluster/*.test.ts").sort();
const current = all.filter((file) => file.endsWith("current-dialect.test.ts"));
const others = all.filter((file) => !current.includes(file));

const ended = [await serverTests(), await currentTests()];
process.exitCode = ended.every((code) => code === 0) ? 0 : 1;

async function serverTests(): Promise<number> {
  if (others.length === 0) return 0;
  if (installClickHouse() === undefined) {
    console.log(`skipped: ${noClickHouse}`);
    return 0;
  }
  return runTests(others, {});
}

async function currentTests(): Promise<number> {
  if (current.length === 0) return 0;
  const folder = mkdtempSync(join(tmpdir(), "outturn-chdb-package-"));
  try {
    writeFileSync(join(folder, "package.json"), "{}\n");
    const options = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    const { ok, printed } = run("npm", ["install", ...options, chdb], { cwd: folder, timeout: patience });
    if (!ok) {
      console.log(
        `skipped: the current dialect of ClickHouse, since ${chdb} could not be installed.\n${printed}`,
      );
      return 0;
    }
    return await runTests(current, { [chdbSetting]: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTests(
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  // Servers share the machine's memory and cores: one file at a time.
  const tests = spawn(
    process.execPath,
    ["--test", "--test-reporter=spec", "--test-concurrency=1", ...files],
    {
      stdio: "inherit",
      env: { ...process.env, ...environment },
    },
  );
  process.on("SIGTERM", () => tests.kill());
  const [code] = await once(tests, "exit");
  return typeof code === "number" ? code : 1;
}
