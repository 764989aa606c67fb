import { standings } from "../../charts/status-shape.ts";
import { statusStrips } from "../../charts/status-strips.ts";
import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import type { VerdictState } from "../../domain/assessment/verdict.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import type { Block } from "../model/block.ts";

export type StandingCounts = Readonly<Record<VerdictState, number>>;

/** How measures stand now, each once: one with parts counts as the part that stands worst. */
export function countsNow(summaries: readonly MeasureSummary[]): StandingCounts {
  return counted(summaries.map(({ worst }) => worst.status.kind));
}

/** Where their years are heading, each once: as the part that is heading worst. */
function countsAtYearEnd(summaries: readonly MeasureSummary[]): StandingCounts {
  return counted(summaries.map(({ parts }) => headingOf(parts)));
}

const worstFirst: readonly VerdictState[] = ["missed", "close", "met", "aim", "none"];

/** Where the part of a measure that is heading worst will end the year. */
export function headingOf(parts: readonly PartSummary[]): VerdictState {
  const states = parts.map(({ assessment }) => assessment.yearEnd.verdict.state);
  return worstFirst.find((state) => states.includes(state)) ?? "none";
}

function counted(states: readonly VerdictState[]): StandingCounts {
  const counts = { met: 0, close: 0, missed: 0, aim: 0, none: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

export const standingWords: Readonly<Record<VerdictState, string>> = {
  met: "met",
  close: "close",
  missed: "missed",
  aim: "direction only",
  none: "not judged",
};

/** "5 met, 2 close, 1 missed and 3 not judged"; kinds that nothing stands so are left out. */
export function countsWords(counts: StandingCounts): string {
  const each = standings
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${standingWords[kind]}`);
  return each.length === 0 ? "none" : listed(each);
}

/** All measures as two strips, by how they stand now and at the year's end. */
export function standingChart(id: string, summaries: readonly MeasureSummary[]): Block {
  const strips = [
    { name: "Now", counts: countsNow(summaries) },
    { name: "At the year’s end", counts: countsAtYearEnd(summaries) },
  ];
  const description = strips
    .map(({ name, counts }) => `${name}: ${countsWords(counts)}, out of ${summaries.length}.`)
    .join(" ");
  const title = "How the measures stand";
  const chart = statusStrips({
    id,
    title,
    description,
    strips: strips.map(({ name, counts }) => ({
      name,
      counts: standings.map((kind) => ({ kind, count: counts[kind], word: standingWords[kind] })),
    })),
    noun: { one: "measure", many: "measures" },
  });
  return {
    kind: "chart",
    drawing: { id, title, description, wide: chart.wide, narrow: chart.narrow },
    finding: [movesWords(summaries)],
  };
}

/** How many measures are heading for another status than they have now; the counts are told before the chart. */
function movesWords(summaries: readonly MeasureSummary[]): string {
  const moves = summaries.filter(({ worst, parts }) => headingOf(parts) !== worst.status.kind).length;
  const what = moves === 0 ? "No measure is" : moves === 1 ? "1 measure is" : `${moves} measures are`;
  return `${what} expected to end the year standing otherwise than now.`;
}
