// npm test [-- [--ledger] [file ...] [options of node --test]]
// Runs all tests, or the files named, on one throw-away database server unless OUTTURN_TEST_DATABASE_URL names another.
// Those of test/cluster need ClickHouse: npm run test:cluster runs them.
// --ledger: only the tests that keep a ledger, for a second run on another server: none that opens a browser, and none of
// test/journeys and test/golden, whose links and figures are the same on every server.

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openThrowaway } from "../src/ledger/embedded/throwaway.ts";
import { dropTemplates, templatesSetting } from "../test/ledger-template.ts";
import { connectionOf, testDatabaseSetting, urlOf } from "../test/test-database.ts";
import { reaching } from "./reaching.ts";

const longestTest = 8 * 60_000;
/** Each test file is a process; only the first to load one of our files compiles it. */
const compileCache = join(import.meta.dirname, "../node_modules/.cache/node-compile-cache");

const args = process.argv.slice(2);
const options = args.filter((word) => word.startsWith("--") && word !== "--ledger");
const named = args.filter((word) => !word.startsWith("--"));
const all =
  named.length > 0
    ? named
    : globSync(["src/**/*.test.ts", "test/**/*.test.ts"], { exclude: ["test/cluster/**"] }).sort();
const files = args.includes("--ledger") ? ledgerTests(all) : all;

const given = process.env[testDatabaseSetting];
process.exitCode = given === undefined ? await withThrowaway() : await onServer(given);

function ledgerTests(files: readonly string[]): readonly string[] {
  const opensBrowser = new Set(reaching("test/browser.ts", files));
  return reaching("test/fresh-ledger.ts", files).filter(
    (file) => !opensBrowser.has(file) && !/^test[\\/](?:journeys|golden)[\\/]/.test(file),
  );
}

async function withThrowaway(): Promise<number> {
  const server = await openThrowaway();
  try {
    return await onServer(urlOf(server.connection));
  } finally {
    await server.close();
  }
}

async function onServer(url: string): Promise<number> {
  const templates = `outturn_templates_${randomBytes(6).toString("hex")}`;
  const ended = await runTests({ [testDatabaseSetting]: url, [templatesSetting]: templates });
  await dropTemplates(connectionOf(url), templates);
  return ended;
}

async function runTests(environment: Readonly<Record<string, string>>): Promise<number> {
  const settings = [
    "--test-reporter=spec",
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${longestTest}`,
  ];
  const tests = spawn(process.execPath, ["--test", ...settings, ...options, ...files], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...environment },
  });
  // Ctrl-C reaches the tests by itself; we stay to put the server away.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => tests.kill());
  const [code] = await once(tests, "exit");
  return typeof code === "number" ? code : 1;
}
