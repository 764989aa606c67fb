import {
  type Coverage,
  coverageOf,
  gapsTogether,
  lookedAfter,
  percentWords,
  type Share,
} from "../domain/coverage/coverage.ts";
import { type Gap, type GapItem, gapSentence, gapWords } from "../domain/coverage/gap.ts";
import { newestAgreements } from "../domain/coverage/newest.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { agreementsChosen } from "./agreements-chosen.ts";
import { pointGiven } from "./as-at-given.ts";
import { cappedLines } from "./capped-lines.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

export type CoverageOptions = {
  readonly portfolio?: string;
  readonly year?: string;
  readonly asAt?: string;
  readonly json?: boolean;
  readonly data?: string;
};

const mostItems = 12;

/** `outturn coverage`: what nobody answers for, what has no result, target or reason, what is tied to nothing. */
export async function coverageCommand(options: CoverageOptions, effects: Effects): Promise<Exit> {
  const found = await withLedger(effects, options.data, ({ ledger }) => coverAll(ledger, options, effects));
  effects.print(
    options.json === true ? `${JSON.stringify(found.map(asJson), null, 2)}\n` : coverageText(found),
  );
  return exits.done;
}

async function coverAll(
  ledger: Ledger,
  options: CoverageOptions,
  effects: Effects,
): Promise<readonly Coverage[]> {
  const at = await pointGiven(ledger, options.asAt, effects);
  const chosen = agreementsChosen(await readPortfolios(ledger, at), options);
  const today = dayOf(at.known);
  const found: Coverage[] = [];
  for (const row of options.year === undefined ? newestAgreements(chosen) : chosen) {
    const agreement = await readAgreement(ledger, at, row.portfolio, row.year);
    if (agreement !== undefined) found.push(coverageOf(agreement, today));
  }
  return found;
}

function asJson({ portfolio, year, gaps }: Coverage) {
  return {
    portfolio,
    year: yearLabel(year),
    gaps: gaps.map(({ kind, of, items }) => ({
      kind,
      about: gapWords[kind].about,
      count: items.length,
      of,
      items,
    })),
  };
}

function coverageText(found: readonly Coverage[]): string {
  if (found.length === 0) return "The ledger holds no portfolio yet, so there is nothing to look through.\n";
  const parts = found.map(({ portfolio, year, gaps }) =>
    [`${portfolio} ${yearLabel(year)}`, ...gaps.flatMap(gapLines)].join("\n"),
  );
  const gaps = gapsTogether(found);
  const missing = gaps.reduce((total, { items }) => total + items.length, 0);
  const where = plural(found.length, "agreement");
  return `${parts.join("\n\n")}\n\n${lookedAfterText(gaps)}Looked through ${where}: ${plural(missing, "thing")} left out or left doubtful.\n`;
}

/** “Somebody answers for 34 of 35 measures (97%).”, and how many results that are due have come. */
function lookedAfterText(gaps: readonly Gap[]): string {
  const { owned, supplied } = lookedAfter(gaps);
  const said = ({ count, of }: Share) => `${count} of ${of}`;
  const lines = [
    owned.of > 0 ? `Somebody answers for ${said(owned)} measures (${percentWords(owned)}).` : undefined,
    supplied.of > 0
      ? `Of the results due, ${said(supplied)} have come (${percentWords(supplied)}).`
      : undefined,
  ];
  return lines.flatMap((one) => (one === undefined ? [] : [`${one}\n`])).join("");
}

/** All of them need no list, unless each says something of its own. */
function gapLines(gap: Gap): readonly string[] {
  const { kind, items, of } = gap;
  const sentence = gapSentence(gap, items.length);
  if (sentence === undefined) return [];
  const alike = new Set(items.map(({ says }) => says)).size < 2;
  const [first] = items;
  const listed = items.length === of && alike && first !== undefined ? [] : items;
  const lines = listed.map((item) => itemText(item, gapWords[kind].saysMore));
  return [`  ${sentence}`, ...cappedLines(lines, mostItems, "item").map((line) => `    ${line}`)];
}

function itemText({ code, name, says }: GapItem, saysMore: boolean): string {
  const called = code === undefined ? name : `${code} ${name}`;
  return saysMore ? `${called}: ${says}` : called;
}
