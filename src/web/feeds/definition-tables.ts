import type { CheckOutcome } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { Load } from "../../domain/feed/load.ts";
import { dayOf } from "../../domain/period/day-of.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { type Html, html } from "../../html/html.ts";
import { type Status, statusShape, statusWord } from "../../html/status.ts";
import type { AddressBook } from "../routes.ts";

const typeWords = {
  text: "Words",
  integer: "Whole number",
  decimal: "Number",
  money: "Money",
  date: "Day",
  datetime: "Day and time",
  boolean: "Yes or no",
} as const satisfies Record<FeedColumn["type"], string>;

/** Every column of a feed's records: what it says, and how it may be used. */
export function columnsTable(feed: Feed): Html {
  return dataTable({
    id: "columns-table",
    caption: "Columns, in the order of the definition",
    columns: [
      { heading: "Column", kind: "header" },
      { heading: "Holds", kind: "text" },
      { heading: "Meaning", kind: "text" },
      { heading: "Use", kind: "text" },
    ],
    rows: feed.columns.map((column) => ({
      kind: "line",
      cells: [
        html`${column.title}<br><code>${column.name}</code>`,
        typeWords[column.type],
        column.meaning,
        useWords(feed, column),
      ],
    })),
    narrow: "stack",
  });
}

function useWords(feed: Feed, column: FeedColumn): string {
  const said = [
    feed.time === column.name && "the day a record belongs to",
    feed.key.includes(column.name) &&
      (feed.key.length === 1 ? "names a record" : "with others names a record"),
    column.required && "must be filled in",
    column.dimension && "can be broken down by",
    column.list !== undefined && `of the code list ${column.list}`,
    column.personal && "tells about a person: withheld",
  ].filter((one) => one !== false);
  const words = said.join("; ");
  return words === "" ? "–" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Columns of checks by loads: too many loads would not be read, so the newest eight are shown. */
const loadsShown = 8;

type Checked = {
  readonly to: AddressBook;
  readonly health: { readonly feed: Feed };
  readonly loads: readonly Load[];
};

/** Each check of the newest load, with how it ended in the loads before: a problem that comes again shows. */
export function checksOverLoads({ to, health: { feed }, loads }: Checked): Html {
  const [newest] = loads;
  if (newest === undefined) return html`<p>Checks are shown here once a file is taken in.</p>`;
  const shown = loads.slice(0, loadsShown).toReversed();
  return dataTable({
    id: "checks-table",
    caption: `How each check ended in the newest ${shown.length === 1 ? "file" : `${shown.length} files, the newest last`}`,
    columns: [
      { heading: "Check", kind: "header" },
      { heading: "Newest file", kind: "status" },
      { heading: "What was found", kind: "text" },
      { heading: "File by file", kind: "text" },
    ],
    rows: newest.checks.map((check) => ({
      kind: "line",
      cells: [
        checkName(feed, check),
        statusWord(outcomeStatus(check.outcome)),
        check.message,
        html`<span class="check-run">${shown.map((load) => mark(to, load, check))}</span>`,
      ],
    })),
    narrow: "stack",
  });
}

function mark(to: AddressBook, load: Load, check: CheckOutcome): Html {
  const same = load.checks.find((one) => isSame(one, check));
  const status: Status =
    same === undefined ? { kind: "none", word: "Not checked" } : outcomeStatus(same.outcome);
  return html`<a href="${to.records.load(load.feed, load.id)}">${statusShape(status.kind)}<span class="govuk-visually-hidden">${status.word} in the file of ${dateTime(dayOf(load.loadedAt))}</span></a> `;
}

const checkWords = {
  required: "Filled in",
  type: "Readable",
  range: "Within its bounds",
  allowed: "A known word",
  codes: "On its code list",
  order: "In order of time",
  unique: "Given once",
  fresh: "Fresh",
  volume: "As many as usual",
  rejected: "Few rejected",
} as const satisfies Record<CheckOutcome["check"], string>;

function isSame(one: CheckOutcome, other: CheckOutcome): boolean {
  return one.check === other.check && one.columns.join() === other.columns.join();
}

/** What a check looks for, with the titles of the columns it is about: "Within its bounds: Wait (seconds)". */
export function checkName({ columns: all }: Feed, { check, columns }: CheckOutcome): string {
  const titles = columns.map((name) => columnTitle(all, name));
  return titles.length === 0 ? checkWords[check] : `${checkWords[check]}: ${titles.join(", ")}`;
}

/** What people call a column; its name where the definition has lost it since. */
export function columnTitle(columns: Feed["columns"], name: string): string {
  return columns.find((column) => column.name === name)?.title ?? name;
}

/** How a check ended in a word and a shape. */
export function outcomeStatus(outcome: CheckOutcome["outcome"]): Status {
  switch (outcome) {
    case "passed":
      return { kind: "met", word: "Passed" };
    case "warned":
      return { kind: "close", word: "Warned" };
    case "failed":
      return { kind: "missed", word: "Failed" };
    default:
      throw new Error(`Not an outcome: ${outcome satisfies never}`);
  }
}
