import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, spokenOnly } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { verdict } from "../../html/verdict.ts";
import { figureHtml } from "../../report/html/inline-html.ts";
import type { ReportLinks } from "../../report/html/report-links.ts";
import type { Report, Section } from "../../report/model/report.ts";
import type { ReportTable } from "../../report/model/report-table.ts";
import { type TableFigure, tableFigures } from "../../report/values/table-figures.ts";
import { countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";

export type TablePage = {
  readonly to: AddressBook;
  readonly report: Report;
  readonly table: ReportTable;
  readonly section: Section;
  readonly version: string;
  /** "version 1.0 (Scrutiny)", or "draft" */
  readonly named: string;
  readonly links: ReportLinks;
};

/** The receipt of a printed table: each of its figures with what it is and where it comes from. */
export function tablePage({ to, report, table, section, version, named, links }: TablePage): Html {
  const figures = tableFigures(table);
  const traced = figures.filter(({ figure }) => figure.figure !== undefined).length;
  const shown = `${to.reports.one(report.id, version)}#${table.code}`;
  const csv = to.reports.tableCsv(report.id, version, table.code);
  return html`${titleBlock({ title: table.caption, about: html`Table ${table.code} of ${report.title}, ${report.subject}, ${named}, under “${section.title}”` })}${verdict(sentence(figures.length, traced))}<p>${link({ text: "See the table as it is printed", href: shown })} · ${link({ text: "Download the table (CSV)", href: csv })}</p>${
    figures.length > 0 &&
    dataTable({
      id: "table-figures",
      caption: "Every figure of the table, in the order of print",
      columns: [
        { heading: "What it is", kind: "header" },
        { heading: "Column", kind: "text" },
        { heading: "As printed", kind: "number" },
        { heading: "Where it comes from", kind: "text" },
      ],
      rows: figures.map((one) => figureRow(one, links)),
      narrow: "stack",
    })
  }`;
}

function sentence(all: number, traced: number): string {
  if (all === 0) return "This table prints words and no figures.";
  if (traced === all && all === 1) return "Its one figure opens the place it comes from.";
  if (traced === all) return `Each of its ${countWords(all, "figure")} opens the place it comes from.`;
  const rest = all - traced;
  return `${traced} of its ${countWords(all, "figure")} ${traced === 1 ? "opens the place it comes" : "open the place they come"} from; ${rest === 1 ? "one is" : `${rest} are`} worked out from others.`;
}

function figureRow({ row, column, figure }: TableFigure, links: ReportLinks): Row {
  const href = figure.figure === undefined ? undefined : links.figure(figure.figure);
  const from =
    href === undefined
      ? "Worked out from other figures"
      : html`<a class="govuk-link" href="${href}">Receipt${spokenOnly(` of ${row}, ${column}`)}</a>`;
  return {
    kind: "line",
    cells: [
      row === "" ? "Notes beneath the table" : row,
      column === "" ? "Beneath the row" : column,
      figureHtml(figure, { ...links, figure: () => undefined }),
      from,
    ],
  };
}
