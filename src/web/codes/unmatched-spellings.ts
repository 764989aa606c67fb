import type { Feed } from "../../domain/feed/feed.ts";
import type { UnmatchedSpelling } from "../../domain/master-data/list-review.ts";
import { settleCommand } from "../../domain/master-data/settle-command.ts";
import type { Suggestion } from "../../domain/master-data/suggestions.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { recordsWords } from "./list-words.ts";
import type { NamedList } from "./named-list.ts";
import type { ReviewedList } from "./reviewed-lists.ts";

const most = 50;

/** A list, and the feeds that records of it come by. */
type Listed = {
  readonly to: AddressBook;
  readonly named: Pick<NamedList, "list">;
  readonly feeds: ReadonlyMap<string, Feed>;
};

/** What records write that matches no code, with the codes it is most like and how somebody settles it. */
export function unmatchedSpellings(page: Listed, { shown, withheld, records }: ReviewedList): Html | false {
  const { list } = page.named;
  const all = shown.length + withheld;
  if (all === 0) return false;
  const few =
    withheld > 0 &&
    html`<p>${shown.length === 0 ? countWords(withheld, "spelling") : `${countWords(withheld, "more spelling")}`} of too few records to be shown: <code>outturn codes review ${list}</code> lists them.</p>`;
  const rest = shown.length - most;
  const among = shown.reduce((sum, one) => sum + one.records, 0);
  const stood =
    shown.length === 0
      ? ""
      : `Those below stand in ${among.toLocaleString("en-GB")} of the ${recordsWords(records)} looked at.`;
  return section({
    id: "unmatched",
    heading: "What matches nothing",
    level: 2,
    body: html`${notice({
      kind: "uncomfortable",
      point: `${countWords(all, "spelling")} ${all === 1 ? "matches" : "match"} no code.`,
      more: `${stood} These records count in no code of this list until somebody settles what is meant. A likeness is only a suggestion.`,
    })}${shown.length > 0 && table(page, shown.slice(0, most))}${rest > 0 && html`<p>And ${countWords(rest, "more spelling")}.</p>`}${few}`,
  });
}

/** "Contact centre calls (service)" */
function placeSaid({ to, feeds }: Listed, { feed: key, column }: UnmatchedSpelling["places"][number]): Html {
  const feed = feeds.get(key);
  if (feed === undefined) return html`${key} (${column})`;
  const title = feed.columns.find(({ name }) => name === column)?.title ?? column;
  return html`${link({ text: feed.title, href: to.records.feed(key) })} (${title.toLowerCase()})`;
}

function table(page: Listed, shown: readonly UnmatchedSpelling[]): Html {
  const { list } = page.named;
  return dataTable({
    id: "unmatched-table",
    caption: "Spellings that match no code, the most records first",
    columns: [
      { heading: "Spelling", kind: "header" },
      { heading: "Records", kind: "number" },
      { heading: "Stands in", kind: "text" },
      { heading: "Most like", kind: "text" },
      { heading: "To settle it", kind: "text" },
    ],
    rows: shown.map((one) => ({
      kind: "line",
      cells: [
        `“${one.text}”`,
        one.records.toLocaleString("en-GB"),
        join(
          one.places.map((place) => placeSaid(page, place)),
          ", ",
        ),
        one.suggestions.length === 0 ? "Like no code" : join(one.suggestions.map(suggested), html`<br>`),
        html`<code>${settleCommand(list, one)}</code>`,
      ],
    })),
    narrow: "stack",
  });
}

function suggested({ code, name, alike, why, ended }: Suggestion): Html {
  const reason = why === "" ? "only marks or letter case differ" : why;
  return html`<strong>${name}</strong> (${code})${ended !== undefined && `, ended ${dateWords(ended)}`}: ${alike}% alike, ${reason}`;
}
