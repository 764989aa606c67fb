import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import { judgedByWords } from "../../domain/assessment/measure-summary.ts";
import { statusOfPart } from "../../domain/assessment/measure-words.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { Change } from "../../domain/measure/change.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { html } from "../../html/html.ts";
import type { QuestionCard } from "../../html/question-card.ts";
import type { StatusKind } from "../../html/status.ts";
import type { Asked } from "./asked.ts";
import { changeAndSignal } from "./change-and-signal.ts";
import { apartWords } from "./difference-words.ts";
import { judgedWords } from "./rule-words.ts";
import { whereItEnds } from "./where-it-ends.ts";

/** The three questions of a measure (domain.md 5), each with its answer and how it was come by. */
export function questions(asked: Asked): readonly QuestionCard[] {
  return [whereItShouldBe(asked), whereItEnds(asked), isItChanging(asked)];
}

function whereItShouldBe({ to, measure, part, agreement }: Asked): QuestionCard {
  const { judgedBy, latest, assessment } = part;
  const standing = assessment.current.standing ?? assessment.current.last;
  return {
    question: "Is it where it should be?",
    answer: statusOfPart(part),
    sentence: `${standingWords(part)}${awaitedWords(part)}${silentWords(part)}`,
    judged: judgedWords({
      to,
      measure,
      agreement,
      target: judgedBy?.target,
      year: (latest ?? judgedBy)?.row.year ?? measure.year,
      verdict: standing?.verdict ?? assessment.current.verdict,
    }),
  };
}

function standingWords(part: PartSummary): string {
  const { judgedBy, latest } = part;
  const apart = latest && apartWords(part, latest);
  if (apart === undefined || judgedBy === undefined) return unjudgedWords(part);
  const none =
    judgedBy.basis === "later year" && latest !== undefined
      ? ` No target is held for ${yearLabel(latest.row.year)}.`
      : "";
  return `${atStart(apart)} ${judgedByWords(judgedBy)}.${none}`;
}

/** Why a result is not judged, in the paper's own words where it gives any. */
function unjudgedWords({ judgedBy, latest, status }: PartSummary): string {
  if (judgedBy?.target.kind === "none" && latest !== undefined) {
    return `No target is set for ${yearLabel(judgedBy.row.year)}. ${judgedBy.row.why ?? "No reason is given."}`;
  }
  return `${atStart(status.words.replace(/^No status: /, "")).replace(/\.$/, "")}.`;
}

/** Said where the figure judged is not of the year asked about, so that an old one does not pass for it. */
function awaitedWords({ assessment: { current }, latest }: PartSummary): string {
  if (latest === undefined || current.standing !== undefined) return "";
  return ` ${atStart(current.verdict.workings.replace(/^No status: /, ""))}.`;
}

/** Said where later periods of the year were due and brought nothing, so that silence does not pass for a status. */
function silentWords({ silent }: PartSummary): string {
  if (silent === undefined) return "";
  return ` No later result came: ${silent.slot.words} was due on ${dateWords(silent.dueOn)}.`;
}

function isItChanging({ measure, part }: Asked): QuestionCard {
  const { change, cautions } = part.assessment.direction;
  const { fit, words } = changeAndSignal(part.assessment);
  return {
    question: "Is it changing?",
    answer: fit === "contradict" ? { kind: "none", word: "Mixed signs" } : changeAnswers[change.kind],
    sentence: words,
    judged: html`<p>${change.words}.</p>${cautions.map((caution) => html`<p>Note: ${caution}.</p>`)}<p>${polarityRule(measure)}</p>`,
  };
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

function polarityRule({ polarity }: MeasureRow): string {
  switch (polarity) {
    case "high":
      return "Higher is better.";
    case "low":
      return "Lower is better.";
    case "range":
    case "maintain":
      return "Nearer to its target or range is better.";
    case "none":
      return "Neither way is better, so it is only said to rise or fall.";
    default:
      throw new Error(`Not a polarity: ${polarity satisfies never}`);
  }
}
