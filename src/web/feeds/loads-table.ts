import type { Load } from "../../domain/feed/load.ts";
import { dayOf } from "../../domain/period/day-of.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { type Status, statusWord } from "../../html/status.ts";
import type { AddressBook } from "../routes.ts";
import { shareWords } from "./standing-words.ts";

type Loads = {
  readonly to: AddressBook;
  /** The newest first. */
  readonly loads: readonly Load[];
  readonly replaced: ReadonlySet<string>;
};

const mostShown = 60;

/** The newest files of a feed: when they came, what was taken of them and how their checks ended. */
export function loadsTable({ to, loads, replaced }: Loads): Html {
  const table = dataTable({
    id: "loads-table",
    caption:
      loads.length > mostShown
        ? `The newest ${mostShown} of ${loads.length} files`
        : "Files, the newest first",
    columns: [
      { heading: "File", kind: "header" },
      { heading: "Taken in", kind: "text" },
      { heading: "Days", kind: "text" },
      { heading: "Records", kind: "number" },
      { heading: "Rejected", kind: "number" },
      { heading: "Checks", kind: "status" },
    ],
    rows: loads.slice(0, mostShown).map((load) => ({
      kind: "line",
      id: load.id,
      cells: [
        html`${link({ text: load.file.name, href: to.records.load(load.feed, load.id) })}${
          replaced.has(load.id) &&
          html`<br><span class="quiet">Replaced since: its records no longer count</span>`
        }`,
        dateTime(dayOf(load.loadedAt)),
        load.days === undefined ? "–" : html`${dateTime(load.days.from)} to ${dateTime(load.days.to)}`,
        load.records.toLocaleString("en-GB"),
        load.rejected === 0
          ? "0"
          : `${load.rejected.toLocaleString("en-GB")} (${shareWords(load.rejected, load.records + load.rejected)})`,
        statusWord(checksStatus(load)),
      ],
    })),
    narrow: "stack",
  });
  return table;
}

/** How the checks of a load ended, in a word and a shape. */
function checksStatus({ checks }: Load): Status {
  const failed = checks.filter(({ outcome }) => outcome !== "passed").length;
  return failed === 0
    ? { kind: "met", word: `All ${checks.length} passed` }
    : { kind: "close", word: `${failed} of ${checks.length} not passed` };
}
