import type { Polarity } from "../measure/polarity.ts";
import type { PossibleFigures } from "../measure/possible-figures.ts";
import { type NumericalTarget, singleTarget, type Target, targetWords } from "../measure/target.ts";
import { atStart } from "../prose/at-start.ts";
import { formatDecimal, formatValue } from "../value/format-value.ts";
import { missingWords } from "../value/shorthand.ts";
import { unitForms } from "../value/unit-form.ts";
import type { Measured, Value } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { type Question, stand } from "./judge-by.ts";
import { cannotBe } from "./possible.ts";
import type { StatusRule } from "./rule.ts";
import { stateWords, type UnjudgedReason, unjudged, type Verdict, type VerdictInput } from "./verdict.ts";

export type JudgeInputs = {
  readonly result: Value;
  readonly target: Target;
  readonly polarity: Polarity;
  /** The setting the council works in, not its doing: never judged. */
  readonly contextual?: boolean;
  /** What the measure says its figures can be. */
  readonly possible?: PossibleFigures;
  /** Whether the result is a forecast. */
  readonly forecast?: boolean;
  /** How the target came to be what it is, where it is not the one set: “profiled for Q2”. */
  readonly targetNote?: string;
  readonly sameLastYear?: Measured;
  readonly lastOutturn?: Measured;
  /** The figure of the group that a comparator target names, once it is published. */
  readonly groupFigure?: { readonly value: Measured; readonly words: string };
};

/**
 * Where a figure stands against its target by a rule. What can't be judged says why and carries no colour: a direction
 * of travel, a comparator not yet published, a contextual measure, no target, no figure, a figure that can't be.
 */
export function judge(rule: StatusRule, inputs: JudgeInputs): Verdict {
  const { result, target, polarity } = inputs;
  const figures = inputsOf(rule, inputs);
  if (result.kind === "missing") {
    const why = missingWords(result.reason);
    const more = { inputs: figures, word: atStart(why) };
    return unjudged("no-figure", rule, `No status: the result is ${why}`, more);
  }
  const wrong = cannotBe(result, inputs.possible);
  if (wrong !== undefined) return unjudged("impossible", rule, `No status: ${wrong}`, { inputs: figures });
  const aimed = aimVerdict(rule, target, figures);
  if (aimed !== undefined) return aimed;
  const wanted = wantedOf(inputs);
  const why = reasonNotJudged(wanted, polarity, inputs);
  if (why !== undefined) return unjudged(why[0], rule, `No status: ${why[1]}`, { inputs: figures });
  if (wanted.kind === "none") throw new Error("A target that is not there was judged");
  const question = { result, wanted: wanted.target, polarity, ...lastYearOf(inputs) };
  return verdictOf(rule, question, wanted.words, figures);
}

type WantedNow =
  | { readonly kind: "figure"; readonly target: NumericalTarget; readonly words: string }
  | { readonly kind: "none"; readonly reason: UnjudgedReason; readonly why: string };

/** A direction of travel is followed, unless the rule says within what band “maintain” is kept. */
export function aimVerdict(
  { name, version, test }: StatusRule,
  target: Target,
  inputs: readonly VerdictInput[],
): Verdict | undefined {
  if (target.kind !== "direction" || (test.kind === "maintain" && target.aim === "maintain"))
    return undefined;
  const workings = `${targetWords(target)}: followed, not judged against a figure`;
  return { state: "aim", word: stateWords.aim, rule: { name, version }, inputs, workings };
}

/** What the target asks for as a figure; an aim to maintain asks for last year's outturn. */
function wantedOf(inputs: JudgeInputs): WantedNow {
  const { target, targetNote, lastOutturn, groupFigure } = inputs;
  switch (target.kind) {
    case "numerical": {
      const note = targetNote === undefined ? "" : ` (${targetNote})`;
      return { kind: "figure", target, words: `${targetWords(target)}${note}` };
    }
    case "direction": {
      if (lastOutturn === undefined) {
        return { kind: "none", reason: "nothing-to-maintain", why: "last year’s outturn is not held" };
      }
      const kept = singleTarget(lastOutturn.decimal, lastOutturn.unit);
      return { kind: "figure", target: kept, words: `${targetWords(kept)} (last year’s outturn)` };
    }
    case "comparator": {
      if (groupFigure === undefined) {
        const why = `the target is to match or better ${target.group}, whose figure is awaited`;
        return { kind: "none", reason: "comparator-pending", why };
      }
      const single = singleTarget(groupFigure.value.decimal, groupFigure.value.unit);
      return { kind: "figure", target: single, words: `${targetWords(single)} (${groupFigure.words})` };
    }
    case "none":
      return { kind: "none", reason: "no-target", why: `there is no target (${target.why})` };
    case "to-be-confirmed":
      return { kind: "none", reason: "target-to-be-confirmed", why: "the target is to be confirmed" };
    case "left-blank":
      return { kind: "none", reason: "no-target", why: "the target was left blank" };
    default:
      throw new Error(`Not a target: ${target satisfies never}`);
  }
}

function reasonNotJudged(
  wanted: WantedNow,
  polarity: Polarity,
  { result, contextual }: JudgeInputs,
): readonly [reason: UnjudgedReason, why: string] | undefined {
  if (polarity === "none" || contextual === true) return ["contextual", "a contextual measure is not judged"];
  if (wanted.kind === "none") return [wanted.reason, wanted.why];
  if (result.kind === "measured" && wanted.target.unit !== result.unit) {
    const units = `the result is in ${unitName(result.unit)}, its target in ${unitName(wanted.target.unit)}`;
    return ["other-unit", units];
  }
  return undefined;
}

function unitName(unit: ValueUnit): string {
  return unitForms[unit].spoken[1].trim() || "plain numbers";
}

function lastYearOf({ sameLastYear, result }: JudgeInputs): { readonly lastYear?: Measured } {
  if (sameLastYear === undefined || result.kind !== "measured") return {};
  return sameLastYear.unit === result.unit ? { lastYear: sameLastYear } : {};
}

function verdictOf(
  rule: StatusRule,
  question: Question,
  words: string,
  figures: readonly VerdictInput[],
): Verdict {
  const { state, where, because, limit } = stand(rule.test, question);
  const { result } = question;
  const start = `${formatDecimal(result.decimal, result.unit)} against ${words}`;
  return {
    state,
    word: stateWords[state],
    rule: { name: rule.name, version: rule.version },
    inputs: limit === undefined ? figures : [...figures, { what: "limit", words: limit }],
    workings: `${start}: ${where}${because === "" ? "" : `, ${because}`}: ${state}`,
  };
}

function inputsOf(
  { test }: StatusRule,
  { result, target, forecast, sameLastYear }: JudgeInputs,
): readonly VerdictInput[] {
  const figures: VerdictInput[] = [
    { what: forecast === true ? "forecast" : "result", words: formatValue(result) },
    { what: "target", words: targetWords(target) },
  ];
  if (test.kind === "better-than-last-year" && sameLastYear !== undefined) {
    figures.push({ what: "last year", words: formatValue(sameLastYear) });
  }
  return figures;
}
