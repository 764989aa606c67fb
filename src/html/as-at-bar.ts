import { type Html, html } from "./html.ts";
import { type Link, link } from "./link.ts";

/** The form that sets the date; it works as a plain GET, so the date stays in the address. */
type AsAtForm = {
  /** The page's own address, without its query. */
  readonly action: string;
  /** What else stands in the query and must stay there. */
  readonly keep: readonly { readonly name: string; readonly value: string }[];
  /** The date shown in the field, as 2021-11-23. */
  readonly value?: string;
  /** What is wrong with the date asked for, and what to do. */
  readonly problem?: string;
};

/** Whether figures are shown as known today, or as they stood at the end of an earlier day. */
export type AsAtBar = {
  readonly form: AsAtForm;
  /** "As published on 7 June 2021" and the like. */
  readonly publications: readonly Link[];
} & (
  | { readonly known: "today" }
  | { readonly known: "then"; readonly date: string; readonly todayHref: string }
);

export function asAtBar(bar: AsAtBar): Html {
  const { form, publications } = bar;
  return html`<aside class="as-at${bar.known === "then" && " as-at--then"}" aria-label="When these figures were known"><div class="container as-at__row"><p>${
    bar.known === "today"
      ? "Figures as known today."
      : html`<strong>Figures as known on ${bar.date}.</strong> ${link({ text: "Show them as known today", href: bar.todayHref })}`
  }</p><details class="as-at__choose"${form.problem !== undefined && " open"}><summary>See them as on another date</summary>${asAtForm(form)}</details>${publications.map((one) => html`<p>${link(one)}</p>`)}</div></aside>`;
}

function asAtForm({ action, keep, value, problem }: AsAtForm): Html {
  const error =
    problem !== undefined &&
    html`<p class="govuk-error-message" id="as-at-error"><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`;
  return html`<form action="${action}" method="get" class="as-at__form">${keep.map(
    (one) => html`<input type="hidden" name="${one.name}" value="${one.value}">`,
  )}<label class="govuk-label" for="as-at">Figures as they were known at the end of</label>${error}<input class="govuk-input${problem !== undefined && " govuk-input--error"}" type="date" id="as-at" name="as-at"${value !== undefined && html` value="${value}"`}${problem !== undefined && html` aria-describedby="as-at-error"`} required> <button class="govuk-button" type="submit">Show</button></form>`;
}
