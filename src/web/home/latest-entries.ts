import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { Entry } from "../../ledger/read-entries.ts";
import { momentWords, operationWords } from "../entry/moment-words.ts";
import type { AddressBook } from "../routes.ts";

/** How many of the newest entries are read: one import writes an entry for each of its files. */
export const entriesRead = 80;
const groupsShown = 4;
const filesNamed = 3;

/** Entries that one person wrote in one go: the same minute, operation and note. */
type Together = { readonly when: string; readonly entries: readonly [Entry, ...Entry[]] };

/** The newest entries: who, when and which files. */
export function latestEntries(to: AddressBook, entries: readonly Entry[]): Html {
  if (entries.length === 0) return html`<p>No entry was known then.</p>`;
  const shown = inOneGo(entries).slice(0, groupsShown);
  return html`<ul class="plain-list">${shown.map((one) => html`<li>${together(to, one)}</li>`)}</ul><p>${link({ text: "Every entry", href: to.entries })}</p>`;
}

/** Newest first, as the entries come. */
export function inOneGo(entries: readonly Entry[]): readonly Together[] {
  const groups: Together[] = [];
  for (const entry of entries) {
    const when = momentWords(Temporal.Instant.from(entry.recordedAt));
    const last = groups.at(-1);
    if (last !== undefined && last.when === when && isAlike(last.entries[0], entry)) {
      groups.splice(-1, 1, { when, entries: [...last.entries, entry] });
    } else groups.push({ when, entries: [entry] });
  }
  return groups;
}

function isAlike(left: Entry, right: Entry): boolean {
  return left.actor === right.actor && left.operation === right.operation && left.note === right.note;
}

function together(to: AddressBook, { when, entries }: Together): Html {
  const [{ actor, operation, note }] = entries;
  const named = entries
    .slice(0, filesNamed)
    .map(
      ({ entryId, sourceName }) =>
        html`${sourceName !== null && html`${sourceName} (`}${link({ text: `entry ${entryId}`, href: to.entry(entryId) })}${sourceName !== null && ")"}`,
    );
  const more = entries.length - named.length;
  return html`${actor} ${didWords(operation, entries.length)}: ${join(named, ", ")}${more > 0 && ` and ${more} more`} <span class="cell-note">${when}${note !== null && html`, ${note}`}</span>`;
}

function didWords(operation: string, count: number): string {
  return operation === "import" && count > 1 ? `imported ${count} files` : operationWords(operation);
}
