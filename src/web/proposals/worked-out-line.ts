import type { ComputedMeasureRow } from "../../domain/data-package/tables/records.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";

/** How a measure is worked out: as much of it as a count needs. */
export type Computed = Pick<ComputedMeasureRow, "measure" | "feed">;

/** How many measures are worked out from records, with the way to them; nothing where none is. */
export function workedOutLine(to: AddressBook, computed: readonly Computed[]): Html | false {
  const measures = new Set(computed.map(({ measure }) => measure)).size;
  if (measures === 0) return false;
  const feeds = new Set(computed.map(({ feed }) => feed)).size;
  const from = countWords(feeds, "source system", "source systems");
  return html`<p>${countAtStart(measures, "measure is", "measures are")} worked out from the records of ${from}: ${ways(to)}.</p>`;
}

/** The same of one agreement: how many of its measures. */
export function workedOutOf(
  to: AddressBook,
  computed: readonly Computed[],
  measures: readonly { readonly measure: string }[],
): Html | false {
  const known = new Set(computed.map(({ measure }) => measure));
  const own = measures.filter(({ measure }) => known.has(measure)).length;
  if (own === 0) return false;
  return html`<p>${own} of its ${countWords(measures.length, "measure")} ${own === 1 ? "is" : "are"} worked out from records: ${ways(to)}.</p>`;
}

function ways(to: AddressBook): Html {
  return html`${link({ text: "what the records say", href: to.proposals() })}, ${link({ text: "where they come from", href: to.records.feeds })}`;
}
