import type { CheckOutcome } from "../../domain/feed/check.ts";
import type { SchemaDrift } from "../../domain/feed/drift.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { RejectedRecord } from "../../domain/feed/load.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dayOf } from "../../domain/period/day-of.ts";
import type { LoadedFeed } from "../../operations/load-feed.ts";
import { type Exit, exits } from "../effects.ts";
import { plural } from "../plural.ts";
import { loadJson } from "./load-json.ts";
import { takenWords } from "./runs.ts";

const mostExamples = 10;

/** What came of a file, as a person reads it. */
export function loadedWords(file: string, feed: Pick<Feed, "feed" | "record">, outcome: LoadedFeed): string {
  return `${linesOf(file, feed, outcome).join("\n")}\n`;
}

function linesOf(
  file: string,
  { feed, record }: Pick<Feed, "feed" | "record">,
  outcome: LoadedFeed,
): readonly string[] {
  switch (outcome.kind) {
    case "loaded": {
      const { load, entry, notes } = outcome;
      return [
        `${file}: ${takenWords(load, record.one, record.many)} Load ${load.id}${entry === undefined ? "" : `, entry ${entry}`}.`,
        ...notes.map((note) => `  ${note}`),
        ...checkLines(load.checks),
        ...(load.rejected > 0
          ? [
              `  outturn feed rejected ${feed} ${load.id} --out FILE gives the rejected rows, with what to do.`,
            ]
          : []),
      ];
    }
    case "held": {
      const { load, entry, notes } = outcome;
      const before = `${file}: taken in before, on ${dateWords(dayOf(load.loadedAt))} as load ${load.id}.`;
      return [
        `${before} ${entry === undefined ? "Nothing was written." : `The ledger had missed it: entry ${entry}.`}`,
        ...notes.map((note) => `  ${note}`),
      ];
    }
    case "drift":
      return driftLines(file, outcome.drift);
    case "stopped":
      if (outcome.records === 0 && outcome.rejected === 0)
        return [`${file}: not taken. It has headings and no records below them. Extract it again.`];
      return [
        `${file}: not taken. ${plural(outcome.records, record.one, record.many)} could be read, ${outcome.rejected.toLocaleString("en-GB")} rejected.`,
        ...checkLines(outcome.checks),
        ...exampleLines(outcome.examples, outcome.rejected),
        "  Put the file right and load it again. --even-so takes it as it is, where some of its records can be taken.",
      ];
    case "refused":
      return outcome.issues.map(({ field, message }) => `${field === "" ? file : field}: ${message}`);
    case "no feed":
      return [`There is no feed ${feed}.`];
  }
}

function driftLines(file: string, { sentences, sheet }: SchemaDrift): readonly string[] {
  const whose = sheet === undefined ? "Its headings" : `The headings of the sheet “${sheet}”`;
  return [
    `${file}: not taken. ${whose} are not those of the feed.`,
    ...sentences.map((sentence) => `  ${sentence}`),
    "  --propose FILE writes the definition as it would have to be. Look it through, then: outturn feed add FILE.",
  ];
}

function checkLines(checks: readonly CheckOutcome[]): readonly string[] {
  return checks
    .filter(({ outcome }) => outcome !== "passed")
    .map(({ outcome, message }) => `  ${outcome === "warned" ? "Warning" : "Failed"}: ${message}`);
}

function exampleLines(examples: readonly RejectedRecord[], rejected: number): readonly string[] {
  const shown = examples.slice(0, mostExamples);
  const lines = shown.flatMap(({ line, problems }) =>
    problems.map(({ column, message }) => `  line ${line}${column === "" ? "" : `, ${column}`}: ${message}`),
  );
  const more = rejected - shown.length;
  return more > 0 && shown.length > 0 ? [...lines, `  and ${more.toLocaleString("en-GB")} more`] : lines;
}

/** What came of a file, as a script reads it. */
export function loadedJson(file: string, outcome: LoadedFeed): object {
  const told = { file, outcome: outcome.kind };
  switch (outcome.kind) {
    case "loaded":
      return { ...told, entry: outcome.entry ?? null, load: loadJson(outcome.load), notes: outcome.notes };
    case "held":
      return { ...told, entry: outcome.entry ?? null, load: loadJson(outcome.load), notes: outcome.notes };
    case "drift":
      return { ...told, drift: outcome.drift };
    case "stopped": {
      const { checks, records, rejected, examples, notes } = outcome;
      return { ...told, checks, records, rejected, examples, notes };
    }
    case "refused":
      return { ...told, issues: outcome.issues };
    case "no feed":
      return told;
  }
}

export function exitOf(outcomes: readonly LoadedFeed[]): Exit {
  return outcomes.every(({ kind }) => kind === "loaded" || kind === "held") ? exits.done : exits.findings;
}
