import { createHash } from "node:crypto";
import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { type Html, html } from "../../html/html.ts";
import { startOfDay } from "../../ledger/as-at.ts";
import { readEntriesAfter } from "../../ledger/read-entries.ts";
import type { PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { type NamedReport, namedReports } from "./named-report.ts";
import { amendedBy } from "./report-page.ts";
import { versionWords } from "./version-words.ts";

const mostTold = 100;

/** /reports.atom: reports as they are published, amended and withdrawn, the newest first (RFC 4287). */
export const reportsFeed: PageHandler = async (visit) => {
  const { reading, url } = visit;
  const [reports, council, first] = await Promise.all([
    namedReports(visit),
    reading.council(),
    readEntriesAfter(reading.ledger, 0, 1),
  ]);
  const begins = first[0];
  const told = reports
    .flatMap((report) => report.versions.flatMap((row) => eventsOf(report, row)))
    .toSorted((one, other) => Temporal.PlainDate.compare(other.on, one.on))
    .slice(0, mostTold);
  const name = council?.name ?? "Outturn";
  const updated = told[0] === undefined ? (begins?.knownAt ?? "1970-01-01T00:00:00Z") : instant(told[0].on);
  const ledger = begins?.hash ?? "";
  const body = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>Reports of ${name}</title>
<id>${lastingId(ledger, "reports")}</id>
<updated>${updated}</updated>
<author><name>${name}</name></author>
<link rel="self" type="application/atom+xml" href="${url.origin}/reports.atom"/>
<link rel="alternate" type="text/html" href="${url.origin}/reports"/>
${told.map((one) => entry(visit, ledger, one))}</feed>
`;
  const file = {
    name: "reports.atom",
    type: "application/atom+xml; charset=utf-8",
    body: withoutControls(body.toString()),
  };
  return { kind: "file", file: { ...file, shown: true, tag: digestOf(file.body) } };
};

type Event = {
  readonly report: NamedReport;
  readonly row: PublicationRow;
  readonly what: "published" | "amended" | "withdrawn";
  readonly on: Temporal.PlainDate;
};

/** A version tells that it was published, or amended another, and when it was withdrawn. */
function eventsOf(report: NamedReport, row: PublicationRow): readonly Event[] {
  const { publishedOn, withdrawnOn } = row;
  const what = amendedBy(report, row) === undefined ? "published" : "amended";
  return [
    ...(publishedOn === undefined ? [] : [{ report, row, what, on: publishedOn } as const]),
    ...(withdrawnOn === undefined ? [] : [{ report, row, what: "withdrawn", on: withdrawnOn } as const]),
  ];
}

const headings = { published: "Published", amended: "Amended", withdrawn: "Withdrawn" } as const;

function entry({ url }: Visit, ledger: string, { report, row, what, on }: Event): Html {
  const at = `${url.origin}/reports/${encodeURIComponent(report.id)}/${row.version}`;
  const said = {
    published: `${row.title}, ${versionWords(row)}, was published on ${dateWords(on)}. Approved by ${row.approvedBy}.`,
    amended: `${versionWords(row)} was published on ${dateWords(on)}. ${row.note ?? ""}`.trim(),
    withdrawn: `${versionWords(row)} was withdrawn on ${dateWords(on)}. ${row.reason ?? ""}`.trim(),
  }[what];
  return html`<entry>
<title>${headings[what]}: ${row.title} (${row.portfolio}), ${versionWords(row)}</title>
<id>${lastingId(ledger, `${report.id} ${row.version} ${what === "withdrawn" ? "withdrawn" : "published"}`)}</id>
<updated>${instant(on)}</updated>
<published>${instant(on)}</published>
<link rel="alternate" type="text/html" href="${at}"/>
<link rel="enclosure" type="application/pdf" title="PDF" href="${at}.pdf"/>
<summary>${said.charAt(0).toUpperCase()}${said.slice(1)}</summary>
</entry>
`;
}

function instant(on: Temporal.PlainDate): string {
  return startOfDay(on).toString();
}

/** A name that no other ledger gives and that never changes: an identifier by RFC 9562, version 8. */
function lastingId(ledger: string, what: string): string {
  const hex = digestOf(`${ledger} ${what}`);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Without the characters that XML has no way to write. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
