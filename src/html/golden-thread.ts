import { type Html, html, join } from "./html.ts";
import { type Link, link } from "./link.ts";
import {
  type Status,
  type StatusCount,
  type StatusMark,
  statusCounts,
  statusMark,
  statusWord,
} from "./status.ts";

/** The plan on one page: outcomes, the priorities under them, what delivers each and what measures it. */
export type GoldenThread = {
  /** What the council wants to be so; empty where the plan names none. */
  readonly outcomes: readonly Link[];
  readonly priorities: readonly ThreadPriority[];
  /** What each shape means; only those that occur. */
  readonly key: readonly Status[];
};

export type ThreadPriority = {
  readonly name: string;
  readonly href: string;
  readonly deliverables: readonly Link[];
  readonly measures: readonly StatusMark[];
  /** The measures by status, for a narrow screen. */
  readonly counts: readonly StatusCount[];
};

export function goldenThread({ outcomes, priorities, key }: GoldenThread): Html {
  return html`<div class="thread">${
    outcomes.length > 0 &&
    html`<div class="thread__outcomes"><h3 class="thread__label">Outcomes</h3><ul>${outcomes.map((one) => html`<li>${link(one)}</li>`)}</ul></div>`
  }<div class="thread__labels" aria-hidden="true"><span>Priorities</span><span>Delivered by</span><span>Measured by</span></div><ol class="thread__priorities">${priorities.map(strand)}</ol><ul class="thread__key" aria-label="What the shapes mean">${keyItems(key)}</ul></div>`;
}

function strand({ name, href, deliverables, measures, counts }: ThreadPriority): Html {
  return html`<li class="strand"><h3 class="strand__priority"><a href="${href}">${name}</a></h3><div class="strand__delivered"><p class="strand__label">Delivered by</p><p>${
    deliverables.length > 0
      ? join(deliverables.map(link), " · ")
      : "Nothing is named that delivers this priority"
  }</p></div><div class="strand__measured"><p class="strand__label">Measured by</p>${
    measures.length > 0
      ? html`${statusCounts(counts, `Measures of ${name} by status`)}<ul class="strand__marks">${measures.map((one) => html`<li>${statusMark(one)}</li>`)}</ul>`
      : html`<p class="status status--close">No measure serves this priority</p>`
  }</div></li>`;
}

function keyItems(key: GoldenThread["key"]): readonly Html[] {
  return key.map((one) => html`<li>${statusWord(one)}</li>`);
}
