import { type Breaks, outturnBefore } from "../assessment/easier-target.ts";
import type { HeldTarget } from "../assessment/held-target.ts";
import { oddities } from "../assessment/oddities.ts";
import type { OddityCode } from "../assessment/oddity.ts";
import { type Figure, hasFigure, type Reported } from "../assessment/reported.ts";
import type { MeasureRow, TargetRow } from "../data-package/tables/measures.ts";
import { isSofter } from "../measure/softened.ts";
import { type Target, targetWords } from "../measure/target.ts";
import { yearLabel } from "../period/financial-year.ts";
import { resultFigure, targetFigure } from "../reconciliation/measure-words.ts";
import { formatDifference, formatValueAlone } from "../value/format-value.ts";
import { measured } from "../value/value.ts";
import type { Gap, GapItem } from "./gap.ts";
import { type HeldMeasure, namedMeasure } from "./held-measure.ts";

/** The last numerical target of a part of a measure, and the last outturn before it in the same unit. */
type SetTarget = {
  readonly measure: MeasureRow;
  readonly part: string;
  readonly held: HeldTarget;
  readonly actual: Figure | undefined;
  readonly reported: readonly Reported[];
  readonly breaks: Breaks;
};

/** Targets that ask for less than was reached, for nothing, for what is far off, or of those who can't be held to it. */
export function targetGaps(held: readonly HeldMeasure[], on: Temporal.PlainDate): readonly Gap[] {
  const set = held.flatMap(setTargets);
  const comparable = set.filter(({ actual }) => actual !== undefined);
  return [
    easier(comparable),
    { kind: "target-nought", of: set.length, items: set.flatMap((one) => oddOnes("M5", one, on)) },
    {
      kind: "target-tenfold",
      of: comparable.length,
      items: comparable.flatMap((one) => oddOnes("M7", one, on)),
    },
    contextual(held),
    withoutReason(held),
  ];
}

function setTargets({ measure, parts }: HeldMeasure): readonly SetTarget[] {
  return parts.flatMap(({ part, reported, targets, breaks }) => {
    const held = targets.findLast(({ target }) => target.kind === "numerical");
    if (held?.target.kind !== "numerical") return [];
    const { unit } = held.target;
    const last = outturnBefore(held.row.year, reported.filter(hasFigure), breaks);
    return [{ measure, part, held, reported, breaks, actual: last?.value.unit === unit ? last : undefined }];
  });
}

/** Out of the targets that have a good direction and an outturn to be held against. */
function easier(comparable: readonly SetTarget[]): Gap {
  const held = comparable.flatMap((one) => {
    const softness = isSofter(one.held.target, one.actual?.value, one.measure.polarity);
    return softness === undefined || one.actual === undefined
      ? []
      : [{ ...one, actual: one.actual, softness }];
  });
  const items = held.flatMap(({ measure, part, held: { row, target }, actual, softness }) => {
    if (!softness.softened) return [];
    const { exact, places } = softness.difference;
    const size = formatDifference({ exact: exact.abs(), places }, actual.value.unit);
    const against = `${exact.gt(0) ? "above" : "below"} the ${formatValueAlone(actual.value)} of ${yearLabel(actual.year)}`;
    const why = row.why === undefined ? "no reason is given" : row.why.replace(/\.$/, "");
    return [
      {
        ...namedMeasure(measure, part),
        says: `${wantedWords(target)} for ${yearLabel(row.year)} is ${size} ${against}: ${why}`,
        figures: [targetFigure(measure, row, "value"), resultFigure(measure, actual.row)],
      },
    ];
  });
  return { kind: "target-easier", of: held.length, items };
}

function oddOnes(
  code: OddityCode,
  { measure, part, held, reported, breaks }: SetTarget,
  on: Temporal.PlainDate,
): readonly GapItem[] {
  const nothing = { latest: undefined, comparisons: [], comparatorRows: [] };
  return oddities({ measure, reported, targets: [held], breaks, on, ...nothing })
    .filter((oddity) => oddity.code === code)
    .map(({ finding: { message, figures }, why = "no reason is given" }) => {
      const odd = message.slice(`${figures[0]?.label ?? ""}: `.length).replace(/\.$/, "");
      const says = `${odd}: ${why.replace(/\.$/, "")}`;
      return { ...namedMeasure(measure, part), says, figures };
    });
}

/** With its unit: “7.0 days”. */
function wantedWords(target: Target): string {
  if (target.kind !== "numerical" || target.wanted.kind === "range") return targetWords(target);
  return formatValueAlone(measured(target.wanted.value, target.unit));
}

function isContextual({ measure }: HeldMeasure): boolean {
  return measure.responsibility === "contextual" || measure.polarity === "none";
}

function contextual(held: readonly HeldMeasure[]): Gap {
  const those = held.filter(isContextual);
  const items = those.flatMap(({ measure, parts }) => {
    const set = parts.flatMap(({ targets }) => targets).findLast(({ target }) => target.kind === "numerical");
    if (set === undefined) return [];
    const says = `${wantedWords(set.target)} for ${yearLabel(set.row.year)}`;
    return [{ ...namedMeasure(measure), says, figures: [targetFigure(measure, set.row, "value")] }];
  });
  return { kind: "target-contextual", of: those.length, items };
}

/** A measure counts where no part of it has a target and some part gives no reason. */
function withoutReason(held: readonly HeldMeasure[]): Gap {
  const those = held.filter((one) => !isContextual(one));
  const items = those.flatMap(({ measure, parts }) => {
    const lasts = parts.map(({ targets }) => targets.at(-1));
    if (lasts.some((last) => last !== undefined && isSet(last.row))) return [];
    const silent = lasts.find((last) => last?.row.why === undefined);
    if (lasts.every((last) => last?.row.why !== undefined)) return [];
    const figures = silent === undefined ? [] : [targetFigure(measure, silent.row, "value")];
    return [{ ...namedMeasure(measure), says: silenceWords(silent?.row), figures }];
  });
  return { kind: "no-target-no-reason", of: those.length, items };
}

function isSet({ kind }: TargetRow): boolean {
  return kind === "numerical" || kind === "direction" || kind === "comparator";
}

function silenceWords(row: TargetRow | undefined): string {
  if (row === undefined) return "none is held";
  switch (row.kind) {
    case "to-be-confirmed":
      return `still to be confirmed for ${yearLabel(row.year)}`;
    case "left-blank":
      return `left blank for ${yearLabel(row.year)}`;
    default:
      return `none is set for ${yearLabel(row.year)}`;
  }
}
