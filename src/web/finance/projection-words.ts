import type { Outlook } from "../../domain/budget/outlook.ts";
import { monthsOf } from "../../domain/budget/part-of-year.ts";
import type { Projection, WhyNot } from "../../domain/budget/projection.ts";
import { definitionList } from "../../html/definition-list.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { tableFigure } from "./printed.ts";

const reasons: Readonly<Record<WhyNot, string>> = {
  "no actual": "no spending is held",
  "lines without an actual": "spending is not held for every service",
  "no last day": "the period’s last day is not held",
  "year over": "the year is over",
  "too early": "less than two months are counted",
  "no budget": "there is no budget to hold it against",
  "no budget to date": "no budget to date is held",
  "nothing due yet": "less than a tenth of the budget was due by then",
  "signs differ": "spending and budget are not both spending or both income",
  "small net": "net is less than a tenth of what is spent before income",
  uneven: "the budget itself is uneven over the year",
};

/** Why a year's end is not projected, to stand after "Not projected: ". */
export function reasonWords(why: WhyNot): string {
  return reasons[why];
}

/** A projection in a table in £000; where it would be nonsense, that and why. */
export function projectionCell(projection: Projection): Html {
  return projection.kind === "projected"
    ? tableFigure(projection.yearEnd)
    : html`<span class="quiet">not projected: ${reasons[projection.why]}</span>`;
}

/** "6 of 12 months", "4.5 of 12 months" */
export function monthsWords(gone: NonNullable<Outlook["gone"]>): string {
  return `${oneDecimal(monthsOf(gone).gone)} of 12 months`;
}

/** "6 months", "1 month", "4.5 months" */
export function monthCount(months: number): string {
  const count = oneDecimal(months);
  return `${count} ${count === "1" ? "month" : "months"}`;
}

function oneDecimal(months: number): string {
  return String(Math.round(months * 10) / 10);
}

/** How projections are made and when they are not, folded away. */
export function projectionMethods(): Html {
  const said = [
    {
      term: "By run rate",
      said: "What is spent so far, divided by the share of the year gone by, each month a twelfth. It takes spending to go on at the pace it had.",
    },
    {
      term: "By profile",
      said: "What is spent so far, divided by the share of the year’s budget that was due by then. It takes the budget to be spread over the year as spending will be.",
    },
    {
      term: "Not projected",
      said: "From less than two months; after the year; where spending and budget are not both spending or both income; where net is less than a tenth of gross, because a small difference of two large amounts says little; by run rate where the budget due is more than 15 points away from an even pace; by profile where less than a tenth of the budget was due.",
    },
    {
      term: "Not counted",
      said: "What is ordered and not yet paid, and anything known to happen later in the year. A projection knows only what was spent.",
    },
  ];
  return fold({ summary: "How these are worked out", body: definitionList(said) });
}
