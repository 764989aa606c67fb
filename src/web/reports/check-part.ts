import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { definitionList } from "../../html/definition-list.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import type { NamedReport } from "./named-report.ts";
import { dayKnown } from "./version-words.ts";

export type Checkable = {
  readonly to: AddressBook;
  readonly named: NamedReport;
  /** The version shown. */
  readonly row: PublicationRow;
  /** Such as https://council.example */
  readonly origin: string;
};

/** How anybody can check that what they hold is what was approved and published. */
export function checkPart({ to, named, row, origin }: Checkable): Html {
  const archive = link({ text: "the archive", href: to.reports.file(named.id, row.version, "zip") });
  const files = [
    ["PDF", row.pdf],
    ["Word document", row.docx],
    ["Spreadsheet", row.ods],
    ["Web page in one file", row.html],
    ["Values (JSON)", row.model],
  ] as const;
  const body = html`<p>${row.approvedBy} approved exactly these words and figures, as the council knew them on ${dateWords(dayKnown(row))}, at entry ${String(row.entry)} of its ledger. Each file has a digest: a number worked out from every byte of it, so that the smallest change gives another.</p><ol class="govuk-list govuk-list--number"><li>Download a file above and work out its SHA-256: <code>sha256sum FILE</code> on Linux, <code>shasum -a 256 FILE</code> on a Mac, <code>certutil -hashfile FILE SHA256</code> on Windows. It must be the one below.</li><li>Or take ${archive}: its README says how to check every file at once.</li><li>The digests stand in the ledger’s chain. ${link({ text: "The digest of each day", href: to.digests })} shows that nobody wrote over them since.</li></ol>${definitionList(
    [
      { term: "Words and values", said: html`<code class="digest">${row.valuesSha256}</code>` },
      ...files.flatMap(([term, digest]) =>
        digest === undefined ? [] : [{ term, said: html`<code class="digest">${digest}</code>` }],
      ),
      {
        term: "Address of this version",
        said: `${origin}${to.reports.one(named.id, row.version).split("?")[0]}`,
      },
    ],
  )}`;
  return section({
    id: "check",
    heading: "Check that this is what was published",
    level: 2,
    ruled: true,
    body,
  });
}
