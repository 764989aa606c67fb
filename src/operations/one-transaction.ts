import { lockLedger, type Writing } from "../ledger/append-entry.ts";
import type { Ledger } from "../ledger/database.ts";
import { momentOfWriting } from "./ledger-moment.ts";

type Work<Answer> = (
  writing: Writing,
  now: Temporal.Instant,
) => Promise<{ readonly answer: Answer; readonly keep: boolean }>;

/**
 * Does work in one write transaction on the locked ledger, at the moment it counts as done. It is kept where the work
 * says so, and undone otherwise and when it throws.
 */
export async function oneTransaction<Answer>(
  ledger: Ledger,
  now: Temporal.Instant,
  work: Work<Answer>,
): Promise<Answer> {
  const writing = await ledger.startTransaction().execute();
  try {
    await lockLedger(writing);
    const { answer, keep } = await work(writing, await momentOfWriting(writing, now));
    if (keep) await writing.commit().execute();
    else await writing.rollback().execute();
    return answer;
  } catch (cause) {
    if (!writing.isCommitted && !writing.isRolledBack) {
      await writing
        .rollback()
        .execute()
        .catch(() => {
          // The connection was cut, which undoes the work by itself; what broke it is the cause.
        });
    }
    throw cause;
  }
}
