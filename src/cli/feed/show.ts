import type { Check } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { feedFile } from "../../ingest/feed-file.ts";
import { present } from "../../ledger/as-at.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { withLedger } from "../open.ts";
import { feedGiven } from "./feed-given.ts";

export type FeedShowOptions = { readonly json?: boolean; readonly data?: string };

/** `outturn feed show`: what a feed's definition says; with --json as a file to edit and add again. */
export async function feedShowCommand(
  name: string,
  options: FeedShowOptions,
  effects: Effects,
): Promise<Exit> {
  const { feed } = await withLedger(effects, options.data, async ({ ledger }) =>
    feedGiven(ledger, await present(ledger, effects.now()), name),
  );
  effects.print(options.json === true ? feedFile(feed) : feedWords(feed));
  return exits.done;
}

function feedWords(feed: Feed): string {
  const { schedule } = feed;
  const lines = [
    `${feed.feed}: ${feed.title}`,
    feed.meaning,
    `From ${feed.system}; answered for by ${feed.owner}.`,
    ...(schedule === undefined
      ? []
      : [`Due every ${schedule.every}, within ${days(schedule.within)} of its end.`]),
    `A load ${feed.loads === "adds" ? "adds to the records that are there" : feed.loads.replace("its", "the records on its")}.`,
    feed.key.length === 0
      ? "No key: every record counts."
      : `Known by ${feed.key.join(", ")}: ${repeatWords(feed)}`,
    "",
    "Columns:",
    ...feed.columns.map((column) => `  ${columnWords(feed, column)}`),
    ...(feed.checks.length === 0
      ? []
      : ["", "Checks:", ...feed.checks.map((check) => `  ${checkWords(check)}`)]),
  ];
  return `${lines.join("\n")}\n`;
}

function repeatWords({ repeats }: Feed): string {
  return repeats === "newest counts"
    ? "where one comes again, the newest counts."
    : "one that comes again is rejected.";
}

function columnWords({ time }: Feed, column: FeedColumn): string {
  const said = [
    column.type,
    ...(column.name === time ? ["the day a record belongs to"] : []),
    ...(column.required ? ["required"] : []),
    ...(column.dimension ? ["dimension"] : []),
    ...(column.personal ? ["personal: never shown"] : []),
    ...(column.list === undefined ? [] : [`of the code list ${column.list}`]),
  ];
  return `${column.name} (${said.join(", ")}): ${column.meaning}`;
}

function checkWords(check: Check): string {
  const after = { reject: "rejects the record", warn: "is only said", stop: "stops the load" }[check.onFail];
  return `${ofCheck(check)}; failing ${after}`;
}

function ofCheck(check: Check): string {
  switch (check.check) {
    case "range":
      return `${check.column} ${[check.least && `at least ${check.least}`, check.most && `at most ${check.most}`].filter(Boolean).join(", ")}`;
    case "allowed":
      return `${check.column} one of ${check.values.join(", ")}`;
    case "codes":
      return `${check.column} in its code list`;
    case "order":
      return `${check.earlier} not after ${check.later}`;
    case "unique":
      return `no two records alike in ${check.columns.join(", ")}`;
    case "fresh":
      return `newest record at most ${days(check.days)} old`;
    case "volume":
      return `records a day within ${check.percent}% of what is usual`;
    case "rejected":
      return `at most ${check.percent}% rejected`;
  }
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
