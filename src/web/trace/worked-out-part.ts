import { dateWords } from "../../domain/period/calendar.ts";
import { periodWords } from "../../domain/period/period-words.ts";
import type { Receipt } from "../../domain/receipt/receipt.ts";
import { type WorkedOut, workedOutSentence } from "../../domain/receipt/worked-out.ts";
import { grouped } from "../../domain/value/digits.ts";
import type { Definition } from "../../html/definition-list.ts";
import { fold } from "../../html/fold.ts";
import { html, join, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";

/** The records behind a figure: what was counted over which days, from which loads and by which definition. */
export function workedOutPart(to: AddressBook, { workedOut, belongsTo }: Receipt): Text {
  if (workedOut === undefined) return "";
  const measure = belongsTo.kind === "measure" ? belongsTo.measure : undefined;
  const lines = workedOutLines(to, workedOut);
  const { definition } = workedOut;
  const exactly =
    definition.words === undefined
      ? ""
      : fold({
          summary: "The definition, exactly",
          body: html`<p>${definition.words}</p><p>Its fingerprint (SHA-256): <span class="digest">${definition.sha256}</span></p>`,
        });
  return section({
    id: "records",
    heading: "Worked out from records",
    level: 2,
    body: html`<p>${workedOutSentence(workedOut)}</p><dl class="receipt">${lines.map(
      ({ term, said }) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
    )}</dl>${exactly}${
      measure !== undefined &&
      html`<p>${link({ text: "The records behind it", href: to.measureRecords(measure) })} · ${link({ text: "What the records say today", href: to.proposals(measure) })}</p>`
    }`,
  });
}

const loadsListed = 6;

function workedOutLines(to: AddressBook, workedOut: WorkedOut): readonly Definition[] {
  const { feed, sums, records, days, loads, definition } = workedOut;
  const named = loads
    .slice(-loadsListed)
    .map(({ load, file }) => link({ text: file ?? load, href: to.records.load(feed.feed, load) }));
  const more = loads.length - named.length;
  const version = definition.inForce ? "" : " The definition has been changed since.";
  return [
    { term: "Counted", said: sums },
    {
      term: "From",
      said:
        records === undefined
          ? daysSaid(days)
          : `${grouped(String(records))} ${feed.many}, ${daysSaid(days)}`,
    },
    { term: "Feed", said: link({ text: feed.title, href: to.records.feed(feed.feed) }) },
    {
      term: loads.length === 1 ? "Load" : "Loads",
      said: html`${join(named, ", ")}${more > 0 && ` and ${more} earlier`}`,
    },
    { term: "How", said: `${definition.meaning}${version}` },
  ];
}

function daysSaid({ from, to }: WorkedOut["days"]): string {
  return from.equals(to) ? `as at ${dateWords(to)}` : periodWords({ kind: "days", from, to });
}
