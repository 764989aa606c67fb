import { figure } from "../../html/figure.ts";
import { type Html, html, join } from "../../html/html.ts";
import { statusWord } from "../../html/status.ts";
import type { Inline, PrintedFigure, Words } from "../model/words.ts";
import type { ReportLinks } from "./report-links.ts";

/** Words with their figures bound to receipts. */
export function wordsHtml(words: Words, links: ReportLinks): Html {
  return join(words.map((inline) => inlineHtml(inline, links)));
}

function inlineHtml(inline: Inline, links: ReportLinks): Html {
  if (typeof inline === "string") return html`${inline}`;
  switch (inline.kind) {
    case "strong":
      return html`<strong>${wordsHtml(inline.of, links)}</strong>`;
    case "emphasis":
      return html`<em>${wordsHtml(inline.of, links)}</em>`;
    case "link":
      return html`<a href="${inline.to}">${wordsHtml(inline.of, links)}</a>`;
    case "figure":
      return figureHtml(inline.figure, links);
    case "status":
      return statusWord({ kind: inline.shape, word: inline.word });
    default:
      throw new Error(`Not words: ${inline satisfies never}`);
  }
}

export function figureHtml({ text, figure: name, spoken, marker }: PrintedFigure, links: ReportLinks): Html {
  const href = name === undefined ? undefined : links.figure(name);
  return figure({
    text,
    ...(href === undefined ? {} : { href }),
    ...(spoken === undefined ? {} : { spoken }),
    ...(marker === undefined ? {} : { marker }),
  });
}
