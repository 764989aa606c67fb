import { dateWords } from "../period/calendar.ts";
import { periodDays } from "../period/period.ts";
import { periodWords } from "../period/period-words.ts";
import { atStart } from "../prose/at-start.ts";
import { missingWords } from "../value/shorthand.ts";
import { hasEnded, isDue } from "./due.ts";
import { type HeldTarget, hindsightNote, targetFor } from "./held-target.ts";
import { judge } from "./judge.ts";
import { type Asked, earlierFigures, type Judged, judgeInputs } from "./judged.ts";
import { type GivenProfile, type ProfiledTarget, profiledTarget } from "./profile.ts";
import { type Figure, hasFigure, type Reported } from "./reported.ts";
import type { Slot } from "./reporting-calendar.ts";
import type { StatusRule } from "./rule.ts";
import { dayNumber } from "./span.ts";
import { unjudged, type Verdict } from "./verdict.ts";

/** A figure held against the target for its period. */
export type Standing = Judged & {
  readonly figure: Figure;
  readonly held: HeldTarget | undefined;
  /** How the target came to hold for the period; undefined where there is none. */
  readonly profiled: ProfiledTarget | undefined;
};

/** Whether a measure is where it should be at the period asked about. */
export type CurrentAnswer = Judged & {
  /** What was judged; undefined where the period has no figure. */
  readonly standing: Standing | undefined;
  /** Where the period has no figure: how the last figure held stands in its own. */
  readonly last: Standing | undefined;
};

/**
 * The status now. The figure of the period is judged where it holds one, and the last figure where none is due; a
 * period without a figure that was due has no status, and says how the last one stands.
 */
export function currentAnswer(asked: Asked, profile: readonly GivenProfile[]): CurrentAnswer {
  const { measure, slot, upTo, comparable } = asked;
  const own = upTo.findLast((one) => isFor(one, slot));
  const latest = comparable.figures.at(-1);
  const standing = latest && standingOf(asked, latest, profile);
  const counts = own === undefined ? !isDue(measure.frequency, slot) : hasFigure(own);
  if (standing !== undefined && counts) {
    return { verdict: standing.verdict, inputs: standing.inputs, standing, last: undefined };
  }
  const rule = asked.ruleFor(measure.measure, slot.year);
  const verdict = own === undefined ? withoutResult(asked, rule) : withoutFigure(own, rule);
  return { verdict, inputs: undefined, standing: undefined, last: standing };
}

function isFor(reported: Reported, slot: Slot): boolean {
  if (reported.year !== slot.year) return false;
  return reported.slot.key === slot.key || (slot.key === "year" && reported.wholeYear);
}

/** How a figure stands against the target for its period, by the rule of its year and the figures up to it. */
export function standingOf(asked: Asked, figure: Figure, given: readonly GivenProfile[]): Standing {
  const { measure, comparable, targets } = asked;
  const rule = asked.ruleFor(measure.measure, figure.year);
  const held = targetFor(targets, figure.year);
  if (held === undefined) {
    const verdict = unjudged("no-target", rule, "No status: no target is held");
    return { verdict, inputs: undefined, figure, held, profiled: undefined };
  }
  if (!hasEnded(figure, asked.on)) {
    const runs = `${periodWords(figure.period)} is not over on ${dateWords(asked.on)}`;
    const verdict = unjudged("not-ended", rule, `No status: ${runs}`);
    return { verdict, inputs: undefined, figure, held, profiled: undefined };
  }
  const at = comparable.figures.indexOf(figure);
  const figures =
    at === comparable.figures.length - 1 ? comparable.figures : comparable.figures.slice(0, at + 1);
  const { accumulation } = measure;
  const profiled = profiledTarget({ target: held.target, figure, figures, accumulation, given });
  if (profiled.kind === "none") {
    const verdict = unjudged("part-of-year", rule, `No status: ${profiled.words}`);
    return { verdict, inputs: undefined, figure, held, profiled };
  }
  const note = profiled.note ?? hindsightNote(held, figure.year);
  const inputs = {
    ...judgeInputs(asked, figure.value, profiled.target, note),
    ...earlierFigures(figures, figure),
  };
  return { verdict: judge(rule, inputs), inputs, figure, held, profiled };
}

function withoutFigure({ value }: Reported, rule: StatusRule): Verdict {
  const why = value.kind === "missing" ? missingWords(value.reason) : "no figure";
  return unjudged("no-figure", rule, `No status: the result is ${why}`, { word: atStart(why) });
}

function withoutResult({ measure, slot, on }: Asked, rule: StatusRule): Verdict {
  if (!isDue(measure.frequency, slot)) {
    return unjudged("not-due", rule, `No status: no figure is due for ${slot.words}`);
  }
  if (slot.days !== undefined && slot.days.to >= dayNumber(on)) {
    const ends = periodDays(slot.own)?.to;
    const when = ends === undefined ? "" : ` until ${dateWords(ends)}`;
    return unjudged("not-due", rule, `No status: ${slot.words} runs${when}`);
  }
  const by = measure.owner === undefined ? "" : ` by the ${measure.owner}`;
  const workings = `No status: the result for ${slot.words} was not supplied${by}`;
  return unjudged("not-supplied", rule, workings, { word: `Not supplied${by}` });
}
