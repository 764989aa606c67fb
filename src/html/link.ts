import { type Html, html } from "./html.ts";

export type Link = { readonly text: string; readonly href: string };

/** A link in running text. */
export function link({ text, href }: Link): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}
