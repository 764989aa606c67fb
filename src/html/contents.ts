import { type Html, html } from "./html.ts";
import { type Link, link } from "./link.ts";

/** The parts of a long page, as ways to each. */
export function contents(parts: readonly Link[]): Html {
  return html`<nav class="contents" aria-label="On this page"><p class="quiet">On this page</p><ul class="contents__list">${parts.map(
    (one) => html`<li>${link(one)}</li>`,
  )}</ul></nav>`;
}
