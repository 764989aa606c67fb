import assert from "node:assert/strict";
import { test } from "node:test";
import type { Polarity } from "../measure/polarity.ts";
import { rangeTarget, singleTarget, type Target } from "../measure/target.ts";
import { decimal } from "../value/decimal.ts";
import { measured, missing } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { type JudgeInputs, judge } from "./judge.ts";
import { type RuleTest, type StatusRule, usualRule } from "./rule.ts";

const metOrNot: RuleTest = { kind: "met-or-not" };
const points = (within: string) => ({ kind: "absolute", within: decimal(within) }) as const;
const share = (percent: string) => ({ kind: "relative", percent: decimal(percent) }) as const;

function rule(byTest: RuleTest): StatusRule {
  return { name: "tried out", version: 3, test: byTest };
}

function verdict(
  by: StatusRule,
  [result, target, polarity, unit]: readonly [string, string, Polarity, ValueUnit],
  more: Partial<JudgeInputs> = {},
) {
  return judge(by, {
    result: measured(decimal(result), unit),
    target: singleTarget(decimal(target), unit),
    polarity,
    ...more,
  });
}

const workings = (...given: Parameters<typeof verdict>) => verdict(...given).workings;
const percent = "percentage";

test("a verdict carries its rule, its figures and its workings", () => {
  assert.deepEqual(verdict(usualRule, ["93.42", "94.00", "high", percent]), {
    state: "close",
    word: "Close",
    rule: { name: "usual tolerance", version: 1 },
    inputs: [
      { what: "result", words: "93.42%" },
      { what: "target", words: "94.00%" },
    ],
    workings: "93.42% against 94.00%: 0.58 points below, within 2 points: close",
  });
});

test("met or not met has nothing between", () => {
  assert.equal(
    workings(rule(metOrNot), ["93.99", "94.00", "high", percent]),
    "93.99% against 94.00%: 0.01 points below: missed",
  );
  assert.equal(
    workings(rule(metOrNot), ["94.00", "94.00", "high", percent]),
    "94.00% against 94.00%: on target: met",
  );
});

test("below the floor is missed, however near the target", () => {
  const floor = rule({ kind: "floor", floor: decimal("90") });
  assert.equal(
    workings(floor, ["91", "95", "high", percent]),
    "91% against 95%: 4 points below, not below the floor of 90%: close",
  );
  assert.equal(
    workings(floor, ["89.9", "95", "high", percent]),
    "89.9% against 95%: 5.1 points below, below the floor of 90%: missed",
  );
  assert.equal(verdict(floor, ["96", "95", "high", percent]).state, "met");
  assert.deepEqual(verdict(floor, ["96", "95", "high", percent]).inputs.at(-1), {
    what: "limit",
    words: "floor of 90%",
  });
});

test("a floor is a ceiling where low is good", () => {
  const ceiling = rule({ kind: "floor", floor: decimal("20") });
  assert.equal(
    workings(ceiling, ["21", "15", "low", "days"]),
    "21 against 15: 6 days above, above the ceiling of 20: missed",
  );
  assert.equal(verdict(ceiling, ["20", "15", "low", "days"]).state, "close");
});

test("close only when better than the same period last year", () => {
  const better = rule({ kind: "better-than-last-year" });
  const last = (figure: string) => ({ sameLastYear: measured(decimal(figure), percent) });
  assert.equal(
    workings(better, ["91", "95", "high", percent], last("90")),
    "91% against 95%: 4 points below, better than 90% in the same period last year: close",
  );
  assert.equal(
    workings(better, ["91", "95", "high", percent], last("91")),
    "91% against 95%: 4 points below, no better than 91% in the same period last year: missed",
  );
  assert.equal(
    workings(better, ["91", "95", "high", percent]),
    "91% against 95%: 4 points below, with no figure of the same period last year to better: missed",
  );
  assert.equal(verdict(better, ["95", "95", "high", percent], last("99")).state, "met");
  assert.equal(verdict(better, ["19", "15", "low", percent], last("20")).state, "close");
});

test("a two-sided rule misses on either side, whatever the polarity", () => {
  const twoSided = rule({ kind: "two-sided", percentages: points("2"), others: share("5") });
  const target = rangeTarget(decimal("10"), decimal("15"), percent);
  const at = (result: string) => workings(twoSided, [result, "0", "high", percent], { target });
  assert.equal(at("12"), "12% against 10% to 15%: within the range: met");
  assert.equal(at("17"), "17% against 10% to 15%: 2 points above, within 2 points: close");
  assert.equal(at("18"), "18% against 10% to 15%: 3 points above, more than 2 points: missed");
  assert.equal(at("8"), "8% against 10% to 15%: 2 points below, within 2 points: close");
});

test("what is to be kept is met within its band, round the target or last year's outturn", () => {
  const keep = rule({ kind: "maintain", within: share("5"), closeWithin: share("10") });
  assert.equal(
    workings(keep, ["104", "100", "maintain", "number"]),
    "104 against 100: 4 above, within 5% of the target (5): met",
  );
  assert.equal(verdict(keep, ["91", "100", "maintain", "number"]).state, "close");
  assert.equal(verdict(keep, ["89", "100", "maintain", "number"]).state, "missed");
  const target: Target = { kind: "direction", aim: "maintain" };
  assert.equal(
    workings(keep, ["46.00", "0", "low", "pounds-per-square-metre"], {
      target,
      lastOutturn: measured(decimal("44.18"), "pounds-per-square-metre"),
    }),
    "£46.00 against £44.18 (last year’s outturn): £1.82 per m² above, within 5% of the target (£2.209 per m²): met",
  );
  assert.equal(
    workings(keep, ["46", "0", "low", "number"], { target }),
    "No status: last year’s outturn is not held",
  );
  assert.equal(
    workings(usualRule, ["46", "0", "low", "number"], { target }).startsWith("Aim to maintain"),
    true,
  );
});

test("a comparator is pending until its figure is published, and then judges", () => {
  const target: Target = { kind: "comparator", group: "the North West average" };
  const pending = verdict(usualRule, ["5.2", "0", "high", percent], { target });
  assert.deepEqual(
    [pending.state, pending.word, pending.workings],
    [
      "none",
      "Comparator awaited",
      "No status: the target is to match or better the North West average, whose figure is awaited",
    ],
  );
  assert.equal(
    workings(usualRule, ["5.2", "0", "high", percent], {
      target,
      groupFigure: { value: measured(decimal("5.0"), percent), words: "the North West average, 2020/21" },
    }),
    "5.2% against 5.0% (the North West average, 2020/21): 0.2 points above: met",
  );
});

test("what is not judged has a state of its own and no colour", () => {
  const of = (more: Partial<JudgeInputs>, polarity: Polarity = "high") => {
    const found = verdict(usualRule, ["5", "4", polarity, percent], more);
    return [found.state, found.word, found.state === "none" ? found.reason : ""];
  };
  assert.deepEqual(of({ target: { kind: "direction", aim: "improve" } }), ["aim", "Aim", ""]);
  assert.deepEqual(of({}, "none"), ["none", "For context", "contextual"]);
  assert.deepEqual(of({ contextual: true }), ["none", "For context", "contextual"]);
  assert.deepEqual(of({ target: { kind: "none", why: "new" } }), ["none", "No target held", "no-target"]);
  assert.deepEqual(of({ target: { kind: "left-blank" } }), ["none", "No target held", "no-target"]);
  assert.deepEqual(of({ target: { kind: "to-be-confirmed" } }), [
    "none",
    "Target to be confirmed",
    "target-to-be-confirmed",
  ]);
  assert.deepEqual(of({ result: missing("not-collected") }), ["none", "Not collected", "no-figure"]);
  assert.deepEqual(of({ result: measured(decimal("5"), "days") }), ["none", "Not comparable", "other-unit"]);
});
