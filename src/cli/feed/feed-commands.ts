import type { Command } from "commander";
import type { Effects, Exit } from "../effects.ts";
import { feedAddCommand } from "./add.ts";
import { feedDraftCommand } from "./draft.ts";
import { feedFetchCommand } from "./fetch.ts";
import { addGenerateRecords } from "./generate.ts";
import { feedListCommand } from "./list.ts";
import { feedLoadCommand } from "./load.ts";
import { feedRejectedCommand } from "./rejected.ts";
import { feedRunsCommand } from "./runs.ts";
import { feedShowCommand } from "./show.ts";
import { feedWatchCommand } from "./watch.ts";

type Ended = (code: Exit) => void;

const dataOption = [
  "--data <folder>",
  "where the embedded database and the records are kept (OUTTURN_DATA, else .outturn)",
] as const;
const jsonOption = ["--json", "print what a script can read"] as const;
const byOption = ["--by <name>", "who hands it in (else the account that runs this)"] as const;
const feedArgument = ["<feed>", "the feed's key, such as calls"] as const;

/** The commands about feeds and the records they bring. */
export function addFeedCommands(program: Command, effects: Effects, ended: Ended): void {
  const feed = program
    .command("feed")
    .description("what source systems hand over, record by record: definitions, loads, rejected rows");
  feed
    .command("draft")
    .description("write a definition to begin from, of a file that no feed describes yet")
    .argument("<file>", "a file of records: CSV, XLSX, JSON lines or Parquet")
    .option("--feed <key>", "the feed's key (else made of the file's name)")
    .option("--out <file>", "the definition file (else the key and .json)")
    .action(async (file, options) => ended(await feedDraftCommand(file, options, effects)));
  feed
    .command("add")
    .description("write feeds from their definition files; a new version takes the place of the one before")
    .argument("<path...>", "a definition file, or a folder of them: docs/user/feeds.md")
    .option(...byOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (paths, options) => ended(await feedAddCommand(paths, options, effects)));
  feed
    .command("list")
    .description("every feed, what it holds and when something last came")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (options) => ended(await feedListCommand(options, effects)));
  feed
    .command("show")
    .description("what a feed's definition says; with --json as a file to edit and add again")
    .argument(...feedArgument)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (name, options) => ended(await feedShowCommand(name, options, effects)));
  addTaking(feed, effects, ended);
  addReading(feed, effects, ended);
  addGenerateRecords(feed, effects, ended);
}

function addTaking(feed: Command, effects: Effects, ended: Ended): void {
  feed
    .command("load")
    .description("take files of records in: CSV, XLSX, JSON lines or Parquet, each whole or not at all")
    .argument(...feedArgument)
    .argument("<file...>", "the files, taken in one after the other")
    .option(
      "--replace <days>",
      "the days whose earlier records they take the place of: 2019-04-01/2019-04-30",
    )
    .option("--even-so", "take them though a check would stop them")
    .option("--without <column...>", "columns known to be missing from the files; their cells are blank")
    .option("--propose <file>", "where headings are not the feed's, write the definition they would need")
    .option(...byOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (name, files, options) => ended(await feedLoadCommand(name, files, options, effects)));
  feed
    .command("fetch")
    .description("fetch records from where the definition says (https, PostgreSQL), and take them in")
    .argument(...feedArgument)
    .option(...byOption)
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (name, options) => ended(await feedFetchCommand(name, options, effects)));
  feed
    .command("watch")
    .description("take in what is dropped in the folders of feeds, until stopped")
    .option("--once", "look once (twice within seconds), and end")
    .option("--every <seconds>", "how often to look (else 60)")
    .option(...byOption)
    .option("--json", "print a line of JSON for each thing that happens")
    .option(...dataOption)
    .action(async (options) => ended(await feedWatchCommand(options, effects)));
}

function addReading(feed: Command, effects: Effects, ended: Ended): void {
  feed
    .command("runs")
    .description("every load, the newest first: records, rejected rows, checks")
    .argument("[feed]", "only this feed")
    .option(...jsonOption)
    .option(...dataOption)
    .action(async (name, options) => ended(await feedRunsCommand(name, options, effects)));
  feed
    .command("rejected")
    .description("the rows a load did not take, with what to do about each, as CSV")
    .argument(...feedArgument)
    .argument("<load>", "the load, as feed runs names it")
    .option("--out <file>", "the file (else they are printed)")
    .option(...dataOption)
    .action(async (name, load, options) => ended(await feedRejectedCommand(name, load, options, effects)));
}
