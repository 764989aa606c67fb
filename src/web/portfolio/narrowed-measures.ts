import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { choicesIn } from "../performance/choices.ts";
import { narrowingChoices } from "../performance/filter-choices.ts";
import { isLeft, type PerformanceFilters, readPerformanceFilters } from "../performance/filters.ts";
import { matchingWords } from "../performance/matching-words.ts";
import { countsOf } from "../performance/standing.ts";
import type { AddressBook } from "../routes.ts";
import { countWords } from "./count-words.ts";
import { exceptionsFirst } from "./measure-groups.ts";
import { measuresTable } from "./measures-table.ts";

/** What a reader narrows the measures to, and the words of the query that stay. */
export type NarrowingAsked = { readonly query: URLSearchParams; readonly keep: FilterForm["keep"] };

type Given = {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  readonly summaries: readonly MeasureSummary[];
  readonly asked: NarrowingAsked | undefined;
};

const nothing: NarrowingAsked = { query: new URLSearchParams(), keep: [] };

/** The measures the choices leave, the exceptions first, counted out of all; by the choices of the corporate page. */
export function narrowedMeasures({ to, agreement, summaries, asked = nothing }: Given): Html {
  const { portfolio, priorities } = agreement;
  const choices = choicesIn([{ priorities, summaries }]);
  const filters = readPerformanceFilters(asked.query, choices);
  const whole = to.portfolio(portfolio.portfolio, portfolio.year, "measures");
  const [action = ""] = whole.split("?");
  const form = filterForm({
    action,
    label: "Narrow the measures",
    keep: asked.keep,
    choices: narrowingChoices(filters, choices, [{ value: "", text: "All" }]),
  });
  const left = summaries.filter((summary) => isLeft(summary, filters));
  const shown = left.filter((summary) => hasStatus(summary, filters));
  if (shown.length === 0) return html`${form}${noneLeft(whole, summaries)}`;
  const narrowed = left.length < summaries.length;
  const all = shown.length < summaries.length ? ` of ${summaries.length}` : "";
  const where = "this portfolio";
  return html`${form}${narrowed && html`<p>${matchingWords(countsOf(left), { held: summaries.length, where })}</p>`}${measuresTable(
    {
      to,
      id: "measures",
      caption: `${countWords(shown.length, "measure")}${all}: last result against its target, and where the year is heading`,
      groups: exceptionsFirst(shown),
      yearEnd: true,
    },
  )}${shown.length < summaries.length && html`<p>${link({ text: `All ${countWords(summaries.length, "measure")}`, href: whole })}</p>`}`;
}

/** The measures a reader's choices leave, in the order of the agreement; all where nothing is chosen. */
export function narrowedTo({
  agreement,
  summaries,
  asked = nothing,
}: Omit<Given, "to">): readonly MeasureSummary[] {
  const choices = choicesIn([{ priorities: agreement.priorities, summaries }]);
  const filters = readPerformanceFilters(asked.query, choices);
  return summaries.filter((summary) => isLeft(summary, filters) && hasStatus(summary, filters));
}

/** A measure with parts is found by any of them. */
function hasStatus({ parts }: MeasureSummary, { status }: PerformanceFilters): boolean {
  return status === undefined || status === "all" || parts.some((part) => part.status.kind === status);
}

function noneLeft(whole: string, { length }: readonly MeasureSummary[]): Html {
  return emptyState({
    what: `None of the ${countWords(length, "measure")} matches these choices.`,
    when: "Take one away, or choose All.",
    whose: link({ text: "Show all of them", href: whole }),
  });
}
