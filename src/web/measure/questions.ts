import { spcChart } from "../../domain/assessment/spc.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { Change } from "../../domain/measure/change.ts";
import { toleranceWords } from "../../domain/measure/tolerance.ts";
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

function whereItShouldBe({ measure, part, agreement }: Asked): QuestionCard {
  const { judgedBy, latest, status } = part;
  const apart = latest && apartWords(part, latest);
  const against = judgedBy && judgedByWords(judgedBy);
  const none =
    judgedBy?.basis === "later year" && latest !== undefined
      ? ` None is held for ${yearLabel(latest.row.year)}.`
      : "";
  const sentence =
    apart !== undefined && against !== undefined
      ? `${atStart(apart)} ${against}.${none}`
      : unjudgedWords(part);
  return {
    question: "Is it where it should be?",
    answer: statusOfPart(part),
    sentence,
    judged: html`<p>${status.words}.</p>${ruleWords(measure, part, agreement)}`,
  };
}

/** Why a result is not judged, in the paper's own words where it gives any. */
function unjudgedWords({ judgedBy, latest, status }: PartSummary): string {
  if (judgedBy?.target.kind === "none" && latest !== undefined) {
    return `No target is set for ${yearLabel(judgedBy.row.year)}. ${judgedBy.row.why ?? "No reason is given."}`;
  }
  return `${atStart(status.words.replace(/^No status: /, "")).replace(/\.$/, "")}.`;
}

/** The rule as a sentence; only figures have one. */
function ruleWords(
  { polarity }: MeasureRow,
  { judgedBy, latest, ruleFor }: PartSummary,
  { statusRules }: Agreement,
): Html {
  if (judgedBy?.target.kind !== "numerical") {
    return html`<p>Only a result against a target figure is judged.</p>`;
  }
  const { name, version, test } = ruleFor((latest ?? judgedBy).row.year);
  const named = `It is the council’s rule “${name}”, version ${version}.`;
  if (test.kind !== "tolerance") {
    const stated = statusRules.find((row) => row.name === name && row.version === version);
    return html`<p>${stated === undefined ? "" : `${atStart(stated.words)} `}${named}</p>`;
  }
  const { unit, wanted } = judgedBy.target;
  const bound = wanted.kind === "single" ? wanted.value : polarity === "low" ? wanted.high : wanted.low;
  const reach = toleranceWords(unit === "percentage" ? test.percentages : test.others, bound, unit);
  const met = { high: "at or above the target", low: "at or below the target" };
  const where =
    polarity === "high" || polarity === "low" ? met[polarity] : "on the target or within its range";
  return html`<p>The rule: met ${where}; close when it misses by no more than ${reach}; missed beyond that. ${named}</p>`;
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

function isItChanging({ measure, part }: Asked): QuestionCard {
  const { change } = part;
  const since = sinceWords(part) ?? change.words.replace(/^Not compared: /, "");
  const signal = change.kind === "not-comparable" ? "" : ` ${signalWords(measure, part)}`;
  return {
    question: "Is it changing?",
    answer: changeAnswers[change.kind],
    sentence: `${atStart(since)}.${signal}`,
    judged: html`<p>${change.words}.</p><p>${comparatorRule(measure)} ${polarityRule(measure)} A difference within half of the last digit printed counts as no real change.</p>`,
  };
}

/** Whether the years held tell a signal from chance (domain.md 5.3). */
function signalWords({ polarity }: MeasureRow, { results }: PartSummary): string {
  const values = results.flatMap(({ row, value }) =>
    row.period === "year" && value.kind === "measured" ? [value.decimal.exact.toNumber()] : [],
  );
  const chart = spcChart(values, { polarity });
  if (chart.kind === "chart") return `${chart.words.variation}.`;
  return `${countAtStart(values.length, "year’s result is", "years’ results are")} too few to tell a signal from chance.`;
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
