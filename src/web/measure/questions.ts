import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { Change } from "../../domain/measure/change.ts";
import { defaultTolerance, toleranceWords } from "../../domain/measure/tolerance.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type Html, html } from "../../html/html.ts";
import type { QuestionCard } from "../../html/question-card.ts";
import type { StatusKind } from "../../html/status.ts";
import { atStart } from "../at-start.ts";
import type { PartSummary } from "../measure-summary.ts";
import { judgedByWords } from "../measure-summary.ts";
import { statusOfPart } from "../measure-words.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import { apartWords, sinceWords } from "./difference-words.ts";
import { whereItEnds } from "./where-it-ends.ts";

type Asked = {
  readonly measure: MeasureRow;
  readonly part: PartSummary;
  readonly agreement: Agreement;
  readonly day: Temporal.PlainDate;
};

/** The three questions of a measure (domain.md 5), each with its answer and how it was come by. */
export function questions(asked: Asked): readonly QuestionCard[] {
  return [whereItShouldBe(asked), whereItEnds(asked), isItChanging(asked)];
}

function whereItShouldBe({ measure, part }: Asked): QuestionCard {
  const { judgedBy, latest, status } = part;
  const apart = latest && apartWords(part, latest);
  const against = judgedBy && judgedByWords(judgedBy);
  const sentence =
    apart !== undefined && against !== undefined
      ? `${atStart(apart)} ${against}.${judgedBy?.basis === "later year" ? ` None is held for ${yearLabel(latest?.row.year ?? measure.year)}.` : ""}`
      : `${atStart(status.words.replace(/^No status: /, ""))}.`;
  return {
    question: "Is it where it should be?",
    answer: statusOfPart(part),
    sentence,
    judged: html`<p>${status.words}.</p>${ruleWords(measure, part)}`,
  };
}

/** The rule as a sentence; only figures have one. */
function ruleWords({ polarity }: MeasureRow, { judgedBy }: PartSummary): Html {
  if (judgedBy?.target.kind !== "numerical") {
    return html`<p>Only a result against a target figure is judged.</p>`;
  }
  const { unit, wanted } = judgedBy.target;
  const bound = wanted.kind === "single" ? wanted.value : polarity === "low" ? wanted.high : wanted.low;
  const reach = toleranceWords(defaultTolerance(unit), bound, unit);
  const met = { high: "at or above the target", low: "at or below the target" };
  const where =
    polarity === "high" || polarity === "low" ? met[polarity] : "on the target or within its range";
  return html`<p>The rule: met ${where}; close when it misses by no more than ${reach}; missed beyond that. It is the default for ${unit === "percentage" ? "percentages" : "figures that are not percentages"}.</p>`;
}

const changeAnswers: Readonly<Record<Change["kind"], { readonly kind: StatusKind; readonly word: string }>> =
  {
    improving: { kind: "improving", word: "Improving" },
    declining: { kind: "declining", word: "Declining" },
    "no-real-change": { kind: "steady", word: "No real change" },
    rising: { kind: "none", word: "Rising" },
    falling: { kind: "none", word: "Falling" },
    "not-comparable": { kind: "none", word: "Cannot say" },
  };

/** From this many comparable results on, a signal can be told from chance (domain.md 5.3). */
const enoughResults = 8;

function isItChanging({ measure, part }: Asked): QuestionCard {
  const { change, results } = part;
  const held = results.filter(({ value }) => value.kind === "measured").length;
  const since = sinceWords(part);
  const few =
    change.kind !== "not-comparable" && held < enoughResults
      ? ` ${countAtStart(held, "result is", "results are")} too few to tell a signal from chance.`
      : "";
  return {
    question: "Is it changing?",
    answer: changeAnswers[change.kind],
    sentence: `${atStart(since ?? change.words.replace(/^Not compared: /, ""))}.${few}`,
    judged: html`<p>${change.words}.</p><p>${comparatorRule(measure)} ${polarityRule(measure)} A difference within half of the last digit printed counts as no real change.</p>`,
  };
}

function comparatorRule({ accumulation }: MeasureRow): string {
  return accumulation === "snapshot" || accumulation === "rolling-12-months"
    ? "A result is compared with the same time a year before, or with the last one held."
    : "A result is compared with the same period a year before, because it is counted over a period.";
}

function polarityRule({ polarity }: MeasureRow): string {
  if (polarity === "high") return "Higher is better.";
  if (polarity === "low") return "Lower is better.";
  return "Neither way is better, so it is only said to rise or fall.";
}
