import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { verifyChain } from "../../src/ledger/verify-chain.ts";
import { type FreshLedger, freshLedger } from "../fresh-ledger.ts";

const kills = 100;
const filesInPackage = 4;
const compileCache = join(tmpdir(), "outturn-test-compile-cache");
const seed = Number(process.env["OUTTURN_FAULT_SEED"] ?? Date.now() % 1_000_000);

type Acknowledged = { readonly round: number; readonly entries: readonly number[] };

describe(`an import killed at any moment (OUTTURN_FAULT_SEED=${seed})`, () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  it(`leaves nothing half written and loses nothing acknowledged, ${kills} times`, {
    timeout: 240_000,
  }, async () => {
    const random = sequence(seed);
    const undisturbed = await timeOneRound();
    const acknowledged: Acknowledged[] = [];
    let halfWay = 0;
    let next = startImporter();
    for (let kill = 0; kill < kills; kill += 1) {
      const importer = next;
      await importer.ready;
      next = startImporter(); // Starts up while the other imports.
      const held = await importUntilKilled(importer, random() * undisturbed * 1.5);
      if (held.length === 0) halfWay += 1;
      acknowledged.push(...held);
      await nothingIsHalfWritten();
      await everythingAcknowledgedIsHeld(acknowledged);
    }
    await next.kill();
    assert.ok(acknowledged.length > 0, "no import was ever acknowledged, so the test proves nothing");
    assert.ok(halfWay > 0, "no import was killed half-way, so the test proves nothing");
    assert.deepEqual((await verifyChain(fresh.ledger)).breaks, []);
  });

  /** How long the first import of a process takes when nobody kills it. */
  async function timeOneRound(): Promise<number> {
    const importer = startImporter();
    await importer.ready;
    const start = performance.now();
    importer.importFrom(1);
    while (importer.acknowledged().length === 0) await wait(5);
    const took = performance.now() - start;
    await importer.kill();
    return took;
  }

  function startImporter() {
    const script = join(import.meta.dirname, "import-until-killed.ts");
    const child = spawn(process.execPath, [script, JSON.stringify(fresh.connection)], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    });
    const exited = once(child, "exit");
    const lines = createInterface({ input: child.stdout });
    const said: string[] = [];
    lines.on("line", (line) => said.push(line));
    return {
      ready: once(lines, "line"),
      importFrom: (round: number) => child.stdin.write(`${round}\n`),
      acknowledged: () =>
        said.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Acknowledged),
      kill: async () => {
        child.kill("SIGKILL");
        await exited;
      },
    };
  }

  async function importUntilKilled(
    importer: ReturnType<typeof startImporter>,
    milliseconds: number,
  ): Promise<readonly Acknowledged[]> {
    importer.importFrom((await roundsHeld()) + 1);
    await wait(milliseconds);
    await importer.kill();
    return importer.acknowledged();
  }

  /** The newest round in the ledger, once the server has noticed that the killed process is gone. */
  async function roundsHeld(): Promise<number> {
    const { rows } = await sql<{ newest: string | null }>`
      select max(split_part(note, ' ', 2)::integer) as newest from entries`.execute(fresh.ledger);
    return Number(rows[0]?.newest ?? 0);
  }

  async function nothingIsHalfWritten(): Promise<void> {
    const { rows } = await sql<{ note: string; files: string }>`
      select note, count(*) as files from entries group by note having count(*) <> ${filesInPackage}`.execute(
      fresh.ledger,
    );
    assert.deepEqual(rows, []);
  }

  async function everythingAcknowledgedIsHeld(imports: readonly Acknowledged[]): Promise<void> {
    const ids = imports.flatMap(({ entries }) => entries.map(String));
    const { rows } = await sql<{ held: string }>`
      select count(*) as held from entries where entry_id = any(${ids}::bigint[])`.execute(fresh.ledger);
    assert.equal(Number(rows[0]?.held), ids.length);
  }
});

/** Numbers from 0 to 1 that a seed repeats (mulberry32), so that a failure can be had again. */
function sequence(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
