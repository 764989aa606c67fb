import { type Html, html, type Text } from "./html.ts";
import { type Link, link } from "./link.ts";

/** The words of a page that could not be shown, and where to go instead. */
export type ErrorPage = {
  readonly heading: string;
  /** What was asked for and why it is not here: "No measure has the code RCG9.9." */
  readonly what: Text;
  readonly suggestionsHeading?: string;
  /** Close matches, best first. */
  readonly suggestions: readonly Link[];
  readonly more?: Html;
};

export function errorPage({ heading, what, suggestionsHeading, suggestions, more }: ErrorPage): Html {
  return html`<h1 class="title">${heading}</h1><p class="verdict">${what}</p>${
    suggestions.length > 0 &&
    html`<h2 class="heading heading--small">${suggestionsHeading ?? "Did you mean"}</h2><ul class="govuk-list govuk-list--bullet">${suggestions.map((one) => html`<li>${link(one)}</li>`)}</ul>`
  }${more}`;
}
