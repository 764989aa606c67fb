import { type DueSlot, endedSlots, lastDue } from "../coverage/last-due.ts";
import type { Agreement } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import type { Change } from "../measure/change.ts";
import { type Target, targetWords } from "../measure/target.ts";
import { yearLabel } from "../period/financial-year.ts";
import type { Period } from "../period/period.ts";
import { periodWords } from "../period/period-words.ts";
import type { Decimal } from "../value/decimal.ts";
import { formatValueAlone } from "../value/format-value.ts";
import { missingWords } from "../value/shorthand.ts";
import type { Value } from "../value/value.ts";
import type { Assessment } from "./assess.ts";
import { assessAgreement, rulesOf } from "./assess-agreement.ts";
import type { MeasureAssessment } from "./assess-measure.ts";
import type { Standing } from "./current.ts";
import type { HeldTarget } from "./held-target.ts";
import type { JudgeInputs } from "./judge.ts";
import type { ProfiledTarget } from "./profile.ts";
import type { Reported } from "./reported.ts";
import type { Verdict, VerdictState } from "./verdict.ts";

/** A result as pages show it. */
export type ShownResult = {
  readonly row: ResultRow;
  readonly value: Value;
  /** The period it is reported for: "2020/21", "Quarter 1 2020/21". */
  readonly reportedFor: string;
  /** The period the figure is about, where the paper names another: "April to September 2020". */
  readonly about: string | undefined;
  /** The period the figure is about, whoever names it. */
  readonly period: Period;
};

export type ShownTarget = { readonly row: TargetRow; readonly target: Target };

/**
 * Which target judges the last result. `own year`: the one for the year of the result. `later year`: none is held
 * for that year, so the result stands against the target set since; a page must say so.
 */
export type TargetBasis = "own year" | "later year";

/** What a result is held against: the year's target, or what it asks for by the period of the result. */
export type JudgedBy = ShownTarget & {
  readonly basis: TargetBasis;
  /** How the target came to hold for the period; undefined where no result is held against it. */
  readonly profiled: ProfiledTarget | undefined;
  /** The figure of the group that a comparator target names, once it is published. */
  readonly group: JudgeInputs["groupFigure"];
};

/** A target set easier than the last whole-year result before it. */
export type EasierTarget = {
  readonly target: ShownTarget;
  readonly lastActual: ShownResult;
  readonly difference: Decimal;
};

/** How a part of a measure stands: by the period asked about, else by the last figure in its own period. */
export type PartStatus = {
  readonly kind: VerdictState;
  /** The workings, or the reason there are none, as one sentence without its full stop. */
  readonly words: string;
  readonly verdict: Verdict;
};

/** How one part of a measure stands in one year's agreement: a row of a table of measures. */
export type PartSummary = {
  /** "all" for the measure as a whole. */
  readonly part: string;
  readonly partName: string | undefined;
  /** Every result held for the council up to the year, oldest first; forecasts are no results. */
  readonly results: readonly ShownResult[];
  readonly targets: readonly ShownTarget[];
  /** The last result that holds a figure. */
  readonly latest: ShownResult | undefined;
  /** The last result of all, where it says that there is no figure. */
  readonly withoutFigure: ShownResult | undefined;
  readonly judgedBy: JudgedBy | undefined;
  readonly status: PartStatus;
  readonly change: Change;
  /** A later period that has ended and brought no result, the last of them: silence must not pass for a status. */
  readonly silent: DueSlot | undefined;
  readonly easier: EasierTarget | undefined;
  /** The three questions, each with what it rests on. */
  readonly assessment: Assessment;
};

export type MeasureSummary = {
  readonly measure: MeasureRow;
  /** The whole first, then its parts; never empty. */
  readonly parts: readonly PartSummary[];
  /** The part that stands worst, which stands for the measure where there is room for one mark. */
  readonly worst: PartSummary;
  readonly assessed: MeasureAssessment;
};

/** What was worked out for an agreement, for as long as the agreement itself is kept. */
const worked = new WeakMap<Agreement, readonly MeasureSummary[]>();

/** How every measure of the agreement stands, in the order of the agreement. */
export function summariseMeasures(agreement: Agreement): readonly MeasureSummary[] {
  const known = worked.get(agreement);
  if (known !== undefined) return known;
  const { everyPeriod, portfolio, on } = agreement;
  const ended = endedSlots(everyPeriod, rulesOf(agreement).calendar, portfolio.year, on);
  const made = assessAgreement(agreement).map((assessed) => summarise(assessed, ended));
  worked.set(agreement, made);
  return made;
}

/** How one measure of the agreement stands. Throws where the agreement does not define it. */
export function summaryOf(agreement: Agreement, measure: string): MeasureSummary {
  const found = summariseMeasures(agreement).find((one) => one.measure.measure === measure);
  if (found === undefined) throw new Error(`The agreement does not define ${measure}`);
  return found;
}

function summarise(assessed: MeasureAssessment, ended: readonly DueSlot[]): MeasureSummary {
  const { measure } = assessed;
  const names = new Map((measure.parts ?? []).map(splitPart));
  const parts = assessed.parts.map((part) => summarisePart(part, names.get(part.part), ended));
  return { measure, parts, worst: worstOf(parts), assessed };
}

function splitPart(text: string): readonly [key: string, name: string] {
  const at = text.indexOf("=");
  return at === -1 ? [text, text] : [text.slice(0, at), text.slice(at + 1)];
}

function summarisePart(
  assessment: Assessment,
  partName: string | undefined,
  ended: readonly DueSlot[],
): PartSummary {
  const { part, reported, targets, current, direction } = assessment;
  const standing = current.standing ?? current.last;
  const verdict = standing?.verdict ?? current.verdict;
  const results = reported.map(shown);
  const last = results.at(-1);
  return {
    part,
    partName,
    results,
    targets,
    latest: results.find(({ row }) => row === assessment.latest?.row),
    withoutFigure: last?.value.kind === "missing" ? last : undefined,
    judgedBy: judgedBy(standing, targets),
    status: statusOf(verdict, last, assessment),
    change: direction.change,
    silent: silentAt(assessment, ended),
    easier: easierOf(assessment, results),
    assessment,
  };
}

function silentAt({ current, latest, measure }: Assessment, ended: readonly DueSlot[]): DueSlot | undefined {
  const last = latest?.span?.to;
  if (current.standing === undefined || last === undefined) return undefined;
  const due = lastDue(measure.frequency, ended);
  return due?.slot.days !== undefined && due.slot.days.to > last ? due : undefined;
}

function shown({ row, value, slot, period }: Reported): ShownResult {
  const about = row.about === undefined ? undefined : periodWords(period);
  return { row, value, reportedFor: slot.words, about, period };
}

/** By the last figure, whichever period it is of; where there is none, by what is said of its lack. */
function statusOf(verdict: Verdict, last: ShownResult | undefined, { latest }: Assessment): PartStatus {
  const { state: kind, workings } = verdict;
  if (latest !== undefined || last?.value.kind !== "missing") return { kind, words: workings, verdict };
  return { kind, words: `No status: the result is ${missingWords(last.value.reason)}`, verdict };
}

/** The target the last figure is held against; without a figure, the newest target. */
function judgedBy(standing: Standing | undefined, targets: readonly HeldTarget[]): JudgedBy | undefined {
  if (standing === undefined) {
    const last = targets.at(-1);
    return last && { ...last, basis: "own year", profiled: undefined, group: undefined };
  }
  const { held, profiled, figure, inputs } = standing;
  if (held === undefined) return undefined;
  const basis = held.row.year === figure.year ? "own year" : "later year";
  const target = profiled === undefined || profiled.kind === "none" ? held.target : profiled.target;
  return { row: held.row, target, basis, profiled, group: inputs?.groupFigure };
}

function easierOf({ easier }: Assessment, results: readonly ShownResult[]): EasierTarget | undefined {
  const lastActual = results.find(({ row }) => row === easier?.actual.row);
  if (easier === undefined || lastActual === undefined) return undefined;
  return { target: easier.held, lastActual, difference: easier.difference };
}

const worstFirst: readonly VerdictState[] = ["missed", "close", "met", "aim", "none"];

function worstOf(parts: readonly PartSummary[]): PartSummary {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("A measure has at least one part");
  const place = ({ status }: PartSummary) => worstFirst.indexOf(status.kind);
  return others.reduce((worst, part) => (place(part) < place(worst) ? part : worst), first);
}

/** "2021/22 target easier", for the tag beside a measure's name. */
export function easierWords({ target }: EasierTarget): string {
  return `${yearLabel(target.row.year)} target easier`;
}

/** What a result is judged against, as one phrase: "96.30% for 2020/21", "1,250 (25% of 5,000, set for Q1 2021/22)". */
export function judgedByWords({ target, row, profiled, group }: JudgedBy): string {
  if (group !== undefined) return `the ${formatValueAlone(group.value)} of ${group.words}`;
  const note = profiled !== undefined && profiled.kind !== "none" ? profiled.note : undefined;
  if (note !== undefined) return `${targetWords(target)} (${note})`;
  return `${targetWords(target)} for ${yearLabel(row.year)}`;
}
