import { type Html, html, type Text } from "./html.ts";
import { type Link, link } from "./link.ts";

/** What must be said before the charts: something uncomfortable, that all is well, or how to read the page. */
export type Notice = {
  readonly kind: "uncomfortable" | "well" | "information";
  /** The point itself, as a whole sentence. */
  readonly point: string;
  readonly more?: Text;
  readonly follow?: Link;
};

export function notice({ kind, point, more, follow }: Notice): Html {
  return html`<div class="notice notice--${kind}"><p><strong>${point}</strong>${more !== undefined && html` ${more}`}${follow && html` ${link(follow)}`}</p></div>`;
}
