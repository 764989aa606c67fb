import { type Figure, figure } from "./figure.ts";
import { type Html, html, type Text } from "./html.ts";

/** One of the large figures at the top of a portfolio: the figure and what it is. */
export type HeadlineBox = { readonly figure: Figure; readonly what: Text };

function headlineBox(box: HeadlineBox): Html {
  return html`<li class="headline-box"><strong class="headline-box__figure">${figure(box.figure)}</strong> <span class="headline-box__what">${box.what}</span></li>`;
}

/** Headline boxes side by side; `label` names the list for a screen reader. */
export function headlineBoxes(boxes: readonly HeadlineBox[], label: string): Html {
  return html`<ul class="headline-boxes" aria-label="${label}">${boxes.map(headlineBox)}</ul>`;
}
