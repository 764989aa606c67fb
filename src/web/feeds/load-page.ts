import type { Dependents } from "../../domain/feed/dependents.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { Load, RejectedRecord } from "../../domain/feed/load.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import type { Definition } from "../../html/definition-list.ts";
import { type Html, html, join } from "../../html/html.ts";
import { mainAndAside, section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { receipt } from "../../html/receipt.ts";
import { statusWord } from "../../html/status.ts";
import { verdict } from "../../html/verdict.ts";
import { momentWords } from "../entry/moment-words.ts";
import type { AddressBook } from "../routes.ts";
import { checkName, columnTitle, outcomeStatus } from "./definition-tables.ts";
import { recordWords, shareWords } from "./standing-words.ts";

export type LoadPage = {
  readonly to: AddressBook;
  readonly feed: Feed;
  readonly load: Load;
  /** Said where its counts are rounded. */
  readonly rough: string | undefined;
  /** Whether later loads replaced all of it, or some of its days. */
  readonly standing: "counts" | "counts in part" | "replaced";
  /** The entry that took it in; undefined where the ledger was not told yet. */
  readonly entry: number | undefined;
  /** The first of the rejected rows, without what tells about persons. */
  readonly rejected: readonly RejectedRecord[];
  readonly dependents: Dependents;
  readonly codeOf: (measure: string) => string;
  readonly reportTitle: (report: Dependents["reports"][number]) => {
    readonly text: string;
    readonly href: string;
  };
};

/** One file as it was taken in: what was taken, what was not and why, how its checks ended, and what rests on it. */
export function loadPage(page: LoadPage): Html {
  const { feed, load } = page;
  return html`${titleBlock({ title: load.file.name, about: html`A file of ${link({ text: feed.title, href: page.to.records.feed(feed.feed) })}` })}${verdict(sentence(page))}${
    feed.notice !== undefined && notice({ kind: "information", point: feed.notice })
  }${standingNotice(page)}${mainAndAside(
    html`${section({ id: "checks", heading: "How its checks ended", level: 2, body: html`${checksTable(feed, load)}${page.rough !== undefined && html`<p class="quiet">${page.rough}</p>`}` })}${
      load.rejected > 0 &&
      section({ id: "rejected", heading: "Rows that were not taken", level: 2, body: rejectedPart(page) })
    }`,
    html`${receipt({ id: "file", heading: "The file", lines: fileLines(page) })}${restingPart(page)}`,
  )}`;
}

function sentence({ feed, load }: LoadPage): Html | string {
  const taken = recordWords(load.records, feed.record);
  const of =
    load.days === undefined ? "" : html` from ${dateTime(load.days.from)} to ${dateTime(load.days.to)}`;
  const not =
    load.rejected === 0
      ? "every row was taken"
      : `${recordWords(load.rejected, { one: "row was", many: "rows were" })} not taken (${shareWords(load.rejected, load.records + load.rejected)})`;
  return html`${taken}${of}; ${not}.`;
}

function standingNotice({ standing }: LoadPage): Html | "" {
  if (standing === "counts") return "";
  return notice({
    kind: "information",
    point:
      standing === "replaced"
        ? "Later files replaced all of these records, so none of them counts."
        : "Later files replaced some of these days, so not all of these records count.",
    more: "They are kept, and figures as at an earlier day still count them.",
  });
}

function checksTable(feed: Feed, load: Load): Html {
  return dataTable({
    id: "load-checks",
    caption: "Checks of this file",
    columns: [
      { heading: "Check", kind: "header" },
      { heading: "Ended", kind: "status" },
      { heading: "Did not pass", kind: "number" },
      { heading: "What was found", kind: "text" },
    ],
    rows: load.checks.map((check) => ({
      kind: "line",
      cells: [
        checkName(feed, check),
        statusWord(outcomeStatus(check.outcome)),
        check.failures.toLocaleString("en-GB"),
        check.message,
      ],
    })),
    narrow: "stack",
  });
}

function rejectedPart({ to, feed, load, rejected }: LoadPage): Html {
  const shown =
    rejected.length < load.rejected
      ? `The first ${rejected.length} of ${load.rejected.toLocaleString("en-GB")} rows that were not taken`
      : "Rows that were not taken";
  return html`<p>${link({ text: "All of them with their reasons (CSV)", href: to.records.rejectedCsv(feed.feed, load.id) })}. Mend them in the source, and hand the file in again.</p>${dataTable(
    {
      id: "rejected-table",
      caption: shown,
      columns: [
        { heading: "Line", kind: "header" },
        { heading: "Column", kind: "text" },
        { heading: "What was found", kind: "text" },
        { heading: "What is wrong", kind: "text" },
      ],
      rows: rejected.flatMap(({ line, problems }) =>
        problems.map(({ column, found, message }) => ({
          kind: "line" as const,
          cells: [
            line.toLocaleString("en-GB"),
            column === "" ? "The row" : columnTitle(feed.columns, column),
            found === "" ? "Nothing" : found,
            message,
          ],
        })),
      ),
      narrow: "stack",
    },
  )}`;
}

function fileLines({ to, load, entry }: LoadPage): readonly Definition[] {
  return [
    { term: "Taken in", said: momentWords(load.loadedAt) },
    { term: "By", said: load.by },
    {
      term: "Told to the ledger",
      said:
        entry === undefined
          ? "Not yet: load the file once more"
          : link({ text: `Entry ${entry}`, href: to.entry(entry) }),
    },
    { term: "Size", said: `${load.file.bytes.toLocaleString("en-GB")} bytes` },
    { term: "Fingerprint (SHA-256)", said: html`<span class="digest">${load.file.sha256}</span>` },
    { term: "Read by the definition", said: html`<span class="digest">${load.definition}</span>` },
    {
      term: "Rows that are no records",
      said: `${load.skipped.toLocaleString("en-GB")}: blank ones, subtotals, headings`,
    },
    { term: "Load", said: html`<span class="digest">${load.id}</span>` },
  ];
}

/** Which figures and reports would have to be looked at if this file turned out to be wrong. */
function restingPart({ to, dependents, codeOf, reportTitle }: LoadPage): Html {
  const { results, reports } = dependents;
  const byMeasure = Map.groupBy(results, ({ measure }) => measure);
  const body =
    results.length === 0
      ? html`<p>No result in the ledger was worked out from it.</p>`
      : html`<p>If this file were wrong, these would be too.</p><ul class="plain-list">${[...byMeasure].map(
          ([measure, rows]) =>
            html`<li>${link({ text: codeOf(measure), href: to.measure(measure) })}: ${join(
              rows.map(
                ({ year, period, value }) =>
                  `${yearLabel(year)}${period === "year" ? "" : ` ${period}`} (${value.exact.toFixed(value.places)})`,
              ),
              ", ",
            )}</li>`,
        )}</ul>${reports.length > 0 && html`<p>Printed in:</p><ul class="plain-list">${reports.map((report) => html`<li>${link(reportTitle(report))}</li>`)}</ul>`}`;
  return section({ id: "rests", heading: "What rests on it", level: 2, body });
}
