import { type Html, html, type Text } from "./html.ts";

/** Something that may be read when wanted: its name shown, the rest folded away. */
export type Fold = { readonly summary: Text; readonly body: Text; readonly id?: string };

export function fold({ summary, body, id }: Fold): Html {
  return html`<details class="fold"${id !== undefined && html` id="${id}"`}><summary>${summary}</summary><div class="fold__body">${body}</div></details>`;
}
