import { sparkline } from "../../charts/sparkline.ts";
import type { FeedHealth, FeedStanding } from "../../domain/feed/feed-health.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, join, trusted } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { statusWord } from "../../html/status.ts";
import { verdict } from "../../html/verdict.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import type { FeedMonth } from "./feed-months.ts";
import { recordWords, shareWords, standingSentence, standingStatus } from "./standing-words.ts";

export type FeedInList = {
  readonly health: FeedHealth;
  readonly months: readonly FeedMonth[];
  /** Whether its records are rounded, since small numbers are withheld. */
  readonly rough: boolean;
  /** The measures that are worked out from it, by their codes. */
  readonly measures: readonly { readonly measure: string; readonly code: string }[];
};

/** Every feed: how it stands, how many records it has and what is worked out from them. */
export function feedsPage(to: AddressBook, feeds: readonly FeedInList[]): Html {
  const title = titleBlock({
    title: "Where records come from",
    about:
      "The source systems whose records figures are worked out from, and whether they are as they should be.",
  });
  if (feeds.length === 0) return html`${title}${noFeeds}`;
  const poor = feeds.filter(({ health }) => isPoor(health.standing));
  return html`${title}${verdict(sentence(feeds))}${poor.map(({ health }) =>
    notice({
      kind: "uncomfortable",
      point: `${health.feed.title}: ${standingStatus(health.standing).word.toLowerCase()}.`,
      more: standingSentence(health),
      follow: { text: "See the feed", href: to.records.feed(health.feed.feed) },
    }),
  )}${section({ id: "feeds", heading: "Feeds", level: 2, body: html`${table(to, feeds)}${feeds.some(({ rough }) => rough) && html`<p class="quiet">Where small numbers are withheld, records are rounded file by file.</p>`}` })}`;
}

const noFeeds = emptyState({
  what: "No source system hands records over yet.",
  when: html`A feed is described in a file and added with <code>outturn feed add FILE</code>.`,
  whose: "Whoever looks after the source system can write one.",
});

function isPoor({ kind }: FeedStanding): boolean {
  return kind === "late" || kind === "check failed";
}

/** "Nine feeds hold 1,204,311 records. One is late; two failed a check." */
function sentence(feeds: readonly FeedInList[]): string {
  const records = feeds.reduce((sum, { health }) => sum + health.records, 0);
  const about = feeds.some(({ rough }) => rough) ? "about " : "";
  const held = `${countAtStart(feeds.length, "feed")} ${feeds.length === 1 ? "holds" : "hold"} ${about}${recordWords(records, { one: "record", many: "records" })}.`;
  const said = poorStandings.flatMap(([kind, one, many]) => {
    const count = feeds.filter(({ health }) => health.standing.kind === kind).length;
    return count === 0 ? [] : [countAtStart(count, one, many)];
  });
  const [first, ...rest] = said;
  if (first === undefined) return `${held} All are as they should be.`;
  return `${held} ${[first, ...rest.map(lowerAtStart)].join("; ")}.`;
}

const poorStandings = [
  ["late", "is late", "are late"],
  ["check failed", "failed a check", "failed a check"],
  ["never loaded", "has no records yet", "have no records yet"],
] as const satisfies readonly (readonly [FeedStanding["kind"], string, string])[];

function lowerAtStart(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function table(to: AddressBook, feeds: readonly FeedInList[]): Html {
  return dataTable({
    id: "feeds-table",
    caption: "Every feed and how it stands",
    columns: [
      { heading: "Feed", kind: "header" },
      { heading: "Stands", kind: "status" },
      { heading: "Records", kind: "number" },
      { heading: "Month by month", kind: "picture" },
      { heading: "Newest record", kind: "text" },
      { heading: "Rejected", kind: "number" },
      { heading: "Measures worked out", kind: "text" },
    ],
    rows: feeds.map(({ health, months, measures }) => ({
      kind: "line",
      cells: [
        html`${link({ text: health.feed.title, href: to.records.feed(health.feed.feed) })}<br><span class="quiet">${health.feed.system}</span>`,
        statusWord(standingStatus(health.standing)),
        health.records.toLocaleString("en-GB"),
        trusted(small(health, months)),
        health.to === undefined ? "–" : dateTime(health.to),
        shareWords(health.rejected, health.records + health.rejected),
        measures.length === 0
          ? html`<span class="quiet">none yet</span>`
          : join(
              measures.map(({ measure, code }) => link({ text: code, href: to.measure(measure) })),
              ", ",
            ),
      ],
    })),
    narrow: "stack",
  });
}

/** The same figures stand as a table on the feed's own page. */
function small({ feed }: FeedHealth, months: readonly FeedMonth[]): string {
  const shown = months.flatMap(({ name, records }) =>
    typeof records === "number" ? [{ name, records }] : [],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  const label =
    first === undefined || last === undefined
      ? `No ${feed.record.many} to show`
      : `From ${recordWords(first.records, feed.record)} in ${first.name} to ${recordWords(last.records, feed.record)} in ${last.name}`;
  return sparkline({
    label,
    values: months.map(({ records }) => (typeof records === "number" ? records : undefined)),
  });
}
