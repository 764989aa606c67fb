import type { AllChanges } from "../domain/changes/all-changes.ts";
import {
  type Change,
  type ChangeTopic,
  changeSentence,
  changeTopics,
  topicOf,
} from "../domain/changes/change.ts";
import { changeFactsOf } from "../domain/changes/change-facts.ts";
import { headline, lookedThrough } from "../domain/changes/headline.ts";
import { newestAgreements } from "../domain/coverage/newest.ts";
import type { PortfolioRow } from "../domain/data-package/tables/organisation.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import type { Result } from "../domain/result.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readPortfolios } from "../ledger/read-agreement.ts";
import { changesFromLastYear, changesSince, heldAt } from "../operations/compare-states.ts";
import { documentsToTellFrom, type Since, sinceWhen } from "../operations/since-when.ts";
import { agreementsChosen } from "./agreements-chosen.ts";
import { pointGiven } from "./as-at-given.ts";
import { cappedLines } from "./capped-lines.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";

export type ChangesOptions = {
  readonly since?: string;
  readonly lastYear?: boolean;
  readonly portfolio?: string;
  readonly year?: string;
  readonly asAt?: string;
  readonly json?: boolean;
  readonly data?: string;
};

const mostLines = 40;

/** `outturn changes`: what changed since a day, a document or the last agreement, the worst first. */
export async function changesCommand(options: ChangesOptions, effects: Effects): Promise<Exit> {
  const found = await withLedger(effects, options.data, async ({ ledger }) => {
    const at = await pointGiven(ledger, options.asAt, effects);
    return options.lastYear === true ? fromLastYear(ledger, at, options) : fromThen(ledger, at, options);
  });
  effects.print(options.json === true ? `${JSON.stringify(asJson(found), null, 2)}\n` : asText(found));
  return exits.done;
}

type Found = { readonly all: AllChanges; readonly words: string; readonly since: Since | undefined };

async function fromThen(ledger: Ledger, at: AsAt, options: ChangesOptions): Promise<Found> {
  const portfolios = await readPortfolios(ledger, at);
  const chosen = agreementsChosen(portfolios, options);
  const which = {
    ...(options.portfolio === undefined ? {} : { portfolio: chosen[0]?.portfolio }),
    ...(options.year === undefined ? {} : { year: chosen[0]?.year }),
  };
  const dated = await documentsToTellFrom(ledger, at, { portfolio: which.portfolio });
  const since = orWrongUse(await sinceWhen(ledger, at, asked(options.since), dated));
  const ends = { before: heldAt(ledger, since.point), after: heldAt(ledger, at) };
  return { all: await changesSince(ledger, ends, which), words: since.words, since };
}

/** A day begins with its year; anything else names a document. */
function asked(since: string | undefined) {
  if (since === undefined) return {};
  return /^\d+[-/.]\d+[-/.]\d+$/.test(since) ? { day: since } : { document: since };
}

function orWrongUse<Value>(found: Result<Value>): Value {
  if (found.ok) return found.value;
  throw new WrongUse(found.issues.map(({ message }) => message).join(" "));
}

async function fromLastYear(ledger: Ledger, at: AsAt, options: ChangesOptions): Promise<Found> {
  if (options.since !== undefined) {
    throw new WrongUse(
      "--last-year holds one agreement against another, both as known now. Leave --since out.",
    );
  }
  if (options.portfolio === undefined) {
    throw new WrongUse(
      "Name the portfolio whose agreement is to be held against the last one: --portfolio RES.",
    );
  }
  const [row] = newestAgreements(agreementsChosen(await readPortfolios(ledger, at), options));
  const found = row && (await changesFromLastYear(heldAt(ledger, at), row));
  if (row === undefined || found === undefined) {
    const name = row === undefined ? options.portfolio : nameOf(row);
    throw new WrongUse(`No agreement before ${name} is held that it follows.`);
  }
  const words = `from ${nameOf(found.last)} to ${nameOf(row)}`;
  return { all: found.changes, words, since: undefined };
}

function nameOf({ name, year }: PortfolioRow): string {
  return `${name} ${yearLabel(year)}`;
}

function asJson({ all, words, since }: Found) {
  return {
    headline: headline(all, words),
    since: since && {
      words: since.words,
      on: since.day?.toString() ?? null,
      known: since.point.known.toString(),
      document: since.document?.document ?? null,
    },
    compared: { agreements: all.agreements, measures: all.measures, targets: all.targets, rows: all.rows },
    changes: all.changes.map(changeFactsOf),
  };
}

const headings: Readonly<Record<ChangeTopic, string>> = {
  agreements: "Agreements",
  status: "Status now",
  results: "Results",
  forecasts: "Forecasts",
  targets: "Targets",
  measures: "Measures",
  money: "Money",
  plan: "Plan, risks and milestones",
  words: "What is said",
  rules: "How figures are judged",
  record: "In common, and in print",
};

function asText({ all, words }: Found): string {
  const groups = Map.groupBy(all.changes, ({ kind }) => topicOf[kind]);
  const topics = changeTopics.flatMap((topic) => {
    const found = groups.get(topic);
    return found === undefined ? [] : [[`${headings[topic]}:`, ...linesOf(found)].join("\n")];
  });
  const looked = lookedThrough(all);
  const end = all.changes.length === 0 ? [] : [`${looked.charAt(0).toUpperCase()}${looked.slice(1)}.`];
  return `${[headline(all, words), ...topics, ...end].join("\n\n")}\n`;
}

const signs = { worse: "-", better: "+", neutral: " " } as const;

/** What got worse has a minus before it, what got better a plus. */
function linesOf(changes: readonly Change[]): readonly string[] {
  const lines = changes.map((change) => `  ${signs[change.effect]} ${changeSentence(change)}`);
  return cappedLines(lines, mostLines, "change").map((line) =>
    line.startsWith("  ") ? line : `    ${line}`,
  );
}
