import { dataTable } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { verdict } from "../../html/verdict.ts";
import type { Entry } from "../../ledger/read-entries.ts";
import type { FactCount } from "../../ledger/read-entry-facts.ts";
import type { AddressBook } from "../routes.ts";
import { countsWords } from "./counts-words.ts";
import { dayWords, momentWords, operationWords } from "./moment-words.ts";

export type EntriesPage = {
  readonly to: AddressBook;
  readonly url: URL;
  readonly rows: readonly { readonly entry: Entry; readonly counts: readonly FactCount[] }[];
  /** The place of the first row shown, from 1. */
  readonly first: number;
  /** How many entries there are in all. */
  readonly all: number;
  readonly page: number;
};

/** Everything the ledger was ever told, newest first, a page at a time. */
export function entriesPage({ to, url, rows, first, all, page }: EntriesPage): Html {
  const heading = titleBlock({ title: "Every entry of the ledger" });
  if (rows.length === 0) {
    return html`${heading}${emptyState({
      what: "The ledger is empty.",
      when: "Its first entry will stand here once figures are imported.",
      whose: "Whoever runs this site adds them.",
    })}`;
  }
  const last = first + rows.length - 1;
  return html`${heading}${verdict(
    `${all === 1 ? "One entry has" : `${all} entries have`} been written. An entry is never changed or deleted: a later one corrects it, and each carries the hash of the one before.`,
  )}${table(to, rows)}${
    all > rows.length &&
    pager({
      label: "Pages of entries",
      ...(first > 1 ? { previousHref: pageAt(url, page - 1) } : {}),
      ...(last < all ? { nextHref: pageAt(url, page + 1) } : {}),
      place: `${first} to ${last} of ${all} entries`,
    })
  }`;
}

function table(to: AddressBook, rows: EntriesPage["rows"]): Html {
  return dataTable({
    id: "entries",
    caption: "Entries, newest first",
    columns: [
      { heading: "Entry", kind: "header" },
      { heading: "Recorded", kind: "text" },
      { heading: "Known from", kind: "text" },
      { heading: "Who and what", kind: "text" },
      { heading: "Rows written", kind: "text" },
      { heading: "File", kind: "text" },
    ],
    rows: rows.map(({ entry, counts }) => ({
      kind: "line",
      cells: [
        link({ text: String(entry.entryId), href: to.entry(entry.entryId) }),
        momentWords(Temporal.Instant.from(entry.recordedAt)),
        dayWords(Temporal.Instant.from(entry.knownAt)),
        `${entry.actor} ${operationWords(entry.operation)}`,
        counts.length === 0 ? "None" : countsWords(counts),
        entry.sourceName ?? "No file",
      ],
    })),
    narrow: "stack",
  });
}

function pageAt(url: URL, page: number): string {
  const query = new URLSearchParams(url.searchParams);
  if (page === 1) query.delete("page");
  else query.set("page", String(page));
  return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
}
