import { raw, html as tag } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that only the `html` tag (or `trusted`) can make. */
export type Html = HtmlEscapedString;

/** Words, escaped when shown, or markup already made. */
export type Text = string | Html;

/** What may stand in an `html` template; `undefined` and `false` show nothing. */
type Part = Text | number | undefined | false | readonly Part[];

/** Markup from a template: every text put into it is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const made = tag(strings, ...parts);
  if (made instanceof Promise) throw new TypeError("A component takes values, not promises.");
  return made;
}

/** Markup made by our own code elsewhere (a chart's SVG). Never for text that came from outside. */
export function trusted(markup: string): Html {
  return raw(markup);
}

/** The parts one after another, with `between` between them. */
export function join(parts: readonly Text[], between: Text = ""): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`;
}

/** Words that only a screen reader says. */
export function spokenOnly(text: string): Html {
  return html`<span class="govuk-visually-hidden">${text}</span>`;
}
