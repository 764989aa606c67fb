import { computedResults, feedLoads } from "../../domain/data-package/tables/records.ts";
import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { openRejected } from "../../domain/disclosure/open-rejected.ts";
import { roughLoad, roughWords } from "../../domain/disclosure/rough-load.ts";
import { dependentsOf } from "../../domain/feed/dependents.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { Load } from "../../domain/feed/load.ts";
import { idInTables } from "../../domain/publication/report-id.ts";
import { readHistory } from "../../ledger/read-history.ts";
import { readRows } from "../../ledger/read-rows.ts";
import { rejectedHeadings, rejectedLines } from "../../open-data/rejected-csv.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { feedDisclosure } from "./feed-disclosure.ts";
import { type LoadPage, loadPage } from "./load-page.ts";
import { withLoad } from "./named-feed.ts";

const rejectedShown = 50;

/** /feeds/contact-calls/loads/0123456789abcdef: one file as it was taken in, and what rests on it. */
export const feedLoad: PageHandler = (visit, context) =>
  withLoad(visit, context, async ({ feed }, load, loads) =>
    answerPage({
      title: `${load.file.name} of ${feed.title}`,
      breadcrumbs: feedCrumbs(visit, feed),
      main: loadPage(await pageOf(visit, feed, load, loads)),
      searchEngines: "hide",
    }),
  );

/** The way to what stands under a feed. */
export function feedCrumbs(visit: Visit, feed: Feed) {
  return [
    homeCrumb(visit),
    { text: "Where records come from", href: visit.to.records.feeds },
    { text: feed.title, href: visit.to.records.feed(feed.feed) },
  ];
}

async function pageOf(visit: Visit, feed: Feed, load: Load, loads: readonly Load[]): Promise<LoadPage> {
  const { reading, to } = visit;
  const { ledger, at } = reading;
  const [rejected, disclosure, results, measures, publications, told] = await Promise.all([
    reading.warehouse.rejected(load, 0, rejectedShown),
    feedDisclosure(visit, feed),
    readRows(ledger, computedResults, at, [{ column: "feed", values: [feed.feed] }]),
    reading.measures(),
    reading.publications(),
    readHistory(ledger, feedLoads, [feed.feed, load.id], at),
  ]);
  const codes = new Map(measures.map(({ measure, code }) => [measure, code ?? measure]));
  return {
    to,
    feed,
    load: roughLoad(feed, load, disclosure),
    rough: roughWords(feed, disclosure),
    standing: standingOf(load, loads),
    entry: told[0]?.entry.entryId,
    rejected: rejected.map((row) => openRejected(feed, row, disclosure)),
    dependents: dependentsOf(load.id, results, measures, publications),
    codeOf: (measure) => codes.get(measure) ?? measure,
    reportTitle: (report) => reportLink(visit, report),
  };
}

function standingOf(load: Load, loads: readonly Load[]): LoadPage["standing"] {
  const found = loadsInEffect(loads).find((one) => one.load.id === load.id);
  if (found === undefined) return "replaced";
  return found.without.length === 0 ? "counts" : "counts in part";
}

function reportLink({ to }: Visit, report: PublicationRow) {
  const text = `${report.title}, version ${report.label ?? report.version}`;
  return { text, href: to.reports.one(idInTables(report), report.version) };
}

/** What is sent at once: a page of the site, not a store. The command hands out all of them. */
const rejectedSent = 20_000;

/** /feeds/contact-calls/loads/0123456789abcdef/rejected.csv: the rows that were not taken, with what to do. */
export const rejectedCsv: PageHandler = (visit, context) =>
  withLoad(visit, context, async ({ feed }, load) => {
    const disclosure = await feedDisclosure(visit, feed);
    const rows = await visit.reading.warehouse.rejected(load, 0, rejectedSent);
    const open = rows.map((row) => openRejected(feed, row, disclosure));
    const body = `${rejectedHeadings(feed)}${rejectedLines(feed, open)}`;
    const name = `${feed.feed}-${load.id}-rejected.csv`;
    return { kind: "file", file: { name, type: "text/csv; charset=utf-8; header=present", body } };
  });
