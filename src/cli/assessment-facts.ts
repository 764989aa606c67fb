import type { Assessment } from "../domain/assessment/assess.ts";
import { spcRuleWords } from "../domain/assessment/spc-rules.ts";
import type { Verdict } from "../domain/assessment/verdict.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { decimalText } from "../domain/value/decimal.ts";
import { type Asked, figureWords } from "./assessment-text.ts";

/** One measure as `--json` prints it; what there is nothing to say of is left out. */
export function assessmentFacts({ at, words, found: { measure, parts, together, worst } }: Asked) {
  return {
    measure: measure.measure,
    code: measure.code,
    title: measure.title,
    portfolio: measure.portfolio,
    year: yearLabel(at.year),
    period: at.period,
    periodWords: words,
    on: at.on.toString(),
    parts: parts.map(partFacts),
    together,
    worst: worst.part,
  };
}

function partFacts(assessment: Assessment) {
  const { part, latest, current, yearEnd, direction, spc, comparisons, oddities } = assessment;
  const { change, basis, comparator, cautions } = direction;
  const { last } = current;
  return {
    part,
    latest: latest && figureWords(latest),
    current: {
      ...verdictFacts(current.verdict),
      target: current.standing?.profiled?.words,
      last: last && { figure: figureWords(last.figure), ...verdictFacts(last.verdict) },
    },
    yearEnd: {
      ...verdictFacts(yearEnd.verdict),
      forecast: {
        kind: yearEnd.forecast.kind,
        method: yearEnd.forecast.kind === "projected" ? yearEnd.forecast.method : undefined,
        words: yearEnd.forecast.words,
      },
    },
    direction: {
      kind: change.kind,
      words: change.words,
      basis,
      difference: change.kind === "not-comparable" ? undefined : decimalText(change.difference),
      comparator: comparator && figureWords(comparator),
      cautions,
    },
    spc: spcFacts(spc),
    comparisons: comparisons.map(({ kind, group, about, source, words }) => ({
      kind,
      group,
      about,
      source,
      words,
    })),
    oddities: oddities.map(({ finding }) => finding),
  };
}

function verdictFacts(verdict: Verdict) {
  const { state, word, rule, inputs, workings } = verdict;
  return {
    state,
    reason: verdict.state === "none" ? verdict.reason : undefined,
    word,
    rule,
    inputs,
    workings,
  };
}

function spcFacts(spc: Assessment["spc"]) {
  if (spc.kind === "none") return spc;
  const { kind, values, segments, variation, assurance, words, differenced, figures } = spc;
  const flags = spc.flags.map(({ at, rule, way }) => {
    const figure = figures[at];
    return { at, figure: figure && figureWords(figure), rule, words: spcRuleWords[rule][way] };
  });
  return { kind, variation, assurance, words, differenced, values, segments, flags };
}
