import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { verifyChain } from "../../src/ledger/verify-chain.ts";
import { type FreshLedger, freshLedger } from "../fresh-ledger.ts";

const kills = 100;
const filesInPackage = 4;
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
    let round = (await roundsHeld()) + 1;
    for (let kill = 0; kill < kills; kill += 1) {
      acknowledged.push(...(await importUntilKilled(round, random() * undisturbed * 2)));
      round = (await roundsHeld()) + 1;
      await nothingIsHalfWritten();
      await everythingAcknowledgedIsHeld(acknowledged);
    }
    assert.ok(acknowledged.length > 0, "no import was ever acknowledged, so the test proves nothing");
    assert.deepEqual((await verifyChain(fresh.ledger)).breaks, []);
  });

  /** How long the first import takes when nobody kills it: kills are spread over twice that. */
  async function timeOneRound(): Promise<number> {
    const { child, exited, lines } = startImports(1);
    await once(lines, "line");
    const start = performance.now();
    await once(lines, "line");
    const took = performance.now() - start;
    child.kill("SIGKILL");
    await exited;
    return took;
  }

  function startImports(first: number) {
    const script = join(import.meta.dirname, "import-until-killed.ts");
    const child = spawn(process.execPath, [script, JSON.stringify(fresh.connection), String(first)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    return { child, exited: once(child, "exit"), lines: createInterface({ input: child.stdout }) };
  }

  async function importUntilKilled(first: number, milliseconds: number): Promise<Acknowledged[]> {
    const { child, exited, lines } = startImports(first);
    const said: string[] = [];
    lines.on("line", (line) => said.push(line));
    await once(lines, "line");
    await wait(milliseconds);
    child.kill("SIGKILL");
    await exited;
    return said.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Acknowledged);
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
