import type { ListSummary } from "../../domain/master-data/list-summary.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dataTable } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, join } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import type { columnsOfLists } from "../../operations/review-codes.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { listTitle } from "./list-words.ts";
import type { ReviewedList } from "./reviewed-lists.ts";

export type CodeListsPage = {
  readonly to: AddressBook;
  readonly day: Temporal.PlainDate;
  readonly lists: readonly ListSummary[];
  readonly reviews: readonly ReviewedList[];
  /** The columns of feeds that are of a list. */
  readonly columns: ReturnType<typeof columnsOfLists>;
};

/** Every code list: how many codes hold, how many have ended, what matches none, and which feeds use it. */
export function codeListsPage(page: CodeListsPage): Html {
  const { lists, reviews } = page;
  const title = titleBlock({
    title: "Code lists",
    about: "The teams, wards and other things that records name, each with the days it held.",
  });
  if (lists.length === 0) return html`${title}${none}`;
  const strays = reviews.filter(({ isHeld, records }) => !isHeld && records > 0);
  return html`${title}${verdict(sentence(page))}${strays.map(({ list }) =>
    notice({
      kind: "uncomfortable",
      point: `A feed names the list “${list}”, which is not held.`,
      more: "None of its records can be matched until the list is handed in.",
    }),
  )}${table(page)}`;
}

const none = emptyState({
  what: "No code list is held yet.",
  when: html`They come with a data package: <code>code_lists.csv</code>.`,
  whose: "Whoever keeps the council’s lists of teams, posts and wards hands them in.",
});

function sentence({ lists, reviews, day }: CodeListsPage): string {
  const inForce = lists.reduce((sum, one) => sum + one.inForce, 0);
  const unmatched = reviews.reduce((sum, { shown, withheld }) => sum + shown.length + withheld, 0);
  const held = `${countAtStart(lists.length, "list")} ${lists.length === 1 ? "holds" : "hold"} ${countWords(inForce, "code")} in force on ${dateWords(day)}.`;
  if (reviews.every(({ records }) => records === 0)) return held;
  return unmatched === 0
    ? `${held} Everything records write matches one of them, or was settled.`
    : `${held} Records have ${countWords(unmatched, "spelling")} that ${unmatched === 1 ? "matches" : "match"} none.`;
}

function table({ to, lists, reviews, columns }: CodeListsPage): Html {
  return dataTable({
    id: "code-lists",
    caption: "Every code list",
    columns: [
      { heading: "List", kind: "header" },
      { heading: "In force", kind: "number" },
      { heading: "Ended", kind: "number" },
      { heading: "To come", kind: "number" },
      { heading: "Spellings settled", kind: "number" },
      { heading: "Match nothing", kind: "number" },
      { heading: "Used by", kind: "text" },
    ],
    rows: lists.map(({ list, inForce, ended, toCome, settled }) => {
      const review = reviews.find((one) => one.list === list);
      const feeds = new Map(
        columns.filter((one) => one.list === list).map(({ feed }) => [feed.feed, feed.title]),
      );
      return {
        kind: "line",
        cells: [
          link({ text: listTitle(list), href: to.codes.list(list) }),
          ...[inForce, ended, toCome, settled].map((count) => count.toLocaleString("en-GB")),
          review === undefined || review.records === 0
            ? "–"
            : (review.shown.length + review.withheld).toLocaleString("en-GB"),
          feeds.size === 0
            ? "No feed"
            : join(
                [...feeds].map(([feed, text]) => link({ text, href: to.records.feed(feed) })),
                ", ",
              ),
        ],
      };
    }),
    narrow: "stack",
  });
}
