import type { Agreement } from "../../domain/data-package/agreement.ts";
import { millions } from "../../domain/money/format.ts";
import { negate } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { figure } from "../../html/figure.ts";
import { type HeadlineBox, headlineBoxes } from "../../html/headline-box.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import type { AddressBook } from "../routes.ts";
import type { TargetTally } from "../target-tally.ts";
import { countWords } from "./count-words.ts";
import { boundMillions, headlineMoney } from "./headline-money.ts";
import { portfolioName } from "./portfolio-name.ts";

type Money = ReturnType<typeof headlineMoney>;

/** The figures a reader looks for first: cash limit, reserves, capital, targets met. */
export function headlines(to: AddressBook, agreement: Agreement, tally: TargetTally): Html {
  const money = headlineMoney(to, agreement);
  const boxes = [cashLimitBox(money), reservesBox(money), capitalBox(money), targetsBox(tally)];
  return headlineBoxes(
    boxes.filter((box) => box !== undefined),
    `${portfolioName(agreement.portfolio)} in figures`,
  );
}

function cashLimitBox({ cashLimit, gross, income }: Money): HeadlineBox | undefined {
  if (cashLimit === undefined) return undefined;
  const { amount, href } = cashLimit;
  const parts: Text =
    gross === undefined || income === undefined
      ? ""
      : html`: ${boundMillions(gross)} spending less ${figure({ text: millions(negate(income.amount)), href: income.href })} income`;
  return { figure: { text: millions(amount), href }, what: html`net cash limit${parts}` };
}

function reservesBox({ reserves }: Money): HeadlineBox | undefined {
  if (reserves === undefined) return undefined;
  const { figure: found, what, forecastUse } = reserves;
  const use: Text =
    forecastUse === undefined ? "" : html`; ${boundMillions(forecastUse)} expected to be used`;
  return { figure: { text: millions(found.amount), href: found.href }, what: html`${what}${use}` };
}

function capitalBox({ capital }: Money): HeadlineBox | undefined {
  const [first, ...others] = capital;
  if (first === undefined) return undefined;
  if (capital.every(({ figure: { amount } }) => amount === 0)) {
    const years = `${yearLabel(first.year)}${others.length === 0 ? "" : ` to ${yearLabel(others.at(-1)?.year ?? first.year)}`}`;
    return { figure: { text: "None", href: first.figure.href }, what: `capital planned, ${years}` };
  }
  const later = others.map((one) => html`${boundMillions(one.figure)} in ${yearLabel(one.year)}`);
  return {
    figure: { text: millions(first.figure.amount), href: first.figure.href },
    what: html`capital programme in ${yearLabel(first.year)}${later.length > 0 && html`, then ${join(later, ", ")}`}`,
  };
}

function targetsBox(tally: TargetTally): HeadlineBox {
  const { judged, met, measures, withoutNumerical, againstLaterYear } = tally;
  if (withoutNumerical === measures) {
    const what = "measures have a numerical target, so none can be said to be met or missed";
    return { figure: { text: `0 of ${measures}` }, what };
  }
  if (judged === 0) {
    const waits = `${countWords(tally.waiting, "numerical target")} can be judged yet`;
    return { figure: { text: "None" }, what: `of ${waits}: no result is held` };
  }
  const early = againstLaterYear === judged;
  const what = early
    ? "of this year’s numerical targets already met by the last result"
    : "numerical targets met at the last result";
  return { figure: { text: `${met} of ${judged}` }, what: `${what}; ${tallyRest(tally)}` };
}

/** Short of a target set since the result's own year is not missed yet. */
function shortWord({ againstLaterYear, judged }: TargetTally): string {
  if (againstLaterYear === 0) return "missed";
  return againstLaterYear === judged ? "not yet met" : "not met";
}

/** "2 close, none missed; 3 judged by this year’s target; 1 waits for a result; 8 of 16 measures have none" */
function tallyRest(tally: TargetTally): string {
  const { close, missed, judged, waiting, withoutNumerical, measures, againstLaterYear } = tally;
  const early = againstLaterYear === judged;
  const said = [
    `${close || "none"} close, ${missed || "none"} ${shortWord(tally)}`,
    early || againstLaterYear === 0 ? "" : `${againstLaterYear} judged by this year’s target`,
    waiting === 0 ? "" : `${waiting} more cannot be judged yet`,
    withoutNumerical === 0 ? "" : `${withoutNumerical} of ${countWords(measures, "measure")} without`,
  ];
  return said.filter((part) => part !== "").join("; ");
}
