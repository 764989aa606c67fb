import { type Html, html } from "../../html/html.ts";
import type { Plan } from "../model/block.ts";
import { planWords } from "../plan-words.ts";

/** The one-page plan: what is wanted above, and beneath each priority what delivers it and what measures it. */
export function planHtml({ title, outcomes, priorities }: Plan): Html {
  return html`<div class="thread report-plan"><p class="thread__label">${title}</p>${
    outcomes.length > 0 &&
    html`<div class="thread__outcomes"><p class="thread__label">${planWords.outcomes}</p><ul>${outcomes.map((one) => html`<li>${one}</li>`)}</ul></div>`
  }<div class="thread__labels" aria-hidden="true"><span>${planWords.priorities}</span><span>${planWords.delivered}</span><span>${planWords.measured}</span></div><ol class="thread__priorities">${priorities.map(strand)}</ol></div>`;
}

function strand({ name, deliverables, measures }: Plan["priorities"][number]): Html {
  return html`<li class="strand"><p class="strand__priority">${name}</p><div class="strand__delivered"><p class="strand__label">${planWords.delivered}</p>${said(deliverables, planWords.nothingDelivers)}</div><div class="strand__measured"><p class="strand__label">${planWords.measured}</p>${said(measures, planWords.nothingMeasures)}</div></li>`;
}

function said(items: readonly string[], none: string): Html {
  if (items.length === 0) return html`<p>${none}</p>`;
  return html`<ul class="report-plan__items">${items.map((one) => html`<li>${one}</li>`)}</ul>`;
}
