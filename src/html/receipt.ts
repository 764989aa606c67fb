import type { Definition } from "./definition-list.ts";
import { type Html, html } from "./html.ts";

/** Where a figure comes from: value, printed in, source, entered, approved by, since then. */
export type Receipt = {
  readonly id: string;
  /** "Where 97.36% comes from" */
  readonly heading: string;
  readonly lines: readonly Definition[];
};

export function receipt({ id, heading, lines }: Receipt): Html {
  return html`<section class="section" aria-labelledby="${id}"><h2 class="heading" id="${id}">${heading}</h2><dl class="receipt">${lines.map(
    ({ term, said }) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
  )}</dl></section>`;
}
