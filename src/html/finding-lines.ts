import { type Html, html, type Text } from "./html.ts";
import { type Link, link } from "./link.ts";
import { type StatusKind, statusShape } from "./status.ts";

/** A finding in short, beside the table it is about. */
export type FindingLine = {
  readonly severity: "error" | "doubt" | "rounding";
  readonly message: Text;
  /** What probably happened. */
  readonly cause?: string;
  /** Who let it stand, when and why. */
  readonly accepted?: Text;
  /** What was accepted once and has changed since: by whom, when and why. */
  readonly lapsed?: Text;
  /** Where its figures and their sources are. */
  readonly follow: Link;
};

const words: Record<FindingLine["severity"], { readonly word: string; readonly shape: StatusKind }> = {
  error: { word: "Cannot be right", shape: "missed" },
  doubt: { word: "Looks wrong", shape: "close" },
  rounding: { word: "Rounding only", shape: "none" },
};

/** Findings one below the other, each with its word and shape; nothing where there are none. */
export function findingLines(lines: readonly FindingLine[]): Html {
  if (lines.length === 0) return html``;
  return html`<ul class="finding-lines">${lines.map(findingLine)}</ul>`;
}

function findingLine({ severity, message, cause, accepted, lapsed, follow }: FindingLine): Html {
  const { word, shape } = words[severity];
  return html`<li><span class="status status--${shape}">${statusShape(shape)} ${word}</span> ${message}${
    cause !== undefined && html` <span class="quiet">${cause}</span>`
  }${accepted !== undefined && html` <span class="quiet">Accepted: ${accepted}</span>`}${
    lapsed !== undefined &&
    html` <span class="quiet">No longer accepted, for it has changed: ${lapsed}</span>`
  } ${link(follow)}</li>`;
}
