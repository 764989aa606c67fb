import type { Command } from "commander";
import { computeAcceptCommand } from "./compute/accept.ts";
import { computeAddCommand } from "./compute/add.ts";
import { computeListCommand } from "./compute/list.ts";
import { computePreviewCommand } from "./compute/preview.ts";
import { computeProposeCommand } from "./compute/propose.ts";
import type { Effects, Exit } from "./effects.ts";

type Ended = (code: Exit) => void;

const dataOption = [
  "--data <folder>",
  "where the embedded database keeps its data (OUTTURN_DATA, else .outturn)",
] as const;
const jsonOption = ["--json", "print what a script can read"] as const;
const measureOption = ["--measure <code>", "only this measure, such as RES1.1"] as const;
const yearOption = ["--year <year>", "only this financial year, such as 2021/22"] as const;

/** The commands that work measures out from records. */
export function addComputeCommands(program: Command, effects: Effects, ended: Ended): void {
  const compute = program
    .command("compute")
    .description("measures worked out from the records of feeds: define, preview, propose, accept");
  compute
    .command("add")
    .description("write how measures are worked out, from their definition files")
    .argument("<file...>", "definition files, or folders of them (docs/user/computed-measures.md)")
    .option("--by <name>", "who hands them in (else the account that runs this)")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (paths, options) => ended(await computeAddCommand(paths, options, effects)));
  compute
    .command("list")
    .description("every measure that is worked out from records, and how")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await computeListCommand(options, effects)));
  compute
    .command("preview")
    .description("what a definition would make of the records that are there; nothing is written")
    .argument("<file>", "the definition file")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (path, options) => ended(await computePreviewCommand(path, options, effects)));
  compute
    .command("propose")
    .description("what the records say against what the ledger says; exit 1 where they differ")
    .option(...measureOption)
    .option(...yearOption)
    .option("--as-at <day>", "as it was known at the end of this day, such as 2021-11-23")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await computeProposeCommand(options, effects)));
  compute
    .command("accept")
    .description("take figures worked out from records into the ledger, with where they come from")
    .option(...measureOption)
    .option("--part <part>", "only this part of it")
    .option(...yearOption)
    .option("--period <period>", "the reporting period within the year (else the year as a whole)")
    .option("--all-that-agree", "every figure that agrees with the ledger's, which then stands confirmed")
    .option("--shown <digest>", "refuse where the proposal is no longer the one with this digest")
    .requiredOption("--by <post>", "the post that accepts them")
    .option("--note <words>", "a note that stands with the figure")
    .option(...dataOption)
    .action(async (options) => ended(await computeAcceptCommand(options, effects)));
}
