import { type Html, html } from "./html.ts";

/** A short note beside a measure's name: "2021/22 target easier", "New", "Definition changed". */
export type ChangeTag = { readonly text: string; readonly tone: "warning" | "neutral" };

export function changeTag({ text, tone }: ChangeTag): Html {
  return html`<span class="change-tag change-tag--${tone}">${text}</span>`;
}
