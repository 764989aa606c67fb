import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { statusShape } from "../../html/status.ts";
import { type StatusAsked, statusesAsked } from "../measures/filters.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import { type Counts, countsOf, type Standing } from "./standing.ts";
import { statusWords } from "./status-words.ts";

type Given = {
  readonly to: AddressBook;
  readonly address: string;
  readonly standings: readonly Standing[];
  readonly counts: Counts;
};

/** How many measures of each portfolio stand so, out of all of its; the sums lead to the measures. */
export function countsTable({ to, address, standings, counts }: Given): Html {
  const linked = (status: StatusAsked) => `${withQuery(address, { status, page: undefined })}#measures`;
  const several = standings.length > 1;
  const lines = standings.map(({ portfolio, summaries }): Row => {
    const own = countsOf(summaries);
    const href = to.portfolio(portfolio.portfolio, portfolio.year, "measures");
    const cells = statusesAsked.map((status) => cell(status, own, several ? undefined : linked(status)));
    return { kind: "line", cells: [link({ text: portfolio.name, href }), ...cells, String(own.all)] };
  });
  const sums = statusesAsked.map((status) => cell(status, counts, linked(status)));
  const total: Row = { kind: "total", cells: ["All portfolios", ...sums, String(counts.all)] };
  return dataTable({
    id: "counts",
    caption: "Measures by how they stand, out of all of each portfolio",
    reading: "Each measure counts once; one with parts counts as the part that stands worst.",
    columns: [
      { heading: "Portfolio", kind: "header" },
      ...statusesAsked.map((status) => ({ heading: statusWords[status], kind: "number" as const })),
      { heading: "Measures", kind: "number" },
    ],
    rows: several ? [...lines, total] : lines,
    narrow: "stack",
  });
}

function cell(status: StatusAsked, counts: Counts, href: string | undefined): Html {
  const count = String(counts[status]);
  const number = href === undefined || counts[status] === 0 ? count : link({ text: count, href });
  return html`<span class="status status--${status}">${statusShape(status)} ${number}</span> <span class="quiet">of ${counts.all}</span>`;
}
