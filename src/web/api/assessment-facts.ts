import { z } from "@hono/zod-openapi";
import type { Assessment, At } from "../../domain/assessment/assess.ts";
import type { MeasureAssessment } from "../../domain/assessment/assess-measure.ts";
import type { Direction } from "../../domain/assessment/direction.ts";
import type { Forecast } from "../../domain/assessment/forecast.ts";
import type { HeldTarget } from "../../domain/assessment/held-target.ts";
import { type Verdict, verdictStates } from "../../domain/assessment/verdict.ts";
import type { PeriodRow } from "../../domain/data-package/tables/cycle.ts";
import type { CommentaryRow } from "../../domain/data-package/tables/measures.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { formatValueAlone } from "../../domain/value/format-value.ts";
import type { AddressBook } from "../routes.ts";
import { commentaryFacts, commentaryFactsOf } from "./commentary-facts.ts";
import { comparisonFacts, comparisonFactsOf } from "./comparison-facts.ts";
import { oddityFacts, oddityFactsOf } from "./oddity-facts.ts";
import { orNull } from "./or-null.ts";
import { exactText, resultFacts, resultFactsOf } from "./result-facts.ts";
import { ruleFacts, ruleFactsOf } from "./rule-facts.ts";
import { spcFacts, spcFactsOf } from "./spc-facts.ts";
import { targetFacts, targetFactsOf } from "./target-facts.ts";

const verdictFacts = z
  .object({
    state: z
      .enum(verdictStates)
      .openapi({ description: "`aim` is followed, not judged; `none` is not judged." }),
    word: z.string().openapi({ description: "As a page prints it.", example: "Target met" }),
    reason: z.string().nullable().openapi({ description: "Why it is not judged; null where it is." }),
    rule: ruleFacts,
    inputs: z.array(z.object({ what: z.string(), words: z.string() })),
    workings: z.string().openapi({
      example: "97.36% against 96.30%: 1.06 points above: met",
    }),
  })
  .openapi("Verdict");

const forecastFacts = z
  .object({
    kind: z.enum(["outturn", "officer", "projected", "none"]),
    method: z.string().nullable().openapi({ description: "How a projection was made." }),
    value: exactText.nullable(),
    words: z.string(),
  })
  .openapi("Forecast");

const directionKinds = [
  "improving",
  "no-real-change",
  "declining",
  "rising",
  "falling",
  "not-comparable",
] as const;

const directionFacts = z
  .object({
    kind: z.enum(directionKinds),
    words: z.string(),
    difference: exactText.nullable().openapi({ description: "The latest less the comparator, in its unit." }),
    basis: z.string().openapi({ description: "What it is held against." }),
    comparator: z.string().nullable().openapi({ description: "The comparator, in words." }),
    cautions: z.array(z.string()),
  })
  .openapi("Direction");

const partFacts = z
  .object({
    part: z.string(),
    latest: orNull(resultFacts),
    target: orNull(targetFacts),
    judgedBy: orNull(targetFacts),
    current: verdictFacts,
    lastHeld: orNull(verdictFacts),
    yearEnd: verdictFacts,
    forecast: forecastFacts,
    direction: directionFacts,
    spc: spcFacts,
    comparisons: z.array(comparisonFacts),
    oddities: z.array(oddityFacts),
  })
  .openapi({
    description:
      "latest: the last figure held up to the period. target: the target for the year asked about. judgedBy: the target that current, or else lastHeld, rests on. current: whether it is where it should be now. lastHeld: where the period has no figure, how the last one held stands in its own. yearEnd: whether the year will end where it should. spc: whether anything changed beyond the usual ups and downs. comparisons: one for each group the council is held against. oddities: what a reader should doubt.",
  })
  .openapi("AssessedPart");

/** How a measure stands at a period: never one colour, but each question with its own answer. */
export const assessmentFacts = z
  .object({
    measure: z.string(),
    code: z.string().nullable(),
    title: z.string(),
    portfolio: z.string(),
    year: z.string(),
    period: z.string(),
    on: z.string().openapi({ description: "The day on which it is asked.", format: "date" }),
    worstPart: z.string().openapi({ description: "The part whose status now is worst." }),
    together: z.object({ kind: z.enum([...directionKinds, "mixed"]), words: z.string() }),
    parts: z.array(partFacts),
    commentary: z.array(commentaryFacts).openapi({
      description: "What was said of the measure up to the year, oldest first.",
    }),
    page: z.string(),
  })
  .openapi("Assessment");

type AssessmentFacts = z.infer<typeof assessmentFacts>;

/** Rows that are shown beside an assessment. */
export type Beside = {
  readonly periods: readonly PeriodRow[];
  readonly commentary: readonly CommentaryRow[];
};

export function assessmentFactsOf(
  to: AddressBook,
  assessed: MeasureAssessment,
  at: At,
  { periods, commentary }: Beside,
): AssessmentFacts {
  const { measure, parts, together, worst } = assessed;
  return {
    measure: measure.measure,
    code: measure.code ?? null,
    title: measure.title,
    portfolio: measure.portfolio,
    year: yearSlug(at.year),
    period: at.period,
    on: at.on.toString(),
    worstPart: worst.part,
    together: { kind: together.kind, words: together.words },
    parts: parts.map((part) => partFactsOf(to, part, periods)),
    commentary: commentaryFactsOf(commentary, { measure: measure.measure, year: at.year }),
    page: to.measure(measure.measure, at.year),
  };
}

function partFactsOf(to: AddressBook, assessed: Assessment, periods: readonly PeriodRow[]) {
  const { measure, part, latest, current, yearEnd, direction, spc, comparisons, oddities } = assessed;
  const target = (held: HeldTarget | undefined) =>
    held === undefined ? null : targetFactsOf(to, measure, held.row);
  return {
    part,
    latest: latest === undefined ? null : resultFactsOf(to, measure, latest.row, periods),
    target: target(yearEnd.held),
    judgedBy: target((current.standing ?? current.last)?.held),
    current: verdictFactsOf(to, current.verdict),
    lastHeld: current.last === undefined ? null : verdictFactsOf(to, current.last.verdict),
    yearEnd: verdictFactsOf(to, yearEnd.verdict),
    forecast: forecastFactsOf(yearEnd.forecast),
    direction: directionFactsOf(direction),
    spc: spcFactsOf(spc),
    comparisons: comparisons.map(comparisonFactsOf),
    oddities: oddities.map(oddityFactsOf),
  };
}

function verdictFactsOf(to: AddressBook, verdict: Verdict): z.infer<typeof verdictFacts> {
  const { state, word, rule, inputs, workings } = verdict;
  return {
    state,
    word,
    reason: verdict.state === "none" ? verdict.reason : null,
    rule: ruleFactsOf(to, rule),
    inputs: inputs.map(({ what, words }) => ({ what, words })),
    workings,
  };
}

function forecastFactsOf(forecast: Forecast): z.infer<typeof forecastFacts> {
  return {
    kind: forecast.kind,
    method: forecast.kind === "projected" ? forecast.method : null,
    value: forecast.kind === "none" ? null : decimalText(forecast.value.decimal),
    words: forecast.words,
  };
}

function directionFactsOf({
  change,
  basis,
  comparator,
  cautions,
}: Direction): z.infer<typeof directionFacts> {
  return {
    kind: change.kind,
    words: change.words,
    difference: change.kind === "not-comparable" ? null : decimalText(change.difference),
    basis,
    comparator: comparator === undefined ? null : formatValueAlone(comparator.value),
    cautions: [...cautions],
  };
}
