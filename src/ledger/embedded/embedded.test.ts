import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Connection } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { type OutturnProcess, startOutturn } from "./outturn-process.ts";
import { type Postmaster, runningPostmaster } from "./postmaster.ts";

let dataFolder = "";
let cluster = "";

before(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "outturn-embedded-"));
  cluster = join(dataFolder, "postgres");
});
after(() => rmSync(dataFolder, { recursive: true, force: true }));

const open = () => openEmbedded({ dataFolder, durable: false });
const start = () => startOutturn({ dataFolder });

async function ask(connection: Connection | undefined, sql: string): Promise<unknown[][]> {
  assert.ok(connection);
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
    return rows;
  } finally {
    await client.end();
  }
}

function running(): Postmaster {
  const postmaster = runningPostmaster(cluster);
  assert.ok(postmaster, "PostgreSQL runs");
  return postmaster;
}

async function untilStopped(): Promise<void> {
  for (let waited = 0; runningPostmaster(cluster) && waited < 500; waited += 1) await pause(20);
  assert.equal(runningPostmaster(cluster), undefined, "PostgreSQL has stopped");
}

test("the first start makes a UTF-8 database with checksums that keeps what is committed", async () => {
  const embedded = await openEmbedded({ dataFolder });
  const settings = ["server_encoding", "data_checksums", "fsync", "synchronous_commit", "full_page_writes"];
  const shown = await Promise.all(settings.map((name) => ask(embedded.connection, `SHOW ${name}`)));
  assert.deepEqual(shown.flat(2), ["UTF8", "on", "on", "on", "on"]);
  const locale = "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'outturn'";
  assert.deepEqual(await ask(embedded.connection, locale), [["b", "C.UTF-8"]]);
  await embedded.close();
});

test("the server listens on no network, and only its own user may enter the folder of its socket", async () => {
  const embedded = await open();
  assert.deepEqual(await ask(embedded.connection, "SHOW listen_addresses"), [[""]]);
  const folder = statSync(embedded.connection.host);
  assert.equal(folder.mode & 0o777, 0o700);
  assert.equal(folder.uid, statSync(cluster).uid);
  await embedded.close();
  assert.equal(existsSync(embedded.connection.host), false);
});

test("neither the server nor the role Outturn works as has more rights than it needs", async () => {
  const embedded = await open();
  assert.notEqual(
    statSync(cluster).uid,
    0,
    "PostgreSQL runs as the owner of its folder and refuses any other",
  );
  const role = "SELECT rolsuper, rolcreaterole, rolreplication FROM pg_roles WHERE rolname = current_user";
  assert.deepEqual(await ask(embedded.connection, role), [[false, false, false]]);
  await embedded.close();
});

test("a second Outturn joins the running server, and the last to leave stops it", async () => {
  const first = await start();
  const { pid } = running();
  const second = await start();
  assert.deepEqual(second.connection, first.connection);
  assert.equal(running().pid, pid);
  await first.close();
  assert.equal(running().pid, pid);
  assert.deepEqual(await ask(second.connection, "SELECT 1"), [[1]]);
  await second.close();
  assert.equal(runningPostmaster(cluster), undefined);
});

test("two parts of one process may use the database, and closing twice is closing once", async () => {
  const one = await open();
  const other = await open();
  await one.close();
  await one.close();
  assert.deepEqual(await ask(other.connection, "SELECT 1"), [[1]]);
  await other.close();
  assert.equal(runningPostmaster(cluster), undefined);
});

test("four Outturns started at once in an empty folder end with one server that all have joined", async () => {
  rmSync(cluster, { recursive: true });
  const processes: OutturnProcess[] = await Promise.all([start(), start(), start(), start()]);
  const started = await Promise.all(
    processes.map(({ connection }) => ask(connection, "SELECT pg_postmaster_start_time()::text")),
  );
  assert.equal(new Set(started.flat(2)).size, 1);
  await Promise.all(processes.map((outturn) => outturn.close()));
  assert.equal(runningPostmaster(cluster), undefined);
});

test("after a kill -9 of Outturn the next one joins with nothing lost, and stops the server when it leaves", async () => {
  const killed = await start();
  await ask(killed.connection, "CREATE TABLE kept AS SELECT 42 AS answer");
  const { pid } = running();
  await killed.end("SIGKILL");
  const next = await open();
  assert.equal(running().pid, pid);
  assert.deepEqual(await ask(next.connection, "SELECT answer FROM kept"), [[42]]);
  await next.close();
  assert.equal(runningPostmaster(cluster), undefined);
});

test("after a kill -9 of PostgreSQL it can be started again on the same connection with nothing lost", async () => {
  const embedded = await open();
  const other = await start();
  await ask(embedded.connection, "CREATE TABLE committed AS SELECT 'yes' AS answer");
  process.kill(running().pid, "SIGKILL");
  await untilStopped();
  assert.deepEqual(await embedded.ensureRunning(), embedded.connection);
  assert.deepEqual(await ask(other.connection, "SELECT answer FROM committed"), [["yes"]]);
  await embedded.close();
  await other.close();
  assert.equal(runningPostmaster(cluster), undefined);
});

test("asking a healthy server to run changes nothing", async () => {
  const embedded = await open();
  const { pid } = running();
  await embedded.ensureRunning();
  assert.equal(running().pid, pid);
  await embedded.close();
});

test("a kill -9 of both Outturn and PostgreSQL is recovered from at the next start", async () => {
  const killed = await start();
  await ask(killed.connection, "CREATE TABLE survived AS SELECT 7 AS answer");
  process.kill(running().pid, "SIGKILL");
  await killed.end("SIGKILL");
  const next = await open();
  assert.deepEqual(await ask(next.connection, "SELECT answer FROM survived"), [[7]]);
  await next.close();
});

test("a stale pid file whose number now belongs to another process does not stand in the way", async () => {
  const lines = [process.pid, cluster, 1, 5432, "/nowhere", "", "12345 67890", "ready", ""];
  writeFileSync(join(cluster, "postmaster.pid"), lines.join("\n"));
  const embedded = await open();
  assert.notEqual(running().pid, process.pid);
  await embedded.close();
});

test("a server whose socket was cleared away is stopped and started again", async () => {
  const embedded = await open();
  const { pid } = running();
  rmSync(embedded.connection.host, { recursive: true });
  await embedded.ensureRunning();
  assert.notEqual(running().pid, pid);
  assert.deepEqual(await ask(embedded.connection, "SELECT 1"), [[1]]);
  await embedded.close();
});

test("an Outturn that exits without closing leaves no server behind", async () => {
  const hasty = await start();
  running();
  await hasty.end("exit");
  await untilStopped();
  const next = await open();
  await next.close();
});

test("Ctrl-C reaches Outturn and not PostgreSQL, which other Outturns go on using", async () => {
  const interrupted = await start();
  const other = await start();
  const { pid } = running();
  await interrupted.end("SIGINT");
  assert.equal(running().pid, pid);
  await other.end("SIGINT");
  assert.equal(runningPostmaster(cluster), undefined);
});

test("what a start killed half-way through making the cluster left behind is cleared by the next", async () => {
  rmSync(cluster, { recursive: true });
  const unfinished = join(dataFolder, "postgres.unfinished-0000");
  mkdirSync(unfinished);
  writeFileSync(join(unfinished, "PG_VERSION"), "18\n");
  const embedded = await open();
  await embedded.close();
  assert.deepEqual(
    readdirSync(dataFolder).filter((name) => name.includes("unfinished")),
    [],
  );
});

test("the log begins anew once it has grown past a megabyte", async () => {
  writeFileSync(join(dataFolder, "postgres.log"), "x".repeat(2 * 1024 * 1024));
  const embedded = await open();
  await embedded.close();
  assert.ok(readFileSync(join(dataFolder, "postgres.log")).length < 10_000);
});

test("a connection on loopback needs the password that was drawn for it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "outturn-loopback-"));
  try {
    const embedded = await openEmbedded({ dataFolder: folder, durable: false, transport: "tcp" });
    assert.equal(embedded.connection.host, "127.0.0.1");
    assert.deepEqual(await ask(embedded.connection, "SELECT current_user::text"), [["outturn"]]);
    await assert.rejects(
      ask({ ...embedded.connection, password: "guess" }, "SELECT 1"),
      /password authentication failed/,
    );
    const second = await openEmbedded({ dataFolder: folder, durable: false });
    assert.deepEqual(second.connection, embedded.connection);
    await second.close();
    await embedded.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
