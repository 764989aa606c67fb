import { type Html, html, type Text } from "./html.ts";

/** What will be here, when, and whose move it is. */
export type EmptyState = { readonly what: string; readonly when: Text; readonly whose: Text };

export function emptyState({ what, when, whose }: EmptyState): Html {
  return html`<div class="empty"><p><strong>${what}</strong></p><p>${when} ${whose}</p></div>`;
}
