import { asksFor, chosenRule, type RuleTexts } from "../../domain/assessment/chosen-rule.ts";
import type { StatusRule } from "../../domain/assessment/rule.ts";
import { ruleKinds } from "../../domain/measure/rule-kind.ts";
import { no, ok, type Result } from "../../domain/result.ts";

type RuleKind = (typeof ruleKinds)[number];

/** The rule a reader asks to try, as written in the address. */
export type AskedRule = {
  /** Undefined until one is chosen. */
  readonly kind: RuleKind | undefined;
  /** What the fields hold, those not written as they are offered. */
  readonly texts: RuleTexts;
  /** Undefined where no rule is asked for. */
  readonly rule: Result<StatusRule> | undefined;
};

/** What each field is called in an address. */
export const fieldNames: Readonly<Record<keyof RuleTexts, string>> = {
  percentages: "percentages",
  others: "others",
  floor: "floor",
  within: "within",
  closeWithin: "close-within",
};

const offered: RuleTexts = { percentages: "2", others: "5", floor: "80", within: "2", closeWithin: "5" };

const longest = 40;

/** Reads the query: `rule=tolerance&percentages=3&others=5`. Its issues name the fields as the address does. */
export function askedRule(query: URLSearchParams): AskedRule {
  const text = (field: keyof RuleTexts) => query.get(fieldNames[field])?.slice(0, longest) ?? offered[field];
  const texts: RuleTexts = {
    percentages: text("percentages"),
    others: text("others"),
    floor: text("floor"),
    within: text("within"),
    closeWithin: text("closeWithin"),
  };
  const asked = query.get("rule")?.trim().toLowerCase() ?? "";
  const kind = ruleKinds.find((one) => one === asked);
  if (kind !== undefined) return { kind, texts, rule: inAddress(chosenRule(kind, texts), kind) };
  if (asked === "") return { kind, texts, rule: undefined };
  const message = `“${asked.slice(0, longest)}” is not a kind of rule. Choose one from the list.`;
  return { kind, texts, rule: no({ field: "rule", message }) };
}

function inAddress(rule: Result<StatusRule>, kind: RuleKind): Result<StatusRule> {
  if (rule.ok) return ok(rule.value);
  return no(
    ...rule.issues.map(({ field, message }) => {
      const known = asksFor[kind].find((one) => one === field);
      return { field: known === undefined ? "rule" : fieldNames[known], message };
    }),
  );
}
