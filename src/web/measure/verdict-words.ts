import {
  judgedByWords,
  type PartSummary,
  type ShownResult,
  type ShownTarget,
} from "../../domain/assessment/measure-summary.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { targetWords } from "../../domain/measure/target.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";
import { apartWords, sinceWords } from "./difference-words.ts";
import { whenOf } from "./in-period.ts";
import { endWords } from "./where-it-ends.ts";

export type Verdict = {
  readonly to: AddressBook;
  readonly measure: MeasureRow;
  readonly part: PartSummary;
  /** Where several parts stand together, each is named by itself, not by the measure's title. */
  readonly amongParts: boolean;
};

/** What one part came to, against its target and the time before, as sentences to read aloud. */
export function verdictWords({ to, measure, part, amongParts }: Verdict): Html {
  const subject = amongParts ? partSubject(part) : subjectWords(measure, part);
  const { latest } = part;
  if (latest === undefined) return html`${withoutResult(subject, part)}`;
  const came = html`${amongParts ? ":" : " came to"} ${shownFigure(to, latest, "sentence")}`;
  return html`${subject}${came} ${whenOf(latest)}${comparisons(to, part, latest)}${laterGap(part)}${yearEnd(part)}`;
}

function partSubject({ part, partName }: PartSummary): string {
  return part === "all" ? "As a whole" : (partName ?? `Part ${part}`);
}

/** The title as the subject of a sentence; the part after it where the measure has parts. */
function subjectWords({ title }: MeasureRow, { part, partName }: PartSummary): string {
  const legible = /\p{L}/u.test(title)
    ? title.trim().replace(/[.:]$/, "")
    : "The measure without a legible title";
  return part === "all" ? legible : `${legible} (${partName ?? `part ${part}`})`;
}

function withoutResult(subject: string, { withoutFigure, judgedBy }: PartSummary): string {
  const target =
    judgedBy?.target.kind === "numerical"
      ? ` Its target for ${yearLabel(judgedBy.row.year)} is ${targetWords(judgedBy.target)}.`
      : "";
  if (withoutFigure?.value.kind !== "missing") return `${subject}: no result is held.${target}`;
  const reason = missingWords(withoutFigure.value.reason);
  return `${subject}: there is no figure yet. ${withoutFigure.reportedFor} is given as ${reason}.${target}`;
}

/** What follows the figure: how far from its target, how far from the time before. */
function comparisons(to: AddressBook, part: PartSummary, latest: ShownResult): Html {
  const { judgedBy } = part;
  const since = sinceWords(part);
  const apart = apartWords(part, latest);
  if (judgedBy?.target.kind === "numerical" && judgedBy.basis === "own year" && apart !== undefined) {
    const shown = boundTarget(to, judgedBy, targetWords(judgedBy.target));
    return html`, ${apart} its target of ${shown}${since !== undefined && ` and ${since}`}.`;
  }
  return html`${since !== undefined && `, ${since}`}. ${targetSentence(to, judgedBy, apart, latest)}`;
}

function targetSentence(
  to: AddressBook,
  judgedBy: PartSummary["judgedBy"],
  apart: string | undefined,
  latest: ShownResult,
): Html {
  if (judgedBy === undefined) return html`No target is held.`;
  const { target, row } = judgedBy;
  const year = yearLabel(row.year);
  switch (target.kind) {
    case "direction":
      return html`The aim for ${year} is to ${boundTarget(to, judgedBy, target.aim)} it.`;
    case "none":
      return html`No target is set for ${year}.`;
    case "to-be-confirmed":
      return html`The ${year} target is still to be confirmed.`;
    case "left-blank":
      return html`The ${year} target was left blank.`;
    case "comparator":
      return judgedBy.group === undefined || apart === undefined
        ? html`The aim for ${year} is to match or better ${target.group}.`
        : html`The aim for ${year} is to match or better ${target.group}: it is ${apart} ${judgedByWords(judgedBy)}.`;
    case "numerical": {
      const shown = boundTarget(to, judgedBy, targetWords(target));
      if (apart === undefined) return html`The target for ${year} as a whole is ${shown}.`;
      return html`No target is held for ${yearLabel(latest.row.year)}; it is ${apart} the ${shown} set for ${year}.`;
    }
    default:
      throw new Error(`Not a target: ${target satisfies never}`);
  }
}

function boundTarget(to: AddressBook, { row }: ShownTarget, text: string): Html {
  return figure({ text, href: to.figure(agreementTables.targets, row, "value") });
}

/** Where the year will end, while it has not. */
function yearEnd(part: PartSummary): string {
  const { kind } = part.assessment.yearEnd.forecast;
  return kind === "officer" || kind === "projected" ? ` ${endWords(part)}.` : "";
}

/** Said where a later year has no figure, so that an old one does not pass for the newest. */
function laterGap({ withoutFigure }: PartSummary): string {
  if (withoutFigure?.value.kind !== "missing") return "";
  return ` For ${withoutFigure.reportedFor} the figure is given as ${missingWords(withoutFigure.value.reason)}.`;
}
