import { type Html, html, type Text } from "./html.ts";
import { type Link, link } from "./link.ts";

export type Footer = {
  readonly links: readonly Link[];
  /** Licence, source of the figures, version: a line each. */
  readonly lines: readonly Text[];
};

export function footer({ links, lines }: Footer): Html {
  return html`<footer class="footer"><div class="container">${
    links.length > 0 &&
    html`<ul class="footer__links">${links.map((one) => html`<li>${link(one)}</li>`)}</ul>`
  }${lines.map((line) => html`<p>${line}</p>`)}</div></footer>`;
}
