import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { type Account, give } from "./account.ts";
import { EmbeddedDatabaseError, noWritePermission } from "./messages.ts";

/**
 * A lock the operating system takes back the moment its holder dies, however it dies: an empty SQLite file that is
 * never written, only locked. Nothing to sweep, no process numbers to compare.
 */
export type Held = { release(): void };

const locked = 5;
const readOnly = 8;

/** Holds the file with any number of others, as long as nobody holds it alone. */
export function holdShared(file: string, account?: Account): Held {
  const held = attempt(file, "BEGIN; SELECT 1 FROM sqlite_schema", account);
  if (held) return held;
  throw new EmbeddedDatabaseError(`Outturn could not hold ${file}: start again in a moment.`);
}

/** Holds the file alone, or gives undefined when another process (or another part of this one) has it. */
export function holdAlone(file: string, account?: Account): Held | undefined {
  return attempt(file, "BEGIN EXCLUSIVE", account);
}

/** Waits for its turn to hold the file alone. Throws EmbeddedDatabaseError when that takes longer than `patience` ms. */
export async function waitToHoldAlone(file: string, account?: Account, patience = 180_000): Promise<Held> {
  const deadline = performance.now() + patience;
  for (;;) {
    const held = holdAlone(file, account);
    if (held) return held;
    if (performance.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `Another Outturn has been starting or stopping the database for ${Math.round(patience / 1000)} seconds (it holds ${file}): stop that one, then start again.`,
      );
    }
    await pause(5 + Math.random() * 10);
  }
}

function attempt(file: string, statement: string, account: Account | undefined): Held | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec(`PRAGMA journal_mode = MEMORY; ${statement}`); // No journal file: nothing to write on a full disk.
    give(file, account);
    const held = database;
    return { release: () => held.isOpen && held.close() };
  } catch (cause) {
    database?.close();
    const code = cause instanceof Error && "errcode" in cause ? cause.errcode : undefined;
    if (code === locked) return undefined;
    if (code === readOnly) throw noWritePermission(file, cause);
    throw cause;
  }
}
