import { heldTarget } from "../assessment/held-target.ts";
import { agreementTables } from "../data-package/agreement.ts";
import type { Row } from "../data-package/table.ts";
import type { MeasureRow, TargetRow } from "../data-package/tables/measures.ts";
import type { Polarity } from "../measure/polarity.ts";
import type { NumericalTarget, Target } from "../measure/target.ts";
import { yearLabel } from "../period/financial-year.ts";
import { isTargetRow } from "../receipt/row-kind.ts";
import { compareDecimals, type Decimal, subtractDecimals } from "../value/decimal.ts";
import { formatDifference } from "../value/format-value.ts";
import { cellsSaid } from "./cells-said.ts";
import type { Change, Piece } from "./change.ts";
import type { RowChange } from "./row-change.ts";
import { aboutMeasure, figuresOf, nameOfMeasure, type Telling, told } from "./telling.ts";

const table = agreementTables.targets;

/** A target set, changed, made easier or dropped, with the reason or that none is given. */
export function targetChange(telling: Telling, row: RowChange): Change | undefined {
  const now = row.kind === "dropped" ? undefined : asTarget(row.after);
  const was = row.kind === "added" ? undefined : asTarget(row.before);
  const one = now ?? was;
  const measure = one && telling.measure(one, now === undefined ? "before" : "now");
  if (one === undefined || measure === undefined) return undefined;
  return {
    ...saidOf(telling, row, measure, { was, now }),
    name: nameOfMeasure(measure, one.part),
    figures: figuresOf(row),
    measure: aboutMeasure(measure, one),
    agreement: telling.agreement,
    size: 0,
  };
}

type Said = Pick<Change, "kind" | "effect" | "says">;
type Ends = { readonly was: TargetRow | undefined; readonly now: TargetRow | undefined };

function saidOf(telling: Telling, row: RowChange, measure: MeasureRow, { was, now }: Ends): Said {
  const shown = (one: TargetRow, known: "before" | "now") =>
    told(table, one, "value", known, telling.measure(one, known));
  const read = (one: TargetRow, known: "before" | "now") =>
    heldTarget(one, telling.measure(one, known) ?? measure).target;
  const year = yearLabel((now ?? was ?? telling.agreement).year);
  if (now === undefined) {
    const figure = was === undefined ? [] : [shown(was, "before")];
    return {
      kind: "target-dropped",
      effect: "worse",
      says: [`the target for ${year} was dropped: it was `, ...figure],
    };
  }
  if (was === undefined) return newTarget(telling, now, measure);
  const [before, after] = [read(was, "before"), read(now, "now")];
  const said: readonly Piece[] = [shown(now, "now"), ", ", shown(was, "before"), ` ${telling.earlier}`];
  if (asksLess(before, after)) {
    const start = `the target for ${year} was dropped`;
    const says =
      after.kind === "none"
        ? [`${start}; it was `, shown(was, "before"), ` ${telling.earlier}; ${reasonWords(now)}`]
        : [`${start}: `, ...said, `; ${reasonWords(now)}`];
    return { kind: "target-dropped", effect: "worse", says };
  }
  if (sameTarget(before, after)) {
    const measures = { before: telling.measure(was, "before"), now: telling.measure(now, "now") };
    const of = ` for the ${year} target`;
    const says = row.kind === "changed" ? cellsSaid(row, row.said, telling.earlier, measures, of) : [];
    return { kind: "target-detail", effect: "neutral", says };
  }
  const easier = easierBy(before, after, measure.polarity);
  if (easier === undefined) {
    const says = [`the target for ${year} was changed: `, ...said, `; ${reasonWords(now)}`];
    return { kind: "target-changed", effect: "neutral", says };
  }
  const says = [`the target for ${year} was made ${easier.words}: `, ...said, `; ${reasonWords(now)}`];
  return easier.easier
    ? { kind: "target-easier", effect: "worse", says }
    : { kind: "target-changed", effect: "neutral", says };
}

/** A target for a year that had none: held against the last one before it. */
function newTarget(telling: Telling, now: TargetRow, measure: MeasureRow): Said {
  const is = heldTarget(now, measure).target;
  const figure = told(table, now, "value", "now", measure);
  const last = telling.states.after.targets
    .filter((one) => one.measure === now.measure && one.part === now.part && one.year < now.year)
    .reduce<TargetRow | undefined>((best, one) => (best && best.year > one.year ? best : one), undefined);
  const before = last && heldTarget(last, telling.measure(last, "now") ?? measure).target;
  const easier = before && easierBy(before, is, measure.polarity);
  const start = isHeldTo(is)
    ? `a target for ${yearLabel(now.year)} was set: `
    : `for ${yearLabel(now.year)}: `;
  if (last === undefined || easier?.easier !== true) {
    return { kind: "target-set", effect: "neutral", says: [start, figure] };
  }
  const against = [`, ${easier.words} than the `, told(table, last, "value", "now", measure)];
  const says = [start, figure, ...against, ` of ${yearLabel(last.year)}; ${reasonWords(now)}`];
  return { kind: "target-easier", effect: "worse", says };
}

function reasonWords({ why }: TargetRow): string {
  return why === undefined ? "no reason is given" : `the reason given: ${why.replace(/\.$/, "")}`;
}

/** Whether there is a figure, a group or a way to be held to. */
function isHeldTo({ kind }: Target): boolean {
  return kind === "numerical" || kind === "comparator" || kind === "direction";
}

/** From a figure or a group to none, or from anything to nothing. */
function asksLess(before: Target, after: Target): boolean {
  const held = before.kind === "numerical" || before.kind === "comparator";
  return (held && after.kind === "direction") || (isHeldTo(before) && !isHeldTo(after));
}

function sameTarget(before: Target, after: Target): boolean {
  if (before.kind !== "numerical" || after.kind !== "numerical") {
    return JSON.stringify(before) === JSON.stringify(after);
  }
  const [one, other] = [ends(before), ends(after)];
  return before.unit === after.unit && one.every((end, at) => other[at]?.exact.eq(end.exact) === true);
}

function ends({ wanted }: NumericalTarget): readonly Decimal[] {
  return wanted.kind === "single" ? [wanted.value, wanted.value] : [wanted.low, wanted.high];
}

/** Easier is lower where high is good and higher where low is good; undefined where the two can't be held together. */
function easierBy(
  before: Target,
  after: Target,
  polarity: Polarity,
): { readonly easier: boolean; readonly words: string } | undefined {
  if (before.kind !== "numerical" || after.kind !== "numerical" || before.unit !== after.unit)
    return undefined;
  if (polarity !== "high" && polarity !== "low") return undefined;
  const end = (target: NumericalTarget) => ends(target)[polarity === "high" ? 0 : 1];
  const [was, is] = [end(before), end(after)];
  if (was === undefined || is === undefined || compareDecimals(is, was) === 0) return undefined;
  const easier = compareDecimals(is, was) < 0 === (polarity === "high");
  const apart = subtractDecimals(is, was);
  const by = formatDifference({ exact: apart.exact.abs(), places: apart.places }, after.unit);
  return { easier, words: `${by} ${easier ? "easier" : "harder"}` };
}

function asTarget(row: Row): TargetRow {
  if (!isTargetRow(table, row)) throw new Error("A row of the table of targets is a target");
  return row;
}
