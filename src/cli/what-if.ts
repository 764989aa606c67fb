import { assessAgreement } from "../domain/assessment/assess-agreement.ts";
import type { MeasureAssessment } from "../domain/assessment/assess-measure.ts";
import { chosenRule, type RuleTexts } from "../domain/assessment/chosen-rule.ts";
import type { StatusRule } from "../domain/assessment/rule.ts";
import { whatIf } from "../domain/assessment/what-if.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import { ruleKinds } from "../domain/measure/rule-kind.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { agreementsChosen } from "./agreements-chosen.ts";
import { pointGiven } from "./as-at-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";
import { type Tried, whatIfFacts, whatIfText } from "./what-if-words.ts";

export type WhatIfOptions = {
  readonly rule: string;
  readonly percentages?: string;
  readonly others?: string;
  readonly floor?: string;
  readonly within?: string;
  readonly closeWithin?: string;
  readonly portfolio?: string;
  readonly year?: string;
  readonly asAt?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn what-if`: what another rule would make of every status of a year. Nothing is stored. */
export async function whatIfCommand(options: WhatIfOptions, effects: Effects): Promise<Exit> {
  const rule = ruleGiven(options);
  const tried = await withLedger(effects, options.data, async ({ ledger }): Promise<Tried | undefined> => {
    const point = await pointGiven(ledger, options.asAt, effects);
    const chosen = agreementsChosen(await readPortfolios(ledger, point), options);
    const [newest] = chosen;
    if (newest === undefined) return undefined;
    const ofYear = chosen.filter(({ year }) => year === newest.year);
    const measures: MeasureAssessment[] = [];
    for (const { portfolio, year } of ofYear)
      measures.push(...(await assessed(ledger, point, portfolio, year)));
    const portfolios = ofYear.map(({ portfolio }) => portfolio);
    return { year: newest.year, portfolios, rule, found: whatIf(measures, rule) };
  });
  if (tried === undefined) {
    effects.print("The ledger holds no portfolio yet, so there is nothing to judge.\n");
    return exits.done;
  }
  effects.print(
    options.json === true ? `${JSON.stringify(whatIfFacts(tried), null, 2)}\n` : whatIfText(tried),
  );
  return exits.done;
}

async function assessed(
  ledger: Ledger,
  point: AsAt,
  ...[portfolio, year]: readonly [string, Tried["year"]]
): Promise<readonly MeasureAssessment[]> {
  const agreement = await readAgreement(ledger, point, portfolio, year);
  return agreement === undefined ? [] : assessAgreement(agreement);
}

const optionNames: Readonly<Record<keyof RuleTexts, string>> = {
  percentages: "--percentages",
  others: "--others",
  floor: "--floor",
  within: "--within",
  closeWithin: "--close-within",
};

/** The rule the options state; refuses a kind that is none, and sizes it can't use, by the options' names. */
function ruleGiven(options: WhatIfOptions): StatusRule {
  const kind = ruleKinds.find((one) => one === options.rule.trim().toLowerCase());
  if (kind === undefined) {
    const near = nearest(options.rule, ruleKinds);
    const remedy = near === undefined ? `Give one of ${ruleKinds.join(", ")}.` : `Did you mean ${near}?`;
    throw new WrongUse(`“${options.rule.slice(0, 40)}” is not a kind of rule. ${remedy}`);
  }
  const { percentages = "2", others = "5", floor = "", within = "", closeWithin = "" } = options;
  const rule = chosenRule(kind, { percentages, others, floor, within, closeWithin });
  if (rule.ok) return rule.value;
  const fields = Object.entries(optionNames);
  const words = rule.issues.map(({ field, message }) => {
    const [, name = "--rule"] = fields.find(([known]) => known === field) ?? [];
    return `${name}: ${message}`;
  });
  throw new WrongUse(words.join("\n"));
}
