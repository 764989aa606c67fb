import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import { connect } from "../../src/ledger/database.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { verifyChain } from "../../src/ledger/verify-chain.ts";
import { importPackages } from "../../src/operations/import-packages.ts";
import { freshLedger } from "../fresh-ledger.ts";
import { packageOfRound } from "./hand-made-package.ts";

const repository = join(import.meta.dirname, "../..");

describe("two at once", () => {
  it("two imports of the same package write it once", async () => {
    const fresh = await freshLedger();
    const other = connect(fresh.connection);
    const request = {
      packages: [packageOfRound(1)],
      actor: "a tester",
      now: Temporal.Now.instant(),
      write: true,
      retractMissing: false,
    };
    const reports = await Promise.all([
      importPackages(fresh.ledger, request),
      importPackages(other, request),
    ]);
    assert.deepEqual(reports.map(({ entries }) => entries.length).sort(), [0, 4]);
    const { entries, breaks } = await verifyChain(fresh.ledger);
    assert.equal(entries, 4);
    assert.deepEqual(breaks, []);
    await other.destroy();
    await fresh.close();
  });

  it("two different imports follow one another in the chain", async () => {
    const fresh = await freshLedger();
    const other = connect(fresh.connection);
    const importOf = (ledger: typeof other, round: number) =>
      importPackages(ledger, {
        packages: [packageOfRound(round)],
        actor: "a tester",
        now: Temporal.Now.instant(),
        write: true,
        retractMissing: false,
      });
    await Promise.all([importOf(fresh.ledger, 1), importOf(other, 2), importOf(fresh.ledger, 3)]);
    const { entries, breaks } = await verifyChain(fresh.ledger);
    assert.equal(entries, 12);
    assert.deepEqual(breaks, []);
    await other.destroy();
    await fresh.close();
  });

  it("two processes that bring an empty database up to date end with one schema", async () => {
    const fresh = await freshLedger({ migrated: false });
    const other = connect(fresh.connection);
    const applied = await Promise.all([migrate(fresh.ledger), migrate(other)]);
    assert.equal(applied.flat().length, new Set(applied.flat()).size);
    await other.destroy();
    await fresh.close();
  });

  it("two starts on an empty folder both serve, and load the example once", { timeout: 60_000 }, async () => {
    const data = await mkdtemp(join(tmpdir(), "outturn-starts-"));
    const example = await mkdtemp(join(tmpdir(), "outturn-example-"));
    await cp(join(repository, "examples/stockport"), example, { recursive: true, filter: isPackaged });
    const starts = [start(data, example), start(data, example)];
    const addresses = await Promise.all(starts.map(firstAddress));
    for (const address of addresses) assert.equal((await fetch(`${address}/readyz`)).status, 200);
    const [page, same] = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
    assert.equal(page, same);
    await Promise.all(starts.map(stop));
    for (const folder of [data, example]) await rm(folder, { recursive: true, force: true });
  });
});

/** What is imported of the example: what is published and loaded afterwards is not what two starts may do twice. */
function isPackaged(path: string): boolean {
  return !["records", "publish.json"].includes(basename(path));
}

function start(data: string, example: string): ChildProcess {
  const main = join(repository, "src/cli/main.ts");
  const words = ["serve", "--port", "0", "--data", data, "--example", example];
  const environment = { ...process.env, DATABASE_URL: "" };
  return spawn(process.execPath, [main, ...words], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function firstAddress({ stdout }: ChildProcess): Promise<string> {
  assert.ok(stdout);
  for await (const line of createInterface({ input: stdout })) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("The process ended before it said where it serves.");
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const [code] = await exited;
  assert.equal(code, 0);
}
