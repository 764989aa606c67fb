import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { type Html, html, join, spokenOnly } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import type { AddressBook } from "../routes.ts";
import { type Checkable, checkPart } from "./check-part.ts";
import type { NamedReport } from "./named-report.ts";
import { stageWords, versionWords } from "./version-words.ts";

export type ReportPage = Checkable & {
  /** The report itself. */
  readonly article: Html;
};

/** A published version: where it stands and how to take it away, the report, then its versions and how to check it. */
export function reportPage(page: ReportPage): Html {
  const { to, named, row, article } = page;
  return html`${standing(page)}<div class="report-bar"><p>${publishedLine(row)}</p><p class="report-bar__files">${downloads(to, named.id, row.version)}</p><p class="report-bar__ways">${ways(page)}</p></div>${article}${versionsPart(page)}${checkPart(page)}`;
}

/** What must be known before reading on: that it was withdrawn, or that another version stands. */
function standing({ to, named, row }: ReportPage): Html | false {
  const { newest } = named;
  const other =
    newest.version !== row.version && newest.stage === "published"
      ? { text: `Read ${versionWords(newest)}`, href: to.reports.one(named.id) }
      : undefined;
  if (row.stage === "withdrawn") {
    const on = row.withdrawnOn === undefined ? "" : ` on ${dateWords(row.withdrawnOn)}`;
    return notice({
      kind: "uncomfortable",
      point: `This version was withdrawn${on}.`,
      more: `${stopped(row.reason ?? "")} It stays here as it was published, so that what referred to it still leads somewhere.`.trim(),
      ...(other && { follow: other }),
    });
  }
  return (
    other !== undefined &&
    notice({ kind: "information", point: "A later version of this report was published.", follow: other })
  );
}

/** A reason as given, ended as a sentence where it was not. */
function stopped(reason: string): string {
  const given = reason.trim();
  return given === "" || /[.!?…]["”’)]?$/.test(given) ? given : `${given}.`;
}

function publishedLine(row: PublicationRow): Html {
  const { publishedOn, approvedBy } = row;
  const published = publishedOn === undefined ? "" : html`, published ${dateTime(publishedOn)}`;
  return html`<strong>Version ${row.label ?? row.version}</strong>${published}, approved by ${approvedBy}`;
}

const fileWords = [
  ["pdf", "PDF"],
  ["docx", "Word"],
  ["ods", "Spreadsheet of its tables"],
  ["html", "Web page in one file"],
  ["zip", "All of it (archive)"],
] as const;

function downloads(to: AddressBook, id: string, version: string): Html {
  const links = fileWords.map(([file, text]) => link({ text, href: to.reports.file(id, version, file) }));
  return html`Download: ${join(links, " · ")}`;
}

function ways({ to, named, row }: ReportPage): Html {
  const before = amendedBy(named, row);
  const links = [
    ...(before === undefined
      ? []
      : [
          link({
            text: `What changed since version ${before.version}`,
            href: to.reports.changes(named.id, before.version, row.version),
          }),
        ]),
    html`<a class="govuk-link" href="#versions">${named.versions.length === 1 ? "The one version" : `All ${named.versions.length} versions`}</a>`,
    html`<a class="govuk-link" href="#check">How to check it</a>`,
  ];
  return join(links, " · ");
}

/** The version before this one, which it amends. */
export function amendedBy({ versions }: NamedReport, row: PublicationRow): PublicationRow | undefined {
  return versions[versions.findIndex(({ version }) => version === row.version) + 1];
}

function versionsPart({ to, named, row }: ReportPage): Html {
  const table = dataTable({
    id: "version-table",
    caption: "Every version of this report, the newest first",
    columns: [
      { heading: "Version", kind: "header" },
      { heading: "What became of it", kind: "text" },
      { heading: "Approved by", kind: "text" },
      { heading: "What it changed", kind: "text" },
    ],
    rows: named.versions.map((one) => {
      const before = amendedBy(named, one);
      const shown = one.version === row.version;
      return {
        kind: "line" as const,
        cells: [
          shown
            ? html`${one.label ?? one.version} (shown)`
            : link({ text: one.label ?? one.version, href: to.reports.one(named.id, one.version) }),
          html`${stageWords(one)}${one.reason !== undefined && html`: ${one.reason}`}`,
          one.approvedBy,
          before === undefined
            ? "The first version"
            : html`${one.note ?? ""} ${changesLink(to, named.id, before.version, one.version)}`,
        ],
      };
    }),
    narrow: "stack",
  });
  const address = html`<p>The address of a version never changes: <span class="address">${to.reports.one(named.id, row.version).split("?")[0]}</span>. ${link({ text: `${named.newest.title} without a version`, href: to.reports.one(named.id) })} always shows the newest that stands.</p>`;
  return section({
    id: "versions",
    heading: "Versions",
    level: 2,
    ruled: true,
    body: html`${table}${address}`,
  });
}

function changesLink(to: AddressBook, id: string, from: string, later: string): Html {
  return html`<a class="govuk-link" href="${to.reports.changes(id, from, later)}">What changed${spokenOnly(` from ${from} to ${later}`)}</a>`;
}
