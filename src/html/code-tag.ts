import { type Html, html } from "./html.ts";

/** A measure's code as the council prints it; it never breaks over two lines. */
export function codeTag(code: string): Html {
  return html`<span class="code-tag">${code}</span>`;
}
