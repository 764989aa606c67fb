import { codeTag } from "./code-tag.ts";
import { type Html, html, type Text } from "./html.ts";
import { section } from "./layout.ts";
import { type Link, link } from "./link.ts";

/** One thing that was found. */
export type SearchHit = {
  readonly title: Link;
  /** A measure's code as printed. */
  readonly code?: string;
  /** Where it stands: the portfolio and year. */
  readonly place: Text;
  /** What is said of it, in short. */
  readonly said?: Text;
};

/** What was found of one kind. */
export type SearchGroup = {
  readonly id: string;
  /** "Measures" */
  readonly heading: string;
  readonly hits: readonly SearchHit[];
  /** The way to those not shown: "All 31 measures". */
  readonly more?: Link;
};

export function searchResults(groups: readonly SearchGroup[]): Html {
  return html`${groups.map(({ id, heading, hits, more }) =>
    section({
      id,
      heading,
      level: 2,
      body: html`<ul class="hits">${hits.map(hit)}</ul>${more && html`<p>${link(more)}</p>`}`,
    }),
  )}`;
}

function hit({ title, code, place, said }: SearchHit): Html {
  return html`<li class="hit"><p class="hit__title">${code !== undefined && html`${codeTag(code)} `}${link(title)}</p>${
    said !== undefined && html`<p class="hit__said">${said}</p>`
  }<p class="quiet">${place}</p></li>`;
}
