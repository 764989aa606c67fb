import { Command } from "commander";
import { acceptCommand } from "./accept.ts";
import { assessCommand } from "./assess.ts";
import { changesCommand } from "./changes.ts";
import { checkCommand } from "./check.ts";
import { addCodesCommands } from "./codes/codes-commands.ts";
import { addComputeCommands } from "./compute-commands.ts";
import { coverageCommand } from "./coverage.ts";
import { doctorCommand } from "./doctor.ts";
import type { Effects, Exit } from "./effects.ts";
import { exportCommand } from "./export.ts";
import { addFeedCommands } from "./feed/feed-commands.ts";
import { importCommand } from "./import.ts";
import { addReportCommands } from "./report-commands.ts";
import { retractCommand } from "./retract.ts";
import { templateCommand } from "./template.ts";
import { traceCommand } from "./trace.ts";
import { verifyCommand } from "./verify.ts";
import { whatIfCommand } from "./what-if.ts";

type Ended = (code: Exit) => void;

/** Every command, in the order a new reader meets them. `ended` is told how the one that ran ended. */
export function commands(effects: Effects, ended: Ended): Command {
  const program = new Command("outturn")
    .description("The performance and resources system for councils.")
    .exitOverride()
    .configureOutput({ writeOut: effects.print, writeErr: effects.tell })
    .addHelpText("after", afterword);
  addServe(program, effects, ended);
  addTemplate(program, effects, ended);
  addImport(program, effects, ended);
  addCheck(program, effects, ended);
  addAccept(program, effects, ended);
  addCoverage(program, effects, ended);
  addAssess(program, effects, ended);
  addWhatIf(program, effects, ended);
  addChanges(program, effects, ended);
  addTrace(program, effects, ended);
  addRetract(program, effects, ended);
  addReportCommands(program, effects, ended);
  addFeedCommands(program, effects, ended);
  addComputeCommands(program, effects, ended);
  addCodesCommands(program, effects, ended);
  addExport(program, effects, ended);
  addVerify(program, effects, ended);
  addDoctor(program, effects, ended);
  return program.helpCommand("help [command]", "what a command takes");
}

const afterword = `
Exit codes: 0 done; 1 findings of severity error, or files that can't be imported; 2 wrong use.
Settings come from the environment: PORT, HOST, OUTTURN_DATA, DATABASE_URL, WAREHOUSE_URL,
LOAD_TOKEN, LOG_LEVEL.
docs/user/command-line.md has an example of each command.
`;

const dataOption = [
  "--data <folder>",
  "where the embedded database keeps its data (OUTTURN_DATA, else .outturn)",
] as const;
const asAtOption = ["--as-at <day>", "as it was known at the end of this day, such as 2021-11-23"] as const;
const jsonOption = ["--json", "print what a script can read"] as const;

function addServe(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("serve")
    .description("open the ledger and serve the site until stopped")
    .option("--port <number>", "the port to listen on (PORT, else 3000)")
    .option("--host <address>", "the address to listen on (HOST, else loopback only)")
    .option("--example <folder>", "load the packages of this folder into an empty ledger first")
    .option(...dataOption)
    .action(async (options) => {
      // The site is the largest part of Outturn, and no other command needs it.
      const { serveCommand } = await import("./serve.ts");
      ended(await serveCommand(options, effects));
    });
}

function addTemplate(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("template")
    .description("write an empty data package to fill in, with notes on every column")
    .option("--out <path>", "a folder, or a file that ends .xlsx", "template")
    .action(async (options) => ended(await templateCommand(options, effects)));
}

function addImport(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("import")
    .description(
      "bring data packages into the ledger (folders, CSV files, XLSX workbooks), or an edited report (.docx)",
    )
    .argument("<path...>", "a package, a workbook, or a folder of packages")
    .option("--check", "show what would change and what would not tie, and write nothing")
    .option(
      "--marked <path>",
      "where files that can't be imported are written back with what is wrong marked",
    )
    .option(
      "--accept-findings <file>",
      "a CSV file of findings to let stand: finding, reason, accepted_by, accepted_on",
    )
    .option(
      "--retract-missing",
      "also retract rows of the same portfolio and year that the package leaves out",
    )
    .option(
      "--ledger-extract",
      "the path is an extract of the accounting system (CSV or XLSX), rolled up by ledger_codes",
    )
    .option(
      "--portfolio <code>",
      "whose figures a finance workbook laid out as papers print it holds, such as RES",
    )
    .option("--year <year>", "the financial year of a finance workbook or a ledger extract, such as 2024/25")
    .option(
      "--period <label>",
      "the period of a forecast, or up to whose end a ledger extract is counted, such as q2",
    )
    .option("--leave-unknown", "roll a ledger extract up though ledger_codes does not know all of its codes")
    .option("--by <name>", "who hands it in (else the account that runs this)")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (paths, options) => ended(await importCommand(paths, options, effects)));
}

function addCheck(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("check")
    .description("check that what the ledger holds adds up")
    .option("--portfolio <code>", "only this portfolio, such as RES")
    .option("--year <year>", "only this financial year, such as 2021/22")
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await checkCommand(options, effects)));
}

function addAccept(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("accept")
    .description("let a finding stand, with the reason; it stays visible, and lapses when the figure changes")
    .argument("<key>", "the finding's key, as check prints it")
    .requiredOption("--reason <words>", "why it may stand: readers will see it")
    .requiredOption("--by <name>", "the post or person that lets it stand")
    .option("--on <day>", "the day it was decided, such as 2021-11-23 (else today)")
    .option(...dataOption)
    .action(async (key, options) => ended(await acceptCommand(key, options, effects)));
}

function addCoverage(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("coverage")
    .description("what agreements leave out: owners, results due, targets, reasons, ties to priorities")
    .option("--portfolio <code>", "only this portfolio, such as RES")
    .option("--year <year>", "only this financial year, such as 2021/22 (else each portfolio's newest)")
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await coverageCommand(options, effects)));
}

function addAssess(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("assess")
    .description("how a measure stands: now, at the year's end and which way it moves, with the workings")
    .argument("<code>", "a measure's code, such as RES1.1")
    .option("--year <year>", "the financial year, such as 2021/22 (else the newest that defines it)")
    .option("--period <label>", "a reporting period of that year, such as Mid-Year (else the last reported)")
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (code, options) => ended(await assessCommand(code, options, effects)));
}

function addWhatIf(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("what-if")
    .description("what another rule would make of every status of a year; nothing is stored")
    .requiredOption(
      "--rule <kind>",
      "tolerance, met-or-not, floor, better-than-last-year, two-sided or maintain",
    )
    .option("--percentages <points>", "tolerance, two-sided: how far off a percentage is close (else 2)")
    .option(
      "--others <percent>",
      "tolerance, two-sided: how much of its target off any other is close (else 5)",
    )
    .option("--floor <percent>", "floor: below it a percentage is missed")
    .option("--within <percent>", "maintain: how far a figure may move and be kept")
    .option("--close-within <percent>", "maintain: how far it may move and be close")
    .option("--portfolio <code>", "only this portfolio, such as RES")
    .option("--year <year>", "the financial year, such as 2021/22 (else the newest held)")
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await whatIfCommand(options, effects)));
}

function addChanges(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("changes")
    .description("what changed since a day, a document or the last agreement, the worst first")
    .option(
      "--since <day or document>",
      "a day such as 2021-11-23, or a document's key (else the last document before the newest entry)",
    )
    .option("--last-year", "hold the portfolio's agreement against the one it follows instead")
    .option("--portfolio <code>", "only this portfolio, such as RES")
    .option("--year <year>", "only this financial year, such as 2021/22 (else the newest, and any touched)")
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await changesCommand(options, effects)));
}

function addTrace(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("trace")
    .description("where a figure comes from: entry, who, when, file and line")
    .argument(
      "<name>",
      "a measure's code, such as RES1.1, or a figure's name as trace and check --json print it",
    )
    .option(...asAtOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (name, options) => ended(await traceCommand(name, options, effects)));
}

function addRetract(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("retract")
    .description("take the row a figure stands in back, from now on")
    .argument("<figure>", "the figure's name, as trace prints it")
    .requiredOption("--reason <words>", "why: readers will see it")
    .option("--by <name>", "who takes it back (else the account that runs this)")
    .option(...dataOption)
    .action(async (figure, options) => ended(await retractCommand(figure, options, effects)));
}

function addExport(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("export")
    .description("write everything the ledger holds as a data package")
    .option("--out <path>", "a folder, or a file that ends .xlsx", "export")
    .option(...asAtOption)
    .option(...dataOption)
    .action(async (options) => ended(await exportCommand(options, effects)));
}

function addVerify(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("verify")
    .description("check the hash chain: that nothing was changed after it was written")
    .option("--digests <file>", "also compare with digests saved earlier from /digests.json")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await verifyCommand(options, effects)));
}

function addDoctor(program: Command, effects: Effects, ended: Ended): void {
  program
    .command("doctor")
    .description("what is configured, reachable and healthy")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await doctorCommand(options, effects)));
}
