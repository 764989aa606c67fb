#!/usr/bin/env node
import { CommanderError } from "commander";
import { commands } from "./commands.ts";
import { type Effects, type Exit, exits, realEffects } from "./effects.ts";
import { leaveWhenAsked, letGoOfClosedPipes } from "./signals.ts";
import { isSaidAsItIs, whatIsSaid, workings } from "./what-is-said.ts";

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
    effects.tell(isSaidAsItIs(cause) ? `${cause.message}\n` : unexpected(cause, effects.environment));
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

if (import.meta.main) {
  leaveWhenAsked();
  letGoOfClosedPipes();
  process.exitCode = await run(process.argv.slice(2), realEffects);
}
