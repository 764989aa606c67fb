import { type Html, html } from "../../html/html.ts";
import type { Plan } from "../model/block.ts";

/** The one-page plan: what is wanted above, and beneath each priority what delivers it and what measures it. */
export function planHtml({ title, outcomes, priorities }: Plan): Html {
  return html`<div class="thread report-plan"><p class="thread__label">${title}</p>${
    outcomes.length > 0 &&
    html`<div class="thread__outcomes"><p class="thread__label">Outcomes</p><ul>${outcomes.map((one) => html`<li>${one}</li>`)}</ul></div>`
  }<div class="thread__labels" aria-hidden="true"><span>Priorities</span><span>Delivered by</span><span>Measured by</span></div><ol class="thread__priorities">${priorities.map(strand)}</ol></div>`;
}

function strand({ name, deliverables, measures }: Plan["priorities"][number]): Html {
  return html`<li class="strand"><p class="strand__priority">${name}</p><div class="strand__delivered"><p class="strand__label">Delivered by</p>${said(deliverables, "Nothing is named that delivers this priority")}</div><div class="strand__measured"><p class="strand__label">Measured by</p>${said(measures, "No measure serves this priority")}</div></li>`;
}

function said(items: readonly string[], none: string): Html {
  if (items.length === 0) return html`<p>${none}</p>`;
  return html`<ul class="report-plan__items">${items.map((one) => html`<li>${one}</li>`)}</ul>`;
}
