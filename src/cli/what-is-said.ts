import { EmbeddedDatabaseError } from "../ledger/embedded/messages.ts";
import { LedgerUnavailable } from "../ledger/open-ledger.ts";
import { WarehouseTrouble } from "../warehouse/warehouse-trouble.ts";
import { WrongUse } from "./effects.ts";

/** Whether the error's own message says all that a person needs: what is wrong, and what to do. */
export function isSaidAsItIs(cause: unknown): cause is Error {
  return [WrongUse, LedgerUnavailable, EmbeddedDatabaseError, WarehouseTrouble].some(
    (kind) => cause instanceof kind,
  );
}

/** An error in one line, with what caused it where its own message does not say. */
export function whatIsSaid(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { name, cause: deeper } = cause;
  const message = cause.message === "" ? name : cause.message;
  if (isSaidAsItIs(cause) || deeper === undefined) return message;
  const why = whatIsSaid(deeper);
  return message.includes(why) ? message : `${message} ${why}`;
}

/** Where an error was thrown, and each error that caused it. */
export function workings(cause: unknown): string {
  if (!(cause instanceof Error)) return "";
  const why = cause.cause === undefined ? "" : `\nCaused by: ${workings(cause.cause)}`;
  return `${cause.stack ?? ""}${why}`;
}
