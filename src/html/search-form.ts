import { type Html, html } from "./html.ts";

export type SearchForm = {
  readonly action: string;
  /** What was searched for; "" at first. */
  readonly query: string;
  /** "Search measures, portfolios, services and words" */
  readonly label: string;
  readonly hint?: string;
  readonly keep: readonly { readonly name: string; readonly value: string }[];
};

export function searchForm({ action, query, label, hint, keep }: SearchForm): Html {
  return html`<search><form class="search" action="${action}" method="get">${keep.map(
    (one) => html`<input type="hidden" name="${one.name}" value="${one.value}">`,
  )}<label class="govuk-label" for="search-query">${label}</label>${
    hint !== undefined && html`<div class="govuk-hint" id="search-hint">${hint}</div>`
  }<div class="search__row"><input class="govuk-input" id="search-query" name="q" type="search" value="${query}"${hint !== undefined && html` aria-describedby="search-hint"`}><button class="govuk-button" type="submit">Search</button></div></form></search>`;
}
