import { type Html, html, spokenOnly } from "./html.ts";

/** How a figure stands. The first five are pages.md's; the last three answer "is it changing?". */
export type StatusKind = "met" | "close" | "missed" | "aim" | "none" | "improving" | "declining" | "steady";

/** A status always has its word: "Target met", "Close", "Not due yet", "Not supplied by Finance" ... */
export type Status = { readonly kind: StatusKind; readonly word: string };

const strokes: Record<StatusKind, string> = {
  met: "M2.5 8.8 6.2 12.5 13.5 4",
  close: "M2 8h12",
  missed: "M3.5 3.5l9 9m0-9l-9 9",
  aim: "M8 14V3M3.5 7.2 8 2.7l4.5 4.5",
  none: "M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0z",
  improving: "M3 10.5 8 5.5l5 5",
  declining: "M3 5.5l5 5 5-5",
  steady: "M3 5.7h10M3 10.3h10",
};

/** The shape alone, for marks whose word stands nearby; says nothing to a screen reader. */
export function statusShape(kind: StatusKind): Html {
  return html`<svg class="shape shape--${kind}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${strokes[kind]}" fill="none" stroke="currentColor" stroke-width="${kind === "close" ? 4 : kind === "none" ? 2 : 2.8}"/></svg>`;
}

/** Shape and word together, kept on one line at the shape. */
export function statusWord({ kind, word }: Status): Html {
  return html`<span class="status status--${kind}">${statusShape(kind)} ${word}</span>`;
}

/** How many figures stand so: shape, number and word, as "2 close". */
export type StatusCount = { readonly kind: StatusKind; readonly count: number; readonly word: string };

/** Counts by status as a list, e.g. on a portfolio's card. */
export function statusCounts(counts: readonly StatusCount[], of: string): Html {
  return html`<ul class="status-counts" aria-label="${of}">${counts.map(
    ({ kind, count, word }) => html`<li>${statusWord({ kind, word: `${count} ${word}` })}</li>`,
  )}</ul>`;
}

/** A measure's mark that leads to its page: the shape with its code; title and status are spoken. */
export type StatusMark = {
  readonly kind: StatusKind;
  readonly word: string;
  readonly code: string;
  readonly title: string;
  readonly href: string;
};

export function statusMark({ kind, word, code, title, href }: StatusMark): Html {
  return html`<a class="mark mark--${kind}" href="${href}">${statusShape(kind)}${code}${spokenOnly(` ${title}: ${word}`)}</a>`;
}
