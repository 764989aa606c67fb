import type { Polarity } from "../measure/polarity.ts";
import type { NumericalTarget } from "../measure/target.ts";
import { allowance, type Tolerance, toleranceWords } from "../measure/tolerance.ts";
import { type Decimal, decimal, signOf, subtractDecimals } from "../value/decimal.ts";
import { formatDecimal, formatDifference } from "../value/format-value.ts";
import type { Measured } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { RuleTest } from "./rule.ts";

/** A figure and what it is held against, all in one unit. */
export type Question = {
  readonly result: Measured;
  readonly wanted: NumericalTarget;
  readonly polarity: Polarity;
  readonly lastYear?: Measured;
};

/** Where the figure stands, with the words for it; `because` is empty where nothing more was asked. */
export type Standing = {
  readonly state: "met" | "close" | "missed";
  readonly where: string;
  readonly because: string;
  readonly limit?: string;
};

/** How a figure lies to the target: by how much it misses, and from which end. */
type Miss = {
  readonly missed: boolean;
  readonly bound: Decimal;
  readonly gap: Decimal;
  readonly where: string;
};

export function stand(test: RuleTest, question: Question): Standing {
  switch (test.kind) {
    case "tolerance":
      return byTolerance(test, question);
    case "two-sided":
      return byTolerance(test, { ...question, polarity: "range" });
    case "met-or-not": {
      const { missed, where } = missOf(question);
      return { state: missed ? "missed" : "met", where, because: "" };
    }
    case "floor":
      return byFloor(test.floor, question);
    case "better-than-last-year":
      return byLastYear(question);
    case "maintain":
      return byKeeping(test, question);
    default:
      throw new Error(`Not a rule: ${test satisfies never}`);
  }
}

function byTolerance(
  { percentages, others }: { readonly percentages: Tolerance; readonly others: Tolerance },
  question: Question,
): Standing {
  const { unit } = question.wanted;
  const miss = missOf(question);
  if (!miss.missed) return { state: "met", where: miss.where, because: "" };
  const tolerance = unit === "percentage" ? percentages : others;
  const close = isWithin(miss, tolerance);
  const because = reachWords(close, miss, tolerance, unit);
  return { state: close ? "close" : "missed", where: miss.where, because };
}

function byFloor(floor: Decimal, question: Question): Standing {
  const { result, wanted, polarity } = question;
  const miss = missOf(question);
  const below =
    polarity === "low" ? result.decimal.exact.gt(floor.exact) : result.decimal.exact.lt(floor.exact);
  const name = polarity === "low" ? "ceiling" : "floor";
  const limit = `${name} of ${formatDecimal(floor, wanted.unit)}`;
  const beyond = polarity === "low" ? "above" : "below";
  if (below) return { state: "missed", where: miss.where, because: `${beyond} the ${limit}`, limit };
  if (!miss.missed) return { state: "met", where: miss.where, because: "", limit };
  return { state: "close", where: miss.where, because: `not ${beyond} the ${limit}`, limit };
}

function byLastYear(question: Question): Standing {
  const { lastYear, wanted } = question;
  const miss = missOf(question);
  if (!miss.missed) return { state: "met", where: miss.where, because: "" };
  if (lastYear === undefined) {
    const because = "with no figure of the same period last year to better";
    return { state: "missed", where: miss.where, because };
  }
  const better = miss.gap.exact.lt(missOf({ ...question, result: lastYear }).gap.exact);
  const than = `${formatDecimal(lastYear.decimal, wanted.unit)} in the same period last year`;
  const because = `${better ? "better" : "no better"} than ${than}`;
  return { state: better ? "close" : "missed", where: miss.where, because };
}

function byKeeping(
  { within, closeWithin }: { readonly within: Tolerance; readonly closeWithin: Tolerance },
  question: Question,
): Standing {
  const { unit } = question.wanted;
  const miss = missOf({ ...question, polarity: "maintain" });
  if (!miss.missed) return { state: "met", where: miss.where, because: "" };
  if (isWithin(miss, within)) {
    return { state: "met", where: miss.where, because: reachWords(true, miss, within, unit) };
  }
  const close = isWithin(miss, closeWithin);
  const because = reachWords(close, miss, closeWithin, unit);
  return { state: close ? "close" : "missed", where: miss.where, because };
}

function isWithin({ gap, bound }: Miss, tolerance: Tolerance): boolean {
  return gap.exact.lte(allowance(tolerance, bound).exact);
}

function reachWords(within: boolean, { bound }: Miss, tolerance: Tolerance, unit: ValueUnit): string {
  return `${within ? "within" : "more than"} ${toleranceWords(tolerance, bound, unit)}`;
}

/** Missed on the wrong side by polarity; a range, and what is to be kept, are missed on either side. */
function missOf({ result, wanted: { wanted, unit }, polarity }: Question): Miss {
  const value = result.decimal;
  const low = wanted.kind === "single" ? wanted.value : wanted.low;
  const high = wanted.kind === "single" ? wanted.value : wanted.high;
  const under = value.exact.lt(low.exact);
  const over = value.exact.gt(high.exact);
  const missed = (under && polarity !== "low") || (over && polarity !== "high");
  const inRange = wanted.kind === "range" && !under && !over;
  const bound = inRange ? value : over ? high : low;
  const apart = subtractDecimals(value, bound);
  const gap: Decimal = { exact: apart.exact.abs(), places: apart.places };
  const either = polarity === "range" || polarity === "maintain";
  const where = inRange && either ? "within the range" : distanceWords(apart, gap, unit);
  return { missed, bound, gap: missed ? gap : { exact: nought, places: gap.places }, where };
}

const nought = decimal("0").exact;

function distanceWords(apart: Decimal, gap: Decimal, unit: ValueUnit): string {
  const side = signOf(apart);
  return side === 0 ? "on target" : `${formatDifference(gap, unit)} ${side > 0 ? "above" : "below"}`;
}
