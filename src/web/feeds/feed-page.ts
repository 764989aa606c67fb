import { monthColumns } from "../../charts/month-columns.ts";
import type { FeedHealth } from "../../domain/feed/feed-health.ts";
import type { Load } from "../../domain/feed/load.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { definitionList } from "../../html/definition-list.ts";
import { emptyState } from "../../html/empty-state.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { mainAndAside, section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { statusWord } from "../../html/status.ts";
import { verdict } from "../../html/verdict.ts";
import type { AddressBook } from "../routes.ts";
import { checksOverLoads, columnsTable } from "./definition-tables.ts";
import type { FeedMonth } from "./feed-months.ts";
import { loadsTable } from "./loads-table.ts";
import { recordWords, shareWords, standingSentence, standingStatus } from "./standing-words.ts";

export type FeedPage = {
  readonly to: AddressBook;
  readonly health: FeedHealth;
  /** SHA-256 of the definition in force. */
  readonly definition: string;
  readonly months: readonly FeedMonth[];
  /** Said where counts of files are rounded. */
  readonly rough: string | undefined;
  /** The newest first. */
  readonly loads: readonly Load[];
  /** Loads whose records no longer count. */
  readonly replaced: ReadonlySet<string>;
  readonly computed: readonly { readonly measure: string; readonly code: string; readonly meaning: string }[];
};

/** One feed: what its records are, how it stands, every load and every check, and what is worked out from it. */
export function feedPage(page: FeedPage): Html {
  const { health, loads } = page;
  const { feed } = health;
  return html`${titleBlock({ title: feed.title, about: html`${feed.system} · ${feed.owner} answers for it` })}${verdict(sentence(health))}${
    feed.notice !== undefined && notice({ kind: "information", point: feed.notice })
  }<p>${statusWord(standingStatus(health.standing))}. ${standingSentence(health)}</p>${mainAndAside(
    html`${months(page)}${section({
      id: "loads",
      heading: "Files taken in",
      level: 2,
      body:
        loads.length === 0
          ? noLoads(feed.feed)
          : html`${loadsTable(page)}${page.rough !== undefined && html`<p class="quiet">${page.rough}</p>`}`,
    })}`,
    about(page),
  )}${section({
    id: "checks",
    heading: "What is checked",
    level: 2,
    ruled: true,
    body: checksOverLoads(page),
  })}${section({
    id: "columns",
    heading: `What a ${feed.record.one} says`,
    level: 2,
    ruled: true,
    body: columnsTable(feed),
  })}`;
}

function sentence({ feed, records, from, to, rejected }: FeedHealth): Html | string {
  if (from === undefined || to === undefined) return `No ${feed.record.many} are held yet.`;
  return html`${recordWords(records, feed.record)} from ${dateTime(from)} to ${dateTime(to)}; ${
    rejected === 0
      ? "none was rejected"
      : `${recordWords(rejected, { one: "row", many: "rows" })} rejected (${shareWords(rejected, records + rejected)})`
  }.`;
}

function noLoads(feed: string): Html {
  return emptyState({
    what: "No file has been taken in.",
    when: html`<code>outturn feed load ${feed} FILE</code> takes one in.`,
    whose: "Files that could not be read leave nothing behind.",
  });
}

function months({ health, months: all }: FeedPage): Html {
  const { feed } = health;
  const shown = all.flatMap(({ name, records }) => (typeof records === "number" ? [{ name, records }] : []));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return html``;
  const most = shown.reduce((best, one) => (one.records > best.records ? one : best), first);
  const missing = all.filter(({ records }) => records === undefined);
  const few = all.filter(({ records }) => records === "withheld");
  const finding = [
    `Most in ${most.name}: ${recordWords(most.records, feed.record)}.`,
    missing.length > 0 && `Nothing is held of ${nameOrCount(missing)}; a cross marks it.`,
    few.length > 0 && `${nameOrCount(few)} had too few to be shown.`,
  ]
    .filter((said) => said !== false)
    .join(" ");
  const chart = monthColumns({
    id: "months",
    title: `${feed.title}: ${feed.record.many} by month`,
    description: `From ${recordWords(first.records, feed.record)} in ${first.name} to ${recordWords(last.records, feed.record)} in ${last.name}. ${finding}`,
    months: all.map(({ name, year, records }) => ({
      name,
      group: year,
      value: typeof records === "number" ? records : undefined,
      label: monthWords(feed.record, records),
    })),
  });
  return section({
    id: "by-month",
    heading: "Month by month",
    level: 2,
    body: html`${chartFigure({ chart, finding })}${fold({ summary: "The same as a table", body: monthsTable(health, all) })}`,
  });
}

function nameOrCount(months: readonly FeedMonth[]): string {
  return months.length === 1 ? (months[0]?.name ?? "") : `${months.length} months`;
}

function monthWords(record: Parameters<typeof recordWords>[1], records: FeedMonth["records"]): string {
  if (records === undefined) return "Nothing held";
  return records === "withheld" ? "Too few to show" : recordWords(records, record);
}

function monthsTable({ feed }: FeedHealth, all: readonly FeedMonth[]): Html {
  return dataTable({
    id: "months-table",
    caption: `${feed.title}: ${feed.record.many} by month`,
    columns: [
      { heading: "Month", kind: "header" },
      { heading: "Records", kind: "number" },
    ],
    rows: all.map(({ name, records }) => ({
      kind: "line",
      cells: [
        name,
        typeof records === "number" ? records.toLocaleString("en-GB") : monthWords(feed.record, records),
      ],
    })),
    narrow: "fit",
  });
}

function about({ to, health, definition, computed }: FeedPage): Html {
  const { feed } = health;
  const { schedule } = feed;
  const measures =
    computed.length === 0
      ? html`<p>No measure is worked out from these records yet.</p>`
      : html`<ul class="plain-list">${computed.map(
          ({ measure, code, meaning }) =>
            html`<li>${link({ text: code, href: to.measure(measure) })}: ${meaning}</li>`,
        )}</ul>`;
  return html`${section({
    id: "about",
    heading: "About these records",
    level: 2,
    body: definitionList([
      { term: `A ${feed.record.one} is`, said: feed.meaning },
      { term: "From", said: feed.system },
      { term: "Answers for it", said: feed.owner },
      {
        term: "Comes",
        said:
          schedule === undefined
            ? "When it comes; no day is set"
            : `Every ${schedule.every}, within ${schedule.within} days of its end`,
      },
      { term: "Each file", said: effectWords[feed.loads] },
      {
        term: "Definition",
        said: html`${link({ text: "As a file", href: to.records.feedJson(feed.feed) })} <span class="digest">${definition.slice(0, 12)}</span>`,
      },
    ]),
  })}${section({ id: "measures", heading: "Measures worked out from them", level: 2, body: measures })}`;
}

const effectWords = {
  adds: "Adds to the records that are there",
  "replaces its days": "Replaces the records of the days it has",
  "replaces everything": "Replaces all records before it",
} as const;
