import { type Html, html, type Text } from "./html.ts";

/** The sentence a councillor could read aloud, first on the page; figures in it carry their receipts. */
export function verdict(sentence: Text): Html {
  return html`<p class="verdict">${sentence}</p>`;
}
