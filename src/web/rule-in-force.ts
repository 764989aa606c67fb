import type { Rules } from "../domain/assessment/assess.ts";
import { ruleLookup } from "../domain/assessment/rule.ts";
import { ruleBookOf } from "../domain/assessment/rule-rows.ts";
import type { Agreement } from "../domain/data-package/agreement.ts";

/** The rows that say how figures are judged; without any the usual rule judges. */
export type HeldRules = Pick<Agreement, "statusRules" | "measureRules">;

/** Looked up once for as long as the rows are kept, however many measures they judge. */
const lookups = new WeakMap<HeldRules["measureRules"], Rules["ruleFor"]>();

/** Which rule judges a measure in a year, by what the ledger held. */
export function ruleInForce({ statusRules, measureRules }: HeldRules): Rules["ruleFor"] {
  const known = lookups.get(measureRules);
  if (known !== undefined) return known;
  const made = ruleLookup(ruleBookOf(statusRules, measureRules));
  lookups.set(measureRules, made);
  return made;
}
