import { type Html, html } from "./html.ts";

/** Narrows a list; what is chosen stands in the address, so a narrowed list can be shared. */
export type FilterForm = {
  readonly action: string;
  /** Names the form for a screen reader: "Narrow the findings". */
  readonly label: string;
  /** A field for words to look for, ahead of the choices. */
  readonly words?: { readonly name: string; readonly label: string; readonly value: string };
  readonly choices: readonly Choice[];
  readonly keep: readonly { readonly name: string; readonly value: string }[];
};

type Choice = {
  readonly name: string;
  readonly label: string;
  /** The first is the one for no narrowing, with "" for its value. */
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
};

export function filterForm({ action, label, words, choices, keep }: FilterForm): Html {
  return html`<form class="filters" action="${action}" method="get" aria-label="${label}">${keep.map(
    (one) => html`<input type="hidden" name="${one.name}" value="${one.value}">`,
  )}${words && wordsField(words)}${choices.map(choice)}<button class="govuk-button" type="submit">Show</button></form>`;
}

function wordsField({ name, label, value }: NonNullable<FilterForm["words"]>): Html {
  return html`<div class="filters__choice"><label class="govuk-label" for="filter-${name}">${label}</label><input class="govuk-input" id="filter-${name}" name="${name}" type="search" value="${value}"></div>`;
}

function choice({ name, label, options, chosen }: Choice): Html {
  return html`<div class="filters__choice"><label class="govuk-label" for="filter-${name}">${label}</label><select class="govuk-select" id="filter-${name}" name="${name}">${options.map(
    ({ value, text }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></div>`;
}
