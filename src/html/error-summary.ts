import { type Html, html } from "./html.ts";
import type { Link } from "./link.ts";

/** What a person must put right before going on; each line leads to its field. */
export function errorSummary(problems: readonly Link[]): Html {
  return html`<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${problems.map(
    ({ text, href }) => html`<li><a href="${href}">${text}</a></li>`,
  )}</ul></div></div></div>`;
}
