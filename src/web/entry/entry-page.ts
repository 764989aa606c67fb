import type { Row, Table } from "../../domain/data-package/table.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { dataTable } from "../../html/data-table.ts";
import type { Definition } from "../../html/definition-list.ts";
import { type Html, html, join } from "../../html/html.ts";
import { mainAndAside, section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { receipt } from "../../html/receipt.ts";
import { verdict } from "../../html/verdict.ts";
import type { Entry } from "../../ledger/read-entries.ts";
import type { EntryFact, FactCount } from "../../ledger/read-entry-facts.ts";
import type { AddressBook } from "../routes.ts";
import { countsWords } from "./counts-words.ts";
import { factsTable } from "./facts-table.ts";
import { dayWords, momentWords, operationWords } from "./moment-words.ts";

export type EntryPage = {
  readonly to: AddressBook;
  readonly entry: Entry;
  /** Whether the entry's hash is what its own words come to. */
  readonly hashFits: boolean;
  readonly counts: readonly FactCount[];
  /** The first rows of each table. */
  readonly written: readonly { readonly table: Table; readonly facts: readonly EntryFact[] }[];
  readonly measureOf: (row: Row) => MeasureRow | undefined;
  /** The entries before and after it that were known by the day looked from. */
  readonly neighbours: readonly number[];
};

/** One entry of the ledger: who told it what, when, from which file, and how it is kept from being changed. */
export function entryPage(page: EntryPage): Html {
  const { to, entry, hashFits, counts, written, measureOf } = page;
  return html`${titleBlock({ title: `Entry ${entry.entryId}`, about: neighbourLinks(page) })}${verdict(entrySentence(entry, counts))}${
    hashFits
      ? ""
      : notice({
          kind: "uncomfortable",
          point: "This entry was changed after it was written.",
          more: "Its hash no longer fits its words. Do not rely on its figures.",
        })
  }${mainAndAside(
    html`${written.map(({ table, facts }) =>
      section({
        id: table.name,
        heading: table.title,
        level: 2,
        body: factsTable({ to, table, facts, all: factsIn(counts, table), measureOf }),
      }),
    )}`,
    html`${receipt({ id: "entry", heading: "The entry", lines: entryLines(page) })}${countTable(counts)}`,
  )}`;
}

function factsIn(counts: readonly FactCount[], table: Table): number {
  return counts.find((count) => count.table === table)?.facts ?? 0;
}

/** "On 22 November 2026 the performance officer imported a file: 51 results, known from 7 June 2021." */
function entrySentence(entry: Entry, counts: readonly FactCount[]): string {
  const recorded = dayWords(Temporal.Instant.from(entry.recordedAt));
  const known = dayWords(Temporal.Instant.from(entry.knownAt));
  const what = counts.length === 0 ? "nothing" : countsWords(counts);
  const since = known === recorded ? "" : `, known from ${known}`;
  return `On ${recorded} ${entry.actor} ${operationWords(entry.operation)}: ${what}${since}.`;
}

function neighbourLinks({ to, neighbours }: EntryPage): Html {
  const near = neighbours
    .toSorted((left, right) => left - right)
    .map((entryId) => link({ text: `Entry ${entryId}`, href: to.entry(entryId) }));
  return join([...near, link({ text: "All entries", href: to.entries })], " · ");
}

function entryLines({ to, entry, neighbours }: EntryPage): readonly Definition[] {
  const { entryId, sourceName, sourceSha256, note } = entry;
  const optional: readonly (readonly [string, string | Html | null])[] = [
    ["File", sourceName],
    ["Fingerprint of the file (SHA-256)", sourceSha256 && html`<span class="digest">${sourceSha256}</span>`],
    [entry.operation === "import" ? "Package" : "Reason", note],
  ];
  return [
    { term: "Who", said: entry.actor },
    { term: "What", said: operationWords(entry.operation) },
    { term: "Recorded", said: momentWords(Temporal.Instant.from(entry.recordedAt)) },
    { term: "Known to the council from", said: dayWords(Temporal.Instant.from(entry.knownAt)) },
    ...optional.flatMap(([term, said]) => (said === null || said === "" ? [] : [{ term, said }])),
    {
      term: "Hash, over all of this and its figures",
      said: html`<span class="digest">${entry.hash}</span>`,
    },
    {
      term: "Hash of the entry before",
      said:
        entryId === 1
          ? "None: this is the first"
          : html`<span class="digest">${entry.previousHash}</span>${neighbours.includes(entryId - 1) && html` (${link({ text: `entry ${entryId - 1}`, href: to.entry(entryId - 1) })})`}`,
    },
    {
      term: "To check the whole chain",
      said: html`<code>outturn verify</code>`,
    },
  ];
}

function countTable(counts: readonly FactCount[]): Html | "" {
  if (counts.length < 2) return "";
  const table = dataTable({
    id: "counts",
    caption: "Rows written, by table",
    columns: [
      { heading: "Table", kind: "header" },
      { heading: "Rows", kind: "number" },
    ],
    rows: counts.map(({ table: of, facts }) => ({ kind: "line", cells: [of.title, String(facts)] })),
    narrow: "fit",
  });
  return section({ id: "by-table", heading: "By table", level: 2, body: table });
}
