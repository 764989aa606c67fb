import { hasFigure, type Reported } from "../assessment/reported.ts";
import { type Slot, yearEnds } from "../assessment/reporting-calendar.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { dateWords } from "../period/calendar.ts";
import type { FindingFigure } from "../reconciliation/finding.ts";
import { resultFigure } from "../reconciliation/measure-words.ts";
import { sourceOf } from "../reconciliation/printed-amount.ts";
import { missingWords } from "../value/shorthand.ts";
import type { Gap, GapItem } from "./gap.ts";
import { type HeldMeasure, namedMeasure } from "./held-measure.ts";
import { type DueSlot, lastDue } from "./last-due.ts";

/** Measures that nobody answers for, that have no result, or none for the last period due by now, or no priority. */
export function measureGaps(held: readonly HeldMeasure[], ended: readonly DueSlot[]): readonly Gap[] {
  const of = held.length;
  return [
    { kind: "no-owner", of, items: blank(held, "owner", "nobody is named") },
    { kind: "no-result", of, items: held.flatMap(neverReported) },
    notSupplied(held, ended),
    {
      kind: "measure-without-priority",
      of,
      items: blank(held, "priority", "no priority is named"),
    },
  ];
}

function blank(
  held: readonly HeldMeasure[],
  property: "owner" | "priority",
  says: string,
): readonly GapItem[] {
  return held
    .filter(({ measure }) => measure[property] === undefined)
    .map(({ measure }) => ({ ...namedMeasure(measure), says, figures: [cell(measure, property)] }));
}

function cell(measure: MeasureRow, property: "owner" | "priority"): FindingFigure {
  return {
    label: `${measure.code ?? measure.title}, ${property}`,
    value: "",
    figure: figureId(agreementTables.measures, measure, property),
    ...sourceOf(measure),
  };
}

function neverReported({ measure, parts }: HeldMeasure): readonly GapItem[] {
  const reported = parts.flatMap((part) => part.reported);
  if (reported.some(hasFigure)) return [];
  const last = reported.at(-1);
  const says = last === undefined ? "none is held" : `the last, for ${last.slot.words}, is ${missing(last)}`;
  return [{ ...namedMeasure(measure), says, figures: figuresOf(measure, last) }];
}

/**
 * Out of those that any period was due for. One that never had a result is counted here too, where one was due; one whose
 * results are all of later periods came after, and nothing was due of it.
 */
function notSupplied(all: readonly HeldMeasure[], ended: readonly DueSlot[]): Gap {
  let of = 0;
  const items = all.flatMap((one): readonly GapItem[] => {
    const due = lastDue(one.measure.frequency, ended);
    if (due === undefined) return [];
    const held = one.parts.flatMap((part) => part.reported);
    const reported = held.filter(({ order }) => order < due.slot.order + 1);
    if (held.length > 0 && reported.length === 0) return [];
    of += 1;
    const own = reported.filter((result) => isFor(result, due.slot));
    if (own.some(hasFigure)) return [];
    const last = own.at(-1) ?? reported.filter(hasFigure).at(-1);
    return [
      {
        ...namedMeasure(one.measure),
        says: lateWords(one.measure, due, own.at(-1), last),
        figures: figuresOf(one.measure, last),
      },
    ];
  });
  return { kind: "no-result-due", of, items };
}

function isFor({ year, slot, wholeYear, span }: Reported, due: Slot): boolean {
  if (year !== due.year) return false;
  if (slot.key === due.key || (slot.days !== undefined && slot.days.to === due.days?.to)) return true;
  return due.key === "year" && (wholeYear || span?.to === yearEnds(year));
}

/** What is late, since when, whose move it is, and what there is instead. */
function lateWords(
  { owner }: MeasureRow,
  { slot, dueOn }: DueSlot,
  own: Reported | undefined,
  last: Reported | undefined,
): string {
  const from = owner === undefined ? ", and nobody is named to send it" : ` from the ${owner}`;
  const instead =
    own !== undefined
      ? `it is ${missing(own)}`
      : last === undefined
        ? "none came before it"
        : `the last is ${last.slot.words}`;
  return `${slot.words} was due on ${dateWords(dueOn)}${from}; ${instead}`;
}

function missing({ value }: Reported): string {
  return value.kind === "missing" ? missingWords(value.reason) : "held";
}

function figuresOf(measure: MeasureRow, last: Reported | undefined): readonly FindingFigure[] {
  return last === undefined ? [] : [resultFigure(measure, last.row)];
}
