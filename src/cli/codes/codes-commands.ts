import type { Command } from "commander";
import type { Effects, Exit } from "../effects.ts";
import { codesListCommand } from "./list.ts";
import { codesReviewCommand } from "./review.ts";
import { codesSettleCommand } from "./settle.ts";

type Ended = (code: Exit) => void;

const listArgument = ["[list]", "a code list, such as teams (else every one)"] as const;
const jsonOption = ["--json", "print what a script can read"] as const;
const dataOption = [
  "--data <folder>",
  "where the embedded database keeps its data (OUTTURN_DATA, else .outturn)",
] as const;

/** The commands about code lists: what they hold, which spellings match nothing, and what those stand for. */
export function addCodesCommands(program: Command, effects: Effects, ended: Ended): void {
  const codes = program
    .command("codes")
    .description("code lists: teams, posts, wards and whatever else records name");
  codes
    .command("list")
    .description("every code list, or the codes of one as they hold on a day, with what changed")
    .argument(...listArgument)
    .option("--as-at <day>", "as it was known, and held, at the end of this day, such as 2021-11-23")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (list, options) => ended(await codesListCommand(list, options, effects)));
  codes
    .command("review")
    .description("spellings of records that match no code, with the codes they are most like")
    .argument(...listArgument)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (list, options) => ended(await codesReviewCommand(list, options, effects)));
  codes
    .command("settle")
    .description("say what a spelling of records stands for")
    .argument("<list>", "the code list, such as teams")
    .argument("<spelling>", "the spelling as records have it")
    .argument("[code]", "the code it stands for")
    .option("--none", "it stands for no code and is left as it is")
    .requiredOption("--by <post>", "the post that settles it")
    .option("--note <words>", "why, where it is not plain")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (list, spelling, code, options) =>
      ended(await codesSettleCommand(list, spelling, code, options, effects)),
    );
}
