// npm test [-- [--ledger] [file ...] [options of node --test]]
// Runs all tests, or the files named, on one throw-away database server unless OUTTURN_TEST_DATABASE_URL names another.
// --ledger: only the tests that keep a ledger and open no browser, for a second run on another server.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { openThrowaway } from "../src/ledger/embedded/throwaway.ts";
import { testDatabaseSetting, urlOf } from "../test/test-database.ts";
import { reaching } from "./reaching.ts";

const longestTest = 8 * 60_000;

const args = process.argv.slice(2);
const options = args.filter((word) => word.startsWith("--") && word !== "--ledger");
const named = args.filter((word) => !word.startsWith("--"));
const all = named.length > 0 ? named : globSync(["src/**/*.test.ts", "test/**/*.test.ts"]).sort();
const files = args.includes("--ledger") ? ledgerTests(all) : all;

process.exitCode =
  process.env[testDatabaseSetting] === undefined ? await withThrowaway() : await runTests({});

function ledgerTests(files: readonly string[]): readonly string[] {
  const opensBrowser = new Set(reaching("test/browser.ts", files));
  return reaching("test/fresh-ledger.ts", files).filter((file) => !opensBrowser.has(file));
}

async function withThrowaway(): Promise<number> {
  const server = await openThrowaway();
  try {
    return await runTests({ [testDatabaseSetting]: urlOf(server.connection) });
  } finally {
    await server.close();
  }
}

async function runTests(environment: Readonly<Record<string, string>>): Promise<number> {
  const settings = [
    "--test-reporter=spec",
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${longestTest}`,
  ];
  const tests = spawn(process.execPath, ["--test", ...settings, ...options, ...files], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  // Ctrl-C reaches the tests by itself; we stay to put the server away.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => tests.kill());
  const [code] = await once(tests, "exit");
  return typeof code === "number" ? code : 1;
}
