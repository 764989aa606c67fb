import { type Html, html, spokenOnly } from "./html.ts";

/** Steps through a long list; the page shown is in the address. */
export type Pager = {
  /** Names the navigation: "Pages of findings". */
  readonly label: string;
  readonly previousHref?: string;
  readonly nextHref?: string;
  /** "21 to 40 of 117 findings" */
  readonly place: string;
};

export function pager({ label, previousHref, nextHref, place }: Pager): Html {
  return html`<nav class="pager" aria-label="${label}">${step(previousHref, "prev", "← Previous")}<p class="pager__place">${place}</p>${step(nextHref, "next", "Next →")}</nav>`;
}

function step(href: string | undefined, rel: "prev" | "next", text: string): Html {
  if (href === undefined) return html`<span></span>`;
  return html`<a class="govuk-link" rel="${rel}" href="${href}">${text}${spokenOnly(" page")}</a>`;
}
