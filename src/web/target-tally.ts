import type { MeasureSummary, PartSummary } from "../domain/assessment/measure-summary.ts";
import type { StatusCount } from "../html/status.ts";

/** How the numerical targets of an agreement stand, with what they are counted out of. */
export type TargetTally = {
  readonly met: number;
  readonly close: number;
  readonly missed: number;
  /** Numerical targets with a result to judge: met + close + missed. */
  readonly judged: number;
  /** Of those, the ones judged by a target set after the year of the result. */
  readonly againstLaterYear: number;
  /** Numerical targets that nothing can be judged by yet. */
  readonly waiting: number;
  /** Measures that have no numerical target at all, out of all measures. */
  readonly withoutNumerical: number;
  readonly measures: number;
};

export function tallyTargets(summaries: readonly MeasureSummary[]): TargetTally {
  const numerical = summaries.flatMap(({ parts }) => parts).filter(hasNumericalTarget);
  const judged = numerical.filter(({ status }) => isJudged(status.kind));
  const count = (kind: string) => judged.filter(({ status }) => status.kind === kind).length;
  return {
    met: count("met"),
    close: count("close"),
    missed: count("missed"),
    judged: judged.length,
    againstLaterYear: judged.filter(({ judgedBy }) => judgedBy?.basis === "later year").length,
    waiting: numerical.length - judged.length,
    withoutNumerical: summaries.filter(({ parts }) => !parts.some(hasNumericalTarget)).length,
    measures: summaries.length,
  };
}

function hasNumericalTarget({ judgedBy }: PartSummary): boolean {
  return judgedBy?.target.kind === "numerical";
}

function isJudged(kind: string): kind is "met" | "close" | "missed" {
  return kind === "met" || kind === "close" || kind === "missed";
}

/** The counts as a card shows them; what is met always, with what it is out of; nothing where none is judged. */
export function tallyCounts({
  met,
  close,
  missed,
  judged,
  againstLaterYear,
}: TargetTally): readonly StatusCount[] {
  const counts: readonly StatusCount[] = [
    { kind: "met", count: met, word: `of ${judged} ${judged === 1 ? "target" : "targets"} met` },
    { kind: "close", count: close, word: "close" },
    { kind: "missed", count: missed, word: againstLaterYear === 0 ? "missed" : "not met" },
  ];
  return judged === 0 ? [] : counts.filter(({ kind, count }) => kind === "met" || count > 0);
}
