import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { verdict } from "../../html/verdict.ts";
import type { DailyDigest } from "../../ledger/read-daily-digests.ts";
import { type AddressBook, addressBook } from "../routes.ts";

const mostDays = 60;
/** An entry known only later than the day looked from is part of the chain all the same. */
const now = addressBook();

/** The digests, what they are, and how to use them. */
export function digestsPage(to: AddressBook, days: readonly DailyDigest[]): Html {
  const head = titleBlock({ title: "Check that nothing was altered" });
  const [newest] = days;
  if (newest === undefined) {
    return html`${head}${emptyState({
      what: "The digest of each day will be here.",
      when: "There is one for every day on which something is written to the ledger.",
      whose: "Nothing has been written yet.",
    })}`;
  }
  const entries = newest.entries.toLocaleString("en-GB");
  return html`${head}${verdict(`Everything the council has said here stands in a chain of ${entries} entries. Whoever keeps a copy of the digests below can tell later whether any of them was changed.`)}${how(to)}${table(days)}`;
}

function how(to: AddressBook): Html {
  const body = html`<p>Each entry carries a digest: a number worked out from all it says and from the digest of the entry before it. To change an old figure, or a published report, unseen, somebody would have to change every digest after it, and so today’s.</p><ol class="govuk-list govuk-list--number"><li>Save the digests today: ${link({ text: "digests.json", href: "/digests.json" })}, or write down a line of the table. Print it, send it to a friend, give it to a newspaper: what counts is that the council cannot change your copy.</li><li>Come back in a month or a year. The line of a day that was over must still be the same; if it is not, something written on or before that day was changed. Today’s line may still grow until midnight.</li><li>To check one report, take its archive from its page, and follow its README: it shows that the files are those that were approved. The day it was published is a line of this table.</li><li>Whoever runs this site can check the whole chain and your copy with <code>outturn verify --digests digests.json</code>.</li></ol><p>${link({ text: "Every entry, newest first", href: to.entries })} · ${link({ text: "All reports", href: to.reports.library() })}</p>`;
  return section({ id: "how", heading: "How to check", level: 2, body });
}

function table(days: readonly DailyDigest[]): Html {
  const shown = days.slice(0, mostDays);
  const more = days.length - shown.length;
  const body = html`${dataTable({
    id: "digest-table",
    caption: "The end of the chain when each day ended, the newest first",
    columns: [
      { heading: "Day", kind: "header" },
      { heading: "Entries", kind: "number" },
      { heading: "Written that day", kind: "number" },
      { heading: "Digest (SHA-256)", kind: "text" },
    ],
    rows: shown.map(({ day, entries, written, head }) => ({
      kind: "line",
      cells: [
        dateTime(Temporal.PlainDate.from(day)),
        link({ text: entries.toLocaleString("en-GB"), href: now.entry(entries) }),
        written.toLocaleString("en-GB"),
        html`<code class="digest">${head}</code>`,
      ],
    })),
    narrow: "stack",
  })}${more > 0 && html`<p>${more.toLocaleString("en-GB")} earlier days stand in ${link({ text: "digests.json", href: "/digests.json" })}.</p>`}`;
  return section({ id: "days", heading: "The digest of each day", level: 2, ruled: true, body });
}
