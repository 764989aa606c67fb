import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { dateWords } from "../domain/period/calendar.ts";
import { idInTables } from "../domain/publication/report-id.ts";
import type { Report } from "../report/model/report.ts";

/** What stands in an archive and how to check it, for who opens it in twenty years. */
export function archiveReadme({ title, subject, council }: Report, row: PublicationRow): string {
  const { version, label, approvedBy, approvedOn, publishedOn, valuesSha256, asAt, note } = row;
  const published = publishedOn === undefined ? "" : `Published ${dateWords(publishedOn)}. `;
  return `${title}
${subject}
${council.name}

Version ${label ?? version}. ${published}Approved by ${approvedBy} on ${dateWords(approvedOn)}.
Its figures are those known at ${asAt}, entry ${row.entry} of the council's ledger.
${note === undefined ? "" : `${note}\n`}Known as ${idInTables(row)}, version ${version}.

WHAT IS HERE

report.html             the report as a web page: open it in any browser, nothing else is needed
report.pdf              the report to print or read on paper, tagged for screen readers
report.docx             the report as a Word document
report.ods              its tables as a spreadsheet
tables/                 every table as CSV, named by the code printed under it
values.csv, values.json every figure it prints, with where it stands and its name in the ledger
report.json             the report as it was kept, from which the other files were made
words-and-values.json   exactly the words and figures that were approved
SHA256SUMS              the SHA-256 of every file above

HOW TO CHECK IT

1. That no file was changed since:   sha256sum -c SHA256SUMS      (on a Mac: shasum -a 256 -c SHA256SUMS)
2. That these are the words and figures that were approved: the SHA-256 of words-and-values.json must be
   ${valuesSha256}
   which is also printed on the report's page, and kept with the name of who approved it.
3. That the council's record was not altered later: its page “Check that nothing was altered” gives the digest of its
   ledger for each day. Keep one. The ledger must still hold it, whenever you ask again.
`;
}
