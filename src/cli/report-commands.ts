import type { Command } from "commander";
import { archiveCommand } from "./archive.ts";
import type { Effects, Exit } from "./effects.ts";
import { publishCommand } from "./publish.ts";
import { reportCommand } from "./report.ts";
import { withdrawCommand } from "./withdraw.ts";

type Ended = (code: Exit) => void;

const kindArgument = [
  "<kind>",
  "agreement, ppr, exceptions, finance, cpr, pack (for a committee) or summary (for residents)",
] as const;
const versionOption = ["--version <number>", "the version, such as 1.0"] as const;
const dataOption = [
  "--data <folder>",
  "where the embedded database keeps its data (OUTTURN_DATA, else .outturn)",
] as const;

/** The options that say which report. */
function about(command: Command): Command {
  return command
    .argument(...kindArgument)
    .option("--portfolio <code>", "whose report, such as RES")
    .option("--committee <code>", "the committee a meeting pack is for")
    .option("--year <year>", "the financial year, such as 2021/22")
    .option("--period <period>", "the reporting period, such as mid-year");
}

/** The commands that make, publish, withdraw and archive reports. */
export function addReportCommands(program: Command, effects: Effects, ended: Ended): void {
  about(program.command("report"))
    .description("write the draft of a report to a file, and say what stands between it and publication")
    .option("--format <format>", "html, pdf, docx or ods (else what --out ends in, else html)")
    .option("--out <file>", "the file (else the report's name)")
    .option("--as-at <day>", "as it was known at the end of this day, such as 2021-11-23")
    .option("--json", "print what a script can read")
    .option(...dataOption)
    .action(async (kind, options) => ended(await reportCommand(kind, options, effects)));
  about(program.command("publish"))
    .description("approve and publish a version of a report: frozen, with its digest, in every format")
    .option(...versionOption)
    .option("--label <text>", "the version as printed, such as 1.0 (CRMG)")
    .option("--approved-by <name>", "the post or person that approves it")
    .option("--note <words>", "what this version changed and why: for any but the first")
    .option("--on <day>", "the day, such as 2021-11-23; its figures are those known by its end (else today)")
    .option("--checklist", "only say what stands between the report and publication")
    .option("--approve-only", "approve it, and publish it later")
    .option(...dataOption)
    .action(async (kind, options) => ended(await publishCommand(kind, options, effects)));
  about(program.command("withdraw"))
    .description("take a published version back; its page stays and says so")
    .requiredOption(...versionOption)
    .requiredOption("--reason <words>", "why: readers will see it")
    .option(...dataOption)
    .action(async (kind, options) => ended(await withdrawCommand(kind, options, effects)));
  about(program.command("archive"))
    .description("write a published version to a file that needs no server, with every table and checksums")
    .option("--version <number>", "the version, such as 1.0 (else the newest that stands)")
    .option("--out <file>", "the file (else the report's name and version)")
    .option(...dataOption)
    .action(async (kind, options) => ended(await archiveCommand(kind, options, effects)));
}
