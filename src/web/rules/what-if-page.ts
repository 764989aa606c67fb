import type { MeasureAssessment } from "../../domain/assessment/assess-measure.ts";
import { type StatusRule, usualRule } from "../../domain/assessment/rule.ts";
import { ruleWords } from "../../domain/assessment/rule-words.ts";
import { type WhatIf, whatIf } from "../../domain/assessment/what-if.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { errorSummary } from "../../html/error-summary.ts";
import type { FieldForm } from "../../html/field-form.ts";
import { type Html, html } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import { countWords } from "../portfolio/count-words.ts";
import { emptyLedger } from "../portfolios/empty-ledger.ts";
import type { AddressBook } from "../routes.ts";
import type { AskedRule } from "./asked-rule.ts";
import { asJudged, beforeAndAfter } from "./before-and-after.ts";
import { changesTable } from "./changes-table.ts";
import { historyUnder } from "./history.ts";
import type { JudgedPortfolio, JudgedYear } from "./judged-year.ts";
import { ruleForm } from "./rule-form.ts";

export type WhatIfPage = {
  readonly to: AddressBook;
  readonly title: string;
  /** The page's own address with its query. */
  readonly address: string;
  /** Undefined where nothing is held. */
  readonly year: FinancialYear | undefined;
  /** A year that was asked for and is not held. */
  readonly unknownYear: string | undefined;
  /** All that are held, newest first. */
  readonly years: readonly FinancialYear[];
  readonly asked: AskedRule;
  /** Every year where a rule is tried, else the one asked about; newest first. */
  readonly judged: readonly JudgedYear[];
  readonly page: number;
  readonly keep: FieldForm["keep"];
};

/** The counts before and after under a rule, the measures that would change, and every year under that rule. */
export function whatIfPage(page: WhatIfPage): Html {
  const { title, year, asked, judged } = page;
  const head = titleBlock({
    title,
    about: "Tried on the figures held. Nothing is stored: no status changes, and nobody is told.",
  });
  if (year === undefined) return html`${head}${emptyLedger()}`;
  const problems = problemsOf(page);
  const [path = ""] = page.address.split("?");
  const form = ruleForm({
    action: path,
    year,
    years: page.years,
    asked,
    problems: new Map(problems.map(({ field, message }) => [field, message])),
    keep: page.keep,
  });
  const summary =
    problems.length > 0 &&
    errorSummary(problems.map(({ field, message }) => ({ text: message, href: `#field-${field}` })));
  const rule = problems.length === 0 && asked.rule?.ok === true ? asked.rule.value : undefined;
  const portfolios = judged.find((one) => one.year === year)?.portfolios ?? [];
  const answer =
    problems.length === 0 &&
    (rule === undefined ? untried(page, year, portfolios) : tried(page, year, portfolios, rule));
  return html`${summary}${head}${answer !== false && answer.sentence}${form}${answer !== false && answer.body}`;
}

function problemsOf({ asked, unknownYear, years: held }: WhatIfPage) {
  const years = held.map(yearLabel).join(", ");
  const year =
    unknownYear === undefined
      ? []
      : [{ field: "year", message: `No portfolio is held for “${unknownYear}”. Choose one of ${years}.` }];
  return [...year, ...(asked.rule?.ok === false ? asked.rule.issues : [])];
}

type Answered = { readonly sentence: Html; readonly body: Html };

function measuresOf(portfolios: readonly JudgedPortfolio[]): readonly MeasureAssessment[] {
  return portfolios.flatMap(({ measures }) => measures);
}

/** Before a rule is chosen: how the year is judged as it is. The rule makes no difference to the counts before. */
function untried({ to }: WhatIfPage, year: FinancialYear, portfolios: readonly JudgedPortfolio[]): Answered {
  const counted = whatIf(measuresOf(portfolios), usualRule);
  return {
    sentence: verdict(`Choose a rule to see what it would make of ${inAll(counted, year, portfolios)}.`),
    body: section({
      id: "counts",
      heading: "As judged",
      level: 2,
      ruled: true,
      body: html`${asJudged(counted)}<p>${link({ text: "The rules these are judged by", href: to.rules })}</p>`,
    }),
  };
}

function inAll({ of }: WhatIf, year: FinancialYear, { length }: readonly JudgedPortfolio[]): string {
  return `the ${countWords(of, "measure")} of ${countWords(length, "portfolio")} in ${yearLabel(year)}`;
}

function tried(
  page: WhatIfPage,
  year: FinancialYear,
  portfolios: readonly JudgedPortfolio[],
  rule: StatusRule,
): Answered {
  const found = whatIf(measuresOf(portfolios), rule);
  const changed = (question: "now" | "yearEnd") =>
    new Set(
      found.changes
        .filter((one) => one.question === question)
        .map(({ assessment }) => assessment.measure.measure),
    ).size;
  const [now, end] = [changed("now"), changed("yearEnd")];
  const sentence =
    now + end === 0
      ? `Under this rule none of ${inAll(found, year, portfolios)} would stand otherwise, now or at the year’s end.`
      : `Under this rule ${now || "none"} of ${inAll(found, year, portfolios)} would stand otherwise now, and ${end || "none"} at the year’s end.`;
  const floor =
    rule.test.kind === "floor" &&
    " Here the floor judges percentages of which more is better; other measures keep the rule they have.";
  return {
    sentence: verdict(sentence),
    body: html`${notice({
      kind: "information",
      point: "The rule tried.",
      more: html`${ruleWords(rule.test)}${floor} Nothing is stored.`,
    })}${section({ id: "counts", heading: "Before and after", level: 2, ruled: true, body: beforeAndAfter(found) })}${section(
      {
        id: "changes",
        heading: "What would change",
        level: 2,
        ruled: true,
        body: changesTable({
          to: page.to,
          address: page.address,
          page: page.page,
          portfolios,
          changes: found.changes,
        }),
      },
    )}${section({
      id: "history",
      heading: "Every year under this rule",
      level: 2,
      ruled: true,
      body: historyUnder(
        page.judged.map((one) => ({ year: one.year, found: whatIf(measuresOf(one.portfolios), rule) })),
      ),
    })}`,
  };
}
