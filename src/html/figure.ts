import { type Html, html, spokenOnly } from "./html.ts";

/** A number as printed, bound to where it comes from. */
export type Figure = {
  /** As printed: "97.36%", "(2,672)", "£24.502m". */
  readonly text: string;
  /** Its receipt: the address of its trace page. Missing for a figure computed on the page. */
  readonly href?: string;
  /** What a screen reader says where the print would mislead: "minus 2,672". */
  readonly spoken?: string;
  /** Short receipt code; printed after the figure on paper, where nothing can be followed. */
  readonly code?: string;
  /** Government shorthand for a doubtful value: "p" provisional, "r" revised, "e" estimated ... */
  readonly marker?: { readonly letter: string; readonly meaning: string };
};

/** A figure with a dotted underline that opens its receipt. */
export function figure({ text, href, spoken, code, marker }: Figure): Html {
  const shown = spoken ? html`<span aria-hidden="true">${text}</span>${spokenOnly(spoken)}` : text;
  const mark = marker && html` <abbr class="marker" title="${marker.meaning}">[${marker.letter}]</abbr>`;
  if (href === undefined) return html`<span class="figure">${shown}</span>${mark}`;
  const printed = code !== undefined && html` data-code="${code}"`;
  return html`<a class="figure figure--traced" href="${href}"${printed}>${shown}</a>${mark}`;
}
