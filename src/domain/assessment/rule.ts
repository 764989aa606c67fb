import { defaultTolerance, type Tolerance } from "../measure/tolerance.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { type Issue, no, ok, type Result } from "../result.ts";
import type { Decimal } from "../value/decimal.ts";

/** How a rule tells met, close and missed apart (domain.md 5.1). */
export type RuleTest =
  /** Close when missed by no more than the tolerance of its kind of unit. */
  | { readonly kind: "tolerance"; readonly percentages: Tolerance; readonly others: Tolerance }
  /** There is no close. */
  | { readonly kind: "met-or-not" }
  /** Close down to a standard in the measure's unit, missed beyond it, whatever the target; a ceiling where low is good. */
  | { readonly kind: "floor"; readonly floor: Decimal }
  /** Close only when better than the same period last year. */
  | { readonly kind: "better-than-last-year" }
  /** Missed on either side of the target, whatever the polarity. */
  | { readonly kind: "two-sided"; readonly percentages: Tolerance; readonly others: Tolerance }
  /** Kept within a band round the target or, where the aim is to maintain, round last year's outturn. */
  | { readonly kind: "maintain"; readonly within: Tolerance; readonly closeWithin: Tolerance };

/** A named version of how figures are judged. What it says never changes: a change is a new version. */
export type StatusRule = { readonly name: string; readonly version: number; readonly test: RuleTest };

export type RuleName = Pick<StatusRule, "name" | "version">;

/** A rule from a year until another follows: for one measure, or for all that have none of their own. */
type RuleFrom = {
  /** A measure's key, or “all”. */
  readonly measure: string;
  readonly year: FinancialYear;
  readonly rule: StatusRule;
};

/** `usual` judges wherever no rule is set. */
export type RuleBook = { readonly usual: StatusRule; readonly set: readonly RuleFrom[] };

/** 2 points for percentages, 5 % of the target for every other unit. */
export const usualRule: StatusRule = {
  name: "usual tolerance",
  version: 1,
  test: {
    kind: "tolerance",
    percentages: defaultTolerance("percentage"),
    others: defaultTolerance("number"),
  },
};

export const usualRules: RuleBook = { usual: usualRule, set: [] };

/** Finds the rule that judges a measure in a year: its own where it has one by then, else the council's, else the usual. */
export function ruleLookup({ usual, set }: RuleBook) {
  const newestFirst = set.toSorted((one, other) => other.year - one.year);
  const byMeasure = Map.groupBy(newestFirst, ({ measure }) => measure);
  const inForce = (measure: string, year: FinancialYear) =>
    byMeasure.get(measure)?.find((from) => from.year <= year)?.rule;
  return (measure: string, year: FinancialYear): StatusRule =>
    set.length === 0 ? usual : (inForce(measure, year) ?? inForce("all", year) ?? usual);
}

/** Refuses a rule without a name or a version, or with a tolerance below nought. */
export function checkRule(rule: StatusRule): Result<StatusRule> {
  const issues: Issue[] = [];
  const { name, version, test } = rule;
  if (name.trim() === "") issues.push({ field: "name", message: "The rule has no name. Write one." });
  if (!Number.isInteger(version) || version < 1) {
    issues.push({
      field: "version",
      message: `The version ${version} is not a whole number from 1. Write the next one.`,
    });
  }
  for (const [field, tolerance] of tolerancesOf(test)) {
    const size = tolerance.kind === "absolute" ? tolerance.within : tolerance.percent;
    if (size.exact.lt(0)) {
      issues.push({
        field,
        message: `The tolerance ${size.exact} is below nought. Write how far off is still close.`,
      });
    }
  }
  return issues.length === 0 ? ok(rule) : no(...issues);
}

function tolerancesOf(test: RuleTest): readonly (readonly [field: string, tolerance: Tolerance])[] {
  if (test.kind === "tolerance" || test.kind === "two-sided") {
    return [
      ["percentages", test.percentages],
      ["others", test.others],
    ];
  }
  if (test.kind !== "maintain") return [];
  return [
    ["within", test.within],
    ["closeWithin", test.closeWithin],
  ];
}
