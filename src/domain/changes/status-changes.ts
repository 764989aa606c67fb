import type { Assessment, Rules } from "../assessment/assess.ts";
import { assessAgreement, rulesOf } from "../assessment/assess-agreement.ts";
import { judge } from "../assessment/judge.ts";
import type { Verdict, VerdictState } from "../assessment/verdict.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import { yearLabel } from "../period/financial-year.ts";
import type { Change, ChangeKind, Piece } from "./change.ts";
import { nameOfMeasure, type Telling, told } from "./telling.ts";

/** What moved a status. */
export type StatusReason =
  | "new result"
  | "withdrawn result"
  | "restated result"
  | "changed target"
  | "another year’s target"
  | "changed rule"
  | "other ground";

/** Every part of every measure that both states have, as assessed in each. */
export type AssessedTwice = { readonly before: Assessment; readonly after: Assessment };

export function assessedTwice({ states }: Telling): readonly AssessedTwice[] {
  const before = assessedParts(states.before);
  return [...assessedParts(states.after)].flatMap(([key, after]) => {
    const was = before.get(key);
    return was === undefined ? [] : [{ before: was, after }];
  });
}

/** Every part of every measure of an agreement as assessed, by measure and part. */
export function assessedParts(agreement: Telling["states"]["after"]): ReadonlyMap<string, Assessment> {
  const parts = assessAgreement(agreement).flatMap((measure) => measure.parts);
  return new Map(parts.map((part) => [partKey(part), part]));
}

/** What names a part of a measure within an agreement. */
export function partKey({ measure, part }: Assessment): string {
  return `${measure.measure} ${part}`;
}

/** How the last figure held stands; where none is held, why there is no status. */
function standingNow({ current }: Assessment): Verdict {
  return (current.standing ?? current.last)?.verdict ?? current.verdict;
}

/** The status now of one part, where it is another than it was, with what moved it. */
export function statusChange(telling: Telling, twice: AssessedTwice): Change | undefined {
  const [was, is] = [standingNow(twice.before), standingNow(twice.after)];
  if (was.state === is.state) return undefined;
  const { measure, part } = twice.after;
  const reasons = reasonsOf(telling, twice);
  const figures = groundFigures(twice.after);
  return {
    kind: kindOf(was.state, is.state),
    effect: effectOf(was.state, is.state),
    name: nameOfMeasure(measure, part),
    says: [
      `was ${was.word}, is now ${is.word}, because of ${reasonWords(reasons)}: `,
      ...grounds(telling, twice, reasons),
    ],
    figures,
    measure: { measure: measure.measure, year: measure.year, part },
    agreement: telling.agreement,
    size: 0,
  };
}

const order: readonly VerdictState[] = ["met", "close", "missed"];

function effectOf(was: VerdictState, is: VerdictState): Change["effect"] {
  const [before, after] = [order.indexOf(was), order.indexOf(is)];
  if (after === -1) return before === -1 ? "neutral" : "worse";
  if (before === -1) return is === "missed" ? "worse" : "better";
  return after > before ? "worse" : "better";
}

function kindOf(was: VerdictState, is: VerdictState): ChangeKind {
  if (!order.includes(is)) return "status-other";
  return effectOf(was, is) === "worse" ? "status-worse" : "status-better";
}

/** What differs of what a status rests on; of several only those that would have moved it alone, where any would. */
function reasonsOf({ states }: Telling, { before, after }: AssessedTwice): readonly StatusReason[] {
  const [was, is] = [groundOf(before, rulesOf(states.before)), groundOf(after, rulesOf(states.after))];
  const found: StatusReason[] = [];
  if (was.slot !== is.slot)
    found.push((was.order ?? 0) > (is.order ?? 0) ? "withdrawn result" : "new result");
  else if (was.result !== is.result) found.push("restated result");
  const judgedTwice = was.target !== undefined && is.target !== undefined;
  if (judgedTwice && was.target !== is.target) {
    found.push(was.year === is.year ? "changed target" : "another year’s target");
  }
  if (was.rule !== is.rule) found.push("changed rule");
  if (found.length === 0) return ["other ground"];
  if (was.slot !== is.slot && (was.spread || is.spread)) {
    // A figure of one period says nothing against the target that was spread to another.
    return found.filter((reason) => reason !== "another year’s target");
  }
  if (found.length === 1 || was.inputs === undefined || is.inputs === undefined) return found;
  const { inputs } = is;
  const state = standingNow(after).state;
  const byTarget = () => judge(was.by, { ...was.given(), target: inputs.target }).state;
  const alone: Readonly<Record<string, () => VerdictState>> = {
    "changed target": byTarget,
    "another year’s target": byTarget,
    "changed rule": () => judge(is.by, was.given()).state,
  };
  const moves = (reason: StatusReason) =>
    (alone[reason] ?? (() => judge(was.by, { ...was.given(), result: inputs.result }).state))() === state;
  const enough = found.filter(moves);
  return enough.length === 0 ? found : enough;
}

/** What a status rests on, each piece as text that differs when it does. */
function groundOf(assessed: Assessment, { ruleFor }: Rules) {
  const { current, measure } = assessed;
  const standing = current.standing ?? current.last;
  const year = standing?.figure.year ?? measure.year;
  const by = ruleFor(measure.measure, year);
  const inputs = standing?.inputs;
  return {
    order: standing?.figure.order,
    slot: standing && `${standing.figure.year} ${standing.figure.slot.key}`,
    result: JSON.stringify(standing?.figure.value),
    target: JSON.stringify(standing?.profiled?.kind === "none" ? undefined : standing?.held?.target),
    spread: standing !== undefined && isSpread(standing),
    rule: JSON.stringify(by),
    year,
    by,
    inputs,
    given: () => {
      if (inputs === undefined) throw new Error("A status that was not judged has nothing to judge again");
      return inputs;
    },
  };
}

/** Whether the year's target was given or worked out anew for the period. */
function isSpread({ profiled }: NonNullable<Assessment["current"]["standing"]>): boolean {
  return profiled?.kind === "given" || profiled?.kind === "from-last-years";
}

function reasonWords(reasons: readonly StatusReason[]): string {
  const words: Readonly<Record<StatusReason, string>> = {
    "new result": "a new result",
    "withdrawn result": "a result that was withdrawn",
    "restated result": "a restated result",
    "changed target": "a changed target",
    "another year’s target": "the target of its year",
    "changed rule": "another rule",
    "other ground": "its profile, comparators or definition",
  };
  return reasons.map((reason) => words[reason]).join(" and ");
}

/** The figure against its target, as they are now and, where they moved it, as they were. */
function grounds(
  telling: Telling,
  { before, after }: AssessedTwice,
  reasons: readonly StatusReason[],
): readonly Piece[] {
  const is = after.current.standing ?? after.current.last;
  const was = before.current.standing ?? before.current.last;
  if (is === undefined) return [standingNow(after).workings.replace(/^No status: /, "")];
  const { results, targets } = agreementTables;
  const figure = told(results, is.figure.row, "value", "now", after.measure);
  const earlier = was && told(results, was.figure.row, "value", "before", before.measure);
  const when = (standing: typeof is) => ` for ${standing.figure.slot.words}`;
  const result: Piece[] = [figure, when(is)];
  const newFigure = reasons.some((reason) => reason.endsWith("result"));
  if (newFigure && was !== undefined && earlier !== undefined)
    result.push(" (", earlier, when(was), ` ${telling.earlier})`);
  if (is.held === undefined) return result;
  if (isSpread(is) || is.held.target.kind !== "numerical") {
    const workings = standingNow(after).workings.replace(/^No status: /, "");
    return [
      ...result,
      "; ",
      { text: workings, figure: figureId(targets, is.held.row, "value"), known: "now" },
    ];
  }
  const target: Piece[] = [" against ", told(targets, is.held.row, "value", "now", after.measure)];
  const byTarget = reasons.some((reason) => reason.endsWith("target"));
  if (byTarget && was?.held !== undefined) {
    const of = was.held.row.year === is.held.row.year ? "" : ` for ${yearLabel(was.held.row.year)}`;
    target.push(
      " (",
      told(targets, was.held.row, "value", "before", before.measure),
      `${of} ${telling.earlier})`,
    );
  }
  if (!reasons.includes("changed rule")) return [...result, ...target];
  const name = ({ rule }: Verdict) => `${rule.name}, version ${rule.version}`;
  const rule = `, by ${name(standingNow(after))} (${name(standingNow(before))} ${telling.earlier})`;
  return [...result, ...target, rule];
}

function groundFigures({ current }: Assessment): readonly string[] {
  const standing = current.standing ?? current.last;
  if (standing === undefined) return [];
  const { results, targets } = agreementTables;
  const target = standing.held === undefined ? [] : [figureId(targets, standing.held.row, "value")];
  return [figureId(results, standing.figure.row, "value"), ...target];
}
