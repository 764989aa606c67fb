import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { Entry } from "../../ledger/read-entries.ts";
import { momentWords, operationWords } from "../entry/moment-words.ts";
import type { AddressBook } from "../routes.ts";

/** The newest entries: who, when and which file. */
export function latestEntries(to: AddressBook, entries: readonly Entry[]): Html {
  if (entries.length === 0) return html`<p>No entry was known then.</p>`;
  return html`<ul class="plain-list">${entries.map(
    ({ entryId, actor, operation, sourceName, recordedAt, note }) =>
      html`<li>${link({ text: `Entry ${entryId}`, href: to.entry(entryId) })}: ${actor} ${operationWords(operation)}${
        sourceName !== null && html`, ${sourceName}`
      } <span class="cell-note">${momentWords(Temporal.Instant.from(recordedAt))}${note !== null && `: ${note}`}</span></li>`,
  )}</ul><p>${link({ text: "Every entry", href: to.entries })}</p>`;
}
