import type { Receipt, Telling } from "../../domain/receipt/receipt.ts";
import { type DataTable, dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { dayWords } from "../entry/moment-words.ts";
import type { AddressBook } from "../routes.ts";
import { placeText, shorten } from "./receipt-lines.ts";

const did: Readonly<Record<Telling["kind"], string>> = {
  first: "First given",
  corrected: "Corrected",
  same: "Given again, unchanged",
  retracted: "Taken back",
  restored: "Given again",
};

/** Every version of the figure, newest first, with the entry behind it. */
export function historyTable(to: AddressBook, { tellings }: Receipt): Html {
  const table: DataTable = {
    id: "history",
    caption: "What the ledger was told, newest first",
    columns: [
      { heading: "Known from", kind: "header" },
      { heading: "What happened", kind: "text" },
      { heading: "It said", kind: "text" },
      { heading: "Source", kind: "text" },
      { heading: "Entry", kind: "number" },
    ],
    rows: tellings.map((telling) => row(to, telling)),
    narrow: "stack",
  };
  return dataTable(table);
}

function row(to: AddressBook, { kind, said, entry, source }: Telling): Row {
  const why = kind === "first" ? undefined : entry.note;
  return {
    kind: "line",
    cells: [
      html`<span class="unbroken">${dayWords(entry.knownAt)}</span>`,
      html`${did[kind]}${why !== undefined && html` <span class="cell-note">${why}</span>`}`,
      said === undefined ? "Nothing" : shorten(said.text),
      source === undefined ? "Not named" : placeText(source),
      link({ text: String(entry.number), href: to.entry(entry.number) }),
    ],
  };
}
