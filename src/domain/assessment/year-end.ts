import type { Target } from "../measure/target.ts";
import { dateWords } from "../period/calendar.ts";
import { yearLabel } from "../period/financial-year.ts";
import { periodWords } from "../period/period-words.ts";
import { hasEnded } from "./due.ts";
import { type Forecast, forecast } from "./forecast.ts";
import type { HeldTarget } from "./held-target.ts";
import { aimVerdict, judge } from "./judge.ts";
import { type Asked, type Judged, judgeInputs } from "./judged.ts";
import { cannotBe } from "./possible.ts";
import type { Reported } from "./reported.ts";
import type { StatusRule } from "./rule.ts";
import { unjudged, type Verdict } from "./verdict.ts";

/** Where a measure will end the year asked about, judged against the target for the year. */
export type YearEndAnswer = Judged & {
  readonly forecast: Forecast;
  readonly held: HeldTarget | undefined;
};

/** Never merged with the status now: a measure can be behind today and end the year on target, or the other way. */
export function yearEndAnswer(asked: Asked, officer: Reported | undefined): YearEndAnswer {
  const { measure, slot, comparable, targets } = asked;
  const rule = asked.ruleFor(measure.measure, slot.year);
  const held = targets.find(({ row }) => row.year === slot.year);
  const target = held?.target ?? { kind: "left-blank" };
  const { accumulation } = measure;
  const ends = unlessWrong(forecast({ year: slot.year, accumulation, target, comparable, officer }), asked);
  if (held === undefined) {
    const workings = `No status: no target is held for ${yearLabel(slot.year)}`;
    return { verdict: unjudged("no-target", rule, workings), inputs: undefined, forecast: ends, held };
  }
  if (ends.kind === "none") {
    return {
      verdict: withoutEnd(rule, target) ?? unjudged("no-forecast", rule, ends.words),
      inputs: undefined,
      forecast: ends,
      held,
    };
  }
  const outturn = lastOutturn(asked);
  const inputs = {
    ...judgeInputs(asked, ends.value, target, undefined),
    ...(ends.kind !== "outturn" && { forecast: true }),
    ...(outturn && { sameLastYear: outturn.value, lastOutturn: outturn.value }),
  };
  return { verdict: judge(rule, inputs), inputs, forecast: ends, held };
}

/** What a target alone says where no end is known: an aim is followed, and what asks for nothing is not judged. */
function withoutEnd(rule: StatusRule, target: Target): Verdict | undefined {
  switch (target.kind) {
    case "direction":
      return aimVerdict(rule, target, []);
    case "none":
      return unjudged("no-target", rule, `No status: there is no target (${target.why})`);
    case "to-be-confirmed":
      return unjudged("target-to-be-confirmed", rule, "No status: the target is to be confirmed");
    case "left-blank":
      return unjudged("no-target", rule, "No status: the target was left blank");
    case "numerical":
    case "comparator":
      return undefined;
    default:
      throw new Error(`Not a target: ${target satisfies never}`);
  }
}

/** Nothing is projected from a figure of the year that can't be right, and no year ends before its last day. */
function unlessWrong(ends: Forecast, { comparable, measure, slot, on }: Asked): Forecast {
  if (ends.kind !== "projected" && ends.kind !== "outturn") return ends;
  const ofYear = comparable.figures.filter(({ year }) => year === slot.year);
  const early = ofYear.find((figure) => !hasEnded(figure, on));
  if (early !== undefined) {
    const words = `No outturn: ${periodWords(early.period)} is not over on ${dateWords(on)}`;
    return { kind: "none", words };
  }
  if (ends.kind === "outturn") return ends;
  const wrong = ofYear.find(({ value, point }) => cannotBe(value, measure.possible, point) !== undefined);
  if (wrong === undefined) return ends;
  return { kind: "none", words: `No projection: the figure for ${periodWords(wrong.period)} can’t be right` };
}

function lastOutturn({ comparable, slot }: Asked) {
  return comparable.figures.findLast((one) => one.year === slot.year - 1 && one.wholeYear);
}
