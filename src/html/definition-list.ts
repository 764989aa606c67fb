import { type Html, html, type Text } from "./html.ts";

/** A named thing and what is said of it, one or several. */
export type Definition = { readonly term: Text; readonly said: Text };

/** Term and meaning pairs: a measure's definition, a glossary. Side by side from 640 px. */
export function definitionList(definitions: readonly Definition[]): Html {
  return html`<dl class="definitions">${definitions.map(
    ({ term, said }) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
  )}</dl>`;
}
