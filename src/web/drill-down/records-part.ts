import type { RecordPage } from "../../domain/records/record.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import type { Drill } from "./drill.ts";
import { columnsBy, otherForm, sliceAddress } from "./drill-links.ts";
import { recordCell } from "./record-cell.ts";
import { mostInFile } from "./records-csv.ts";
import { openColumns } from "./slice-records.ts";
import { recordsWord } from "./slice-words.ts";

export const recordsOnPage = 25;

/** What a page shows of the records: a page of them, or why there are none. */
export type ShownRecords =
  | { readonly kind: "shown"; readonly page: RecordPage }
  | { readonly kind: "withheld"; readonly why: string }
  /** A breakdown is shown: the records are a step further, so that they are not read where nobody looks at them. */
  | { readonly kind: "further"; readonly count: number };

/** The records themselves, the oldest first, each with the line of the file it stood on. */
export function recordsPart(to: AddressBook, drill: Drill, shown: ShownRecords): Html {
  const { many } = drill.drilled.held.feed.record;
  const heading = `The ${many} themselves`;
  return section({ id: "records", heading, level: 2, ruled: true, body: bodyOf(to, drill, shown) });
}

function bodyOf(to: AddressBook, drill: Drill, shown: ShownRecords): Html {
  switch (shown.kind) {
    case "withheld":
      return html`<p>${shown.why}</p>`;
    case "further": {
      const href = `${sliceAddress(to, drill, { narrowed: drill.narrowed, by: [] })}#records`;
      const text = `List the ${shown.count.toLocaleString("en-GB")} ${recordsWord(drill, shown.count)} one by one`;
      return html`<p>${link({ text, href })}</p>`;
    }
    case "shown":
      return list(to, drill, shown.page);
    default:
      throw new Error(`Not shown records: ${shown satisfies never}`);
  }
}

function list(to: AddressBook, drill: Drill, { records, total }: RecordPage): Html {
  const { feed } = drill.drilled.held;
  const count = `${total.toLocaleString("en-GB")} ${recordsWord(drill, total)}`;
  if (records.length === 0) return html`<p>There are no such ${feed.record.many}.</p>`;
  const columns = openColumns(drill);
  const rows = records.map((record): Row => {
    const href = to.records.record(feed.feed, record.load, record.line);
    return {
      kind: "line",
      cells: [
        link({ text: `Line ${record.line.toLocaleString("en-GB")}`, href }),
        ...columns.map((column) => recordCell(column, record.cells[column.name] ?? "")),
      ],
    };
  });
  const table = dataTable({
    id: "records-table",
    caption: `${feed.title}: the ${feed.record.many} behind the figure`,
    columns: [
      { heading: "In the file", kind: "header" },
      ...columns.map(
        ({ title, type }) => ({ heading: title, kind: isNumber(type) ? "number" : "text" }) as const,
      ),
    ],
    rows,
    narrow: columns.length > 7 ? "scroll" : "stack",
  });
  return html`${personalWords(drill)}${table}${pages(to, drill, records.length, total)}${fileWords(to, drill, total, count)}`;
}

function isNumber(type: string): boolean {
  return type === "integer" || type === "decimal" || type === "money";
}

function personalWords({ drilled }: Drill): Html | false {
  const personal = drilled.held.feed.columns.filter((column) => column.personal).length;
  if (personal === 0) return false;
  return html`<p class="quiet">${personal === 1 ? "One column that tells" : `${personal} columns that tell`} about a person ${personal === 1 ? "is" : "are"} withheld.</p>`;
}

function pages(to: AddressBook, drill: Drill, shown: number, total: number): Html {
  const { page } = drill.asked;
  const first = (page - 1) * recordsOnPage;
  const here = sliceAddress(to, drill, { narrowed: drill.narrowed, by: columnsBy(drill) });
  const at = (other: number) => `${withPage(here, other)}#records`;
  const word = recordsWord(drill, total);
  return pager({
    label: `Pages of ${drill.drilled.held.feed.record.many}`,
    ...(page > 1 && { previousHref: at(page - 1) }),
    ...(first + shown < total && { nextHref: at(page + 1) }),
    place: `${(first + 1).toLocaleString("en-GB")} to ${(first + shown).toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${word}`,
  });
}

/** `withQuery` would drop the empty “by=” that asks for no breakdown. */
function withPage(here: string, page: number): string {
  const bare = here.replace(/[?&]by=$/, "");
  const paged = withQuery(bare, { page: page === 1 ? undefined : page });
  return bare === here ? paged : `${paged}${paged.includes("?") ? "&" : "?"}by=`;
}

function fileWords(to: AddressBook, drill: Drill, total: number, count: string): Html {
  if (total <= mostInFile) {
    const href = otherForm(drill, to, "/records.csv");
    return html`<p>${link({ text: `All ${count} as a CSV file`, href })}</p>`;
  }
  return html`<p>${count} are more than one file holds (${mostInFile.toLocaleString("en-GB")}). Choose a period or a value above to narrow them, then keep them as a file.</p>`;
}
