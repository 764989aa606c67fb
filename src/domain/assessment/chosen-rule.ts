import type { ruleKinds } from "../measure/rule-kind.ts";
import type { Tolerance } from "../measure/tolerance.ts";
import { type Issue, no, ok, type Result } from "../result.ts";
import { type Decimal, parseDecimal } from "../value/decimal.ts";
import { checkRule, type RuleTest, type StatusRule } from "./rule.ts";

/** What a person writes to try a rule; what the kind does not ask for is not looked at. */
export type RuleTexts = {
  /** In percentage points. */
  readonly percentages: string;
  /** In percent of the target. */
  readonly others: string;
  /** In percent, as the figures it judges are. */
  readonly floor: string;
  /** In percent of what is to be kept. */
  readonly within: string;
  readonly closeWithin: string;
};

type RuleKind = (typeof ruleKinds)[number];

/** What each kind of rule asks for beyond its name. */
export const asksFor: Readonly<Record<RuleKind, readonly (keyof RuleTexts)[]>> = {
  tolerance: ["percentages", "others"],
  "two-sided": ["percentages", "others"],
  "met-or-not": [],
  "better-than-last-year": [],
  floor: ["floor"],
  maintain: ["within", "closeWithin"],
};

const nameTried = "the rule tried";

const asked: Readonly<Record<keyof RuleTexts, string>> = {
  percentages: "how many points a percentage may miss by and be close, such as 2",
  others: "by how much of its target any other figure may miss and be close, in percent, such as 5",
  floor: "the floor as a percentage, such as 90",
  within: "how far a figure may move and still be kept, in percent, such as 2",
  closeWithin: "how far it may move and be close, in percent, such as 5",
};

/** The rule to try; refuses (field by field) what is no number from 0 to 100, and a close band inside the kept one. */
export function chosenRule(kind: RuleKind, texts: RuleTexts): Result<StatusRule> {
  const read = asksFor[kind].map((field) => ({ field, size: sizeOf(texts[field], asked[field]) }));
  const issues = read.flatMap(({ field, size }): readonly Issue[] =>
    size.ok ? [] : size.issues.map(({ message }) => ({ field, message })),
  );
  if (issues.length > 0) return no(...issues);
  const sizes = new Map(read.flatMap(({ field, size }) => (size.ok ? [[field, size.value] as const] : [])));
  const size = (field: keyof RuleTexts): Decimal => {
    const found = sizes.get(field);
    if (found === undefined) throw new Error(`A rule of the kind ${kind} was not asked for ${field}`);
    return found;
  };
  const test = testOf(kind, size);
  if (test.kind === "maintain" && size("closeWithin").exact.lt(size("within").exact)) {
    const message = `${texts.closeWithin.trim()}% is less than the ${texts.within.trim()}% a figure may move and be kept. Write as much or more.`;
    return no({ field: "closeWithin", message });
  }
  return checkRule({ name: nameTried, version: 1, test });
}

function testOf(kind: RuleKind, size: (field: keyof RuleTexts) => Decimal): RuleTest {
  const relative = (field: keyof RuleTexts): Tolerance => ({ kind: "relative", percent: size(field) });
  switch (kind) {
    case "tolerance":
    case "two-sided":
      return {
        kind,
        percentages: { kind: "absolute", within: size("percentages") },
        others: relative("others"),
      };
    case "met-or-not":
    case "better-than-last-year":
      return { kind };
    case "floor":
      return { kind, floor: size("floor") };
    case "maintain":
      return { kind, within: relative("within"), closeWithin: relative("closeWithin") };
    default:
      throw new Error(`Not a kind of rule: ${kind satisfies never}`);
  }
}

const most = 100;

function sizeOf(text: string, wanted: string): Result<Decimal> {
  const written = text.trim();
  if (written === "") return no({ field: "", message: `Write ${wanted}.` });
  const shown = written.slice(0, 40);
  const read = parseDecimal(written);
  if (!read.ok) return no({ field: "", message: `“${shown}” is not a number. Write ${wanted}.` });
  if (read.value.exact.lt(0)) return no({ field: "", message: `${shown} is below nought. Write ${wanted}.` });
  if (read.value.exact.gt(most)) {
    return no({ field: "", message: `${shown} is more than ${most}. Write ${wanted}.` });
  }
  return ok(read.value);
}
