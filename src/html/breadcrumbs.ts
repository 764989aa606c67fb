import { type Html, html } from "./html.ts";
import type { Link } from "./link.ts";

/** The way up from this page, highest first; nothing at the top. */
export function breadcrumbs(crumbs: readonly Link[]): Html {
  if (crumbs.length === 0) return html``;
  return html`<nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">${crumbs.map(
    ({ text, href }) =>
      html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${text}</a></li>`,
  )}</ol></nav>`;
}
