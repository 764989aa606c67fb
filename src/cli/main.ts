#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { EmbeddedDatabaseError } from "../ledger/embedded/messages.ts";
import { LedgerUnavailable } from "../ledger/open-ledger.ts";
import { checkCommand } from "./check.ts";
import { doctorCommand } from "./doctor.ts";
import { type Effects, type Exit, exits, realEffects, WrongUse } from "./effects.ts";
import { exportCommand, templateCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { retractCommand } from "./retract.ts";
import { serveCommand } from "./serve.ts";
import { traceCommand } from "./trace.ts";
import { verifyCommand } from "./verify.ts";

/** Runs one command line and gives its exit code. The one place a command's errors become words. */
export async function run(words: readonly string[], effects: Effects): Promise<Exit> {
  let exit: Exit = exits.done;
  const ended = (code: Exit) => {
    exit = code;
  };
  const program = commands(effects, ended);
  try {
    await program.parseAsync(words, { from: "user" });
    return exit;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? exits.done : exits.wrongUse;
    if (
      cause instanceof WrongUse ||
      cause instanceof LedgerUnavailable ||
      cause instanceof EmbeddedDatabaseError
    ) {
      effects.tell(`${cause.message}\n`);
      return exits.wrongUse;
    }
    effects.tell(`Something went wrong that is not your doing: ${describe(cause)}\n`);
    return exits.wrongUse;
  }
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message} ${describe(cause.cause)}`;
}

const dataOption = [
  "--data <folder>",
  "where the embedded database keeps its data (OUTTURN_DATA, else .outturn)",
] as const;
const asAtOption = ["--as-at <day>", "as it was known at the end of this day, such as 2021-11-23"] as const;
const jsonOption = ["--json", "print what a script can read"] as const;

function commands(effects: Effects, ended: (code: Exit) => void): Command {
  const program = new Command("outturn")
    .description("The performance and resources system for councils.")
    .exitOverride()
    .configureOutput({ writeOut: effects.print, writeErr: effects.tell })
    .showHelpAfterError("(add --help for what this command takes)");
  addServe(program, effects, ended);
  addImport(program, effects, ended);
  addExport(program, effects, ended);
  addChecks(program, effects, ended);
  addTrace(program, effects, ended);
  return program;
}

type Ended = (code: Exit) => void;

function addServe(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("serve")
    .description("open the ledger and serve the site")
    .option("--port <number>", "the port to listen on (PORT, else 3000)")
    .option("--host <address>", "the address to listen on (HOST, else loopback only)")
    .option("--example <folder>", "load the packages of this folder into an empty ledger first")
    .option(...dataOption)
    .action(async (options) => ended(await serveCommand(options, effects)));
}

function addImport(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("import")
    .description("bring data packages into the ledger: folders, CSV files or XLSX workbooks")
    .argument("<path...>", "a package, a workbook, or a folder of packages")
    .option("--check", "show what would change and what would not tie, and write nothing")
    .option(
      "--accept-findings <file>",
      "a CSV of findings to let stand: finding, reason, accepted_by, accepted_on",
    )
    .option(
      "--retract-missing",
      "also retract rows of the same portfolio and year that the package leaves out",
    )
    .option(
      "--marked <file>",
      "where to write the file back with what is wrong marked, when it can't be read",
    )
    .option("--by <name>", "who hands it in (else the account that runs this)")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (paths, options) => ended(await importCommand(paths, options, effects)));
}

function addExport(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("template")
    .description("write an empty data package with notes on every column")
    .option("--out <path>", "a folder, or a file that ends .xlsx", "template")
    .action(async (options) => ended(await templateCommand(options, effects)));
  program
    .command("export")
    .description("write everything the ledger holds as a data package")
    .option("--out <path>", "a folder, or a file that ends .xlsx", "export")
    .option(...asAtOption)
    .option(...dataOption)
    .action(async (options) => ended(await exportCommand(options, effects)));
}

function addChecks(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("check")
    .description("check that what the ledger holds adds up")
    .option("--portfolio <code>", "only this portfolio, such as RCG")
    .option("--year <year>", "only this financial year, such as 2021/22")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await checkCommand(options, effects)));
  program
    .command("verify")
    .description("check the hash chain: that nothing was changed after it was written")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await verifyCommand(options, effects)));
  program
    .command("doctor")
    .description("what is configured, reachable and healthy")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await doctorCommand(options, effects)));
}

function addTrace(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("trace")
    .description("where a figure comes from: entry, who, when, file and line")
    .argument("<name>", "a measure's code, such as RCG1.1, or a figure's name as check and trace print it")
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (name, options) => ended(await traceCommand(name, options, effects)));
  program
    .command("retract")
    .description("take the row a figure stands in back, from now on")
    .argument("<figure>", "the figure's name, as trace prints it")
    .requiredOption("--reason <words>", "why: readers will see it")
    .option("--by <name>", "who takes it back (else the account that runs this)")
    .option(...dataOption)
    .action(async (figure, options) => ended(await retractCommand(figure, options, effects)));
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), realEffects);
