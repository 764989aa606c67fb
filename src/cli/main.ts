#!/usr/bin/env node
import { CommanderError } from "commander";
import { EmbeddedDatabaseError } from "../ledger/embedded/messages.ts";
import { LedgerUnavailable } from "../ledger/open-ledger.ts";
import { commands } from "./commands.ts";
import { type Effects, type Exit, exits, realEffects, WrongUse } from "./effects.ts";
import { leaveWhenAsked, letGoOfClosedPipes } from "./signals.ts";

/** Runs one command line and gives its exit code. The one place a command's errors become words. */
export async function run(words: readonly string[], effects: Effects): Promise<Exit> {
  let exit: Exit = exits.done;
  const program = commands(effects, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return exit;
  } catch (cause) {
    if (cause instanceof CommanderError) return commandLineExit(cause, words, effects);
    const known = [WrongUse, LedgerUnavailable, EmbeddedDatabaseError].some((kind) => cause instanceof kind);
    effects.tell(known ? `${whatIsSaid(cause)}\n` : unexpected(cause, effects.environment));
    return exits.wrongUse;
  }
}

/** Commander has said what is wrong, or printed the help that was asked for. */
function commandLineExit(
  { exitCode, code }: CommanderError,
  words: readonly string[],
  effects: Effects,
): Exit {
  if (exitCode === 0) return exits.done;
  const [command = ""] = words;
  if (code !== "commander.help") {
    const which = code === "commander.unknownCommand" || command.startsWith("-") ? "" : ` ${command}`;
    effects.tell(`npx outturn${which} --help says what it takes.\n`);
  }
  return exits.wrongUse;
}

function unexpected(cause: unknown, { LOG_LEVEL }: Effects["environment"]): string {
  const said = `Outturn failed in a way it should not have: ${whatIsSaid(cause)}\n`;
  if (LOG_LEVEL === "debug" || LOG_LEVEL === "trace") return `${said}${workings(cause)}\n`;
  return `${said}Nothing was left half done. To report it, run the same command with LOG_LEVEL=debug and hand on what it prints.\n`;
}

/** An error and its causes in one line, each said once. */
function whatIsSaid(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const message = cause.message === "" ? cause.name : cause.message;
  if (
    cause instanceof WrongUse ||
    cause instanceof LedgerUnavailable ||
    cause instanceof EmbeddedDatabaseError
  ) {
    return message;
  }
  const why = cause.cause === undefined ? "" : whatIsSaid(cause.cause);
  return why === "" || message.includes(why) ? message : `${message} ${why}`;
}

function workings(cause: unknown): string {
  if (!(cause instanceof Error)) return "";
  const why = cause.cause === undefined ? "" : `\nCaused by: ${workings(cause.cause)}`;
  return `${cause.stack ?? ""}${why}`;
}

if (import.meta.main) {
  leaveWhenAsked();
  letGoOfClosedPipes();
  process.exitCode = await run(process.argv.slice(2), realEffects);
}
