import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { giveAll } from "./account.ts";
import { openEmbedded } from "./embedded.ts";
import { startOutturn } from "./outturn-process.ts";
import { runningPostmaster } from "./postmaster.ts";
import { openThrowaway } from "./throwaway.ts";

const root = process.getuid?.() === 0;
const onlyRoot = root ? false : "needs root, to act as other users";
/** An ordinary user that every Unix has, "daemon" or "bin". */
const stranger = 1;
const nameless = 54321;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outturn-refusals-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (dataFolder = folder) => openEmbedded({ dataFolder, durable: false });
const refused = (message: RegExp) => ({ name: "EmbeddedDatabaseError", message });

function clusterOf(version: string): void {
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "PG_VERSION"), `${version}\n`);
}

test("data from a newer PostgreSQL asks for the newer Outturn", async () => {
  clusterOf("19");
  await assert.rejects(
    open(),
    refused(/by PostgreSQL 19 .* brings PostgreSQL 18.*: start it with the newer/),
  );
});

test("data from an older PostgreSQL asks for an export from the older Outturn", async () => {
  clusterOf("17");
  await assert.rejects(open(), refused(/by PostgreSQL 17 .*: export it with the Outturn that made it/));
});

test("files that are no database are not touched", async () => {
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "budget.xlsx"), "figures");
  await assert.rejects(open(), refused(/holds files that are not a PostgreSQL database: move them away/));
  assert.equal(statSync(join(folder, "postgres", "budget.xlsx")).size, 7);
});

test("a file where the data folder belongs is named", async () => {
  writeFileSync(join(folder, "data"), "");
  await assert.rejects(
    open(join(folder, "data")),
    refused(/needs a folder at .*data, but a file is in the way/),
  );
});

test("a link to a database that is gone is not quietly replaced by an empty one", async () => {
  symlinkSync("/nowhere/postgres", join(folder, "postgres"));
  await assert.rejects(open(), refused(/points to the database in \/nowhere\/postgres, which is gone/));
});

test("a folder without write permission is named, with the command that mends it", async () => {
  chmodSync(folder, 0o555);
  const { complaint } = await startOutturn({
    dataFolder: join(folder, "data"),
    ...(root ? { uid: stranger } : {}),
  });
  if (root) chmodSync(folder, 0o755);
  const { complaint: inIt } = await startOutturn({ dataFolder: folder, ...(root ? { uid: stranger } : {}) });
  assert.match(complaint ?? "", /may not write in .*data: make it yours \(sudo chown -R/);
  assert.match(inIt ?? "", /may not write in .*: make it yours \(sudo chown -R/);
});

test("a database that belongs to another user is not taken", { skip: onlyRoot }, async () => {
  clusterOf("18");
  chmodSync(folder, 0o777);
  const { complaint } = await startOutturn({ dataFolder: folder, uid: stranger });
  assert.match(
    complaint ?? "",
    /belongs to another user \(number 0\): run Outturn as that user, or make it yours/,
  );
});

test("an ordinary user runs the server as themselves", { skip: onlyRoot }, async () => {
  chownSync(folder, stranger, stranger);
  const outturn = await startOutturn({ dataFolder: join(folder, "data"), uid: stranger });
  assert.equal(outturn.complaint, undefined);
  assert.equal(statSync(join(folder, "data", "postgres")).uid, stranger);
  await outturn.close();
});

test("a user without a name is told how to get one", { skip: onlyRoot }, async () => {
  chownSync(folder, nameless, nameless);
  const { complaint } = await startOutturn({ dataFolder: join(folder, "data"), uid: nameless });
  assert.match(complaint ?? "", /\(number 54321\) to have a name: add the line/);
});

test("root in a person's folder runs the server as that person, who can go on alone", {
  skip: onlyRoot,
}, async () => {
  chownSync(folder, stranger, stranger);
  const dataFolder = join(folder, "data");
  const asRoot = await open(dataFolder);
  await asRoot.close();
  const alone = await startOutturn({ dataFolder, uid: stranger });
  assert.equal(alone.complaint, undefined);
  await alone.close();
});

test("a database copied back by root is given to the server's user again", { skip: onlyRoot }, async () => {
  const made = await open();
  await made.close();
  giveAll(join(folder, "postgres"), { uid: 0, gid: 0 });
  const again = await open();
  assert.notEqual(statSync(join(folder, "postgres")).uid, 0);
  await again.close();
});

test("root's own closed folder gets a link to a database where the server's user can reach it", {
  skip: onlyRoot,
}, async () => {
  const dataFolder = join(folder, "data");
  const made = await open(dataFolder);
  const cluster = realpathSync(join(dataFolder, "postgres"));
  try {
    assert.ok(lstatSync(join(dataFolder, "postgres")).isSymbolicLink());
    const joined = await open(dataFolder);
    assert.deepEqual(joined.connection, made.connection);
    await joined.close();
    await made.close();
    assert.equal(runningPostmaster(cluster), undefined);
  } finally {
    rmSync(dirname(cluster), { recursive: true });
  }
});

function system(command: string): void {
  const [file = "", ...args] = command.split(" ");
  execFileSync(file, args);
}

function mountSmallDisk(context: { skip(reason: string): void }, megabytes: number): boolean {
  try {
    if (!root) throw new Error("needs root");
    system(`mount -t tmpfs -o size=${megabytes}m,mode=755 outturn-test ${folder}`);
    return true;
  } catch (error) {
    context.skip(`a small disk cannot be mounted here: ${error}`);
    return false;
  }
}

test("a disk too small for a database is refused before anything is written", async (context) => {
  if (!mountSmallDisk(context, 40)) return;
  try {
    await assert.rejects(open(), refused(/The disk that holds .* is full \((39|40) MB free\): make room/));
  } finally {
    system(`umount ${folder}`);
  }
});

test("a disk that has filled up stops the start with one line, and room on it is all that is needed", async (context) => {
  if (!mountSmallDisk(context, 160)) return;
  try {
    const made = await open();
    await made.close();
    fill(join(folder, "filling"));
    await assert.rejects(open(), refused(/The disk that holds .* is full \(0 MB free\): make room/));
    rmSync(join(folder, "filling"));
    const again = await open();
    await again.close();
  } finally {
    system(`umount ${folder}`);
  }
});

function fill(file: string): void {
  writeFileSync(file, "");
  for (const size of [1024 * 1024, 4096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // Full at this grain.
    }
  }
}

test("a throw-away database is gone with its folder once closed", async () => {
  const throwaway = await openThrowaway();
  assert.ok(runningPostmaster(join(throwaway.dataFolder, "postgres")));
  await throwaway.close();
  assert.equal(statSync(throwaway.dataFolder, { throwIfNoEntry: false }), undefined);
});
