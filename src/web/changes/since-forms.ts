import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import type { Issue } from "../../domain/result.ts";
import { type FieldForm, fieldForm } from "../../html/field-form.ts";
import { type Html, html } from "../../html/html.ts";
import type { DatedDocument } from "../../operations/since-when.ts";

/** What stands in the address of the page. */
export type ChangesAsked = {
  readonly portfolio?: string | undefined;
  readonly year?: FinancialYear | undefined;
  readonly measure?: string | undefined;
  readonly since?: string | undefined;
  readonly document?: string | undefined;
  readonly against?: "last-year" | undefined;
};

type Given = {
  readonly asked: ChangesAsked;
  readonly portfolios: readonly PortfolioRow[];
  readonly dated: readonly DatedDocument[];
  readonly problems: readonly Issue[];
  readonly keep: FieldForm["keep"];
};

/** Chooses the agreements and since when: a paper by its title, or a day. Each keeps what the other does not ask. */
export function sinceForms(given: Given): Html {
  const { asked, keep } = given;
  const narrowed = [
    ...keep,
    ...(asked.portfolio === undefined ? [] : [{ name: "portfolio", value: asked.portfolio.toLowerCase() }]),
    ...(asked.year === undefined ? [] : [{ name: "year", value: yearSlug(asked.year) }]),
    ...(asked.measure === undefined ? [] : [{ name: "measure", value: asked.measure }]),
  ];
  const wrong = (field: string) => given.problems.find((one) => one.field === field)?.message;
  const problem = wrong("since");
  return html`<div class="side-by-side">${agreementForm(given)}${fieldForm({
    action: "/changes",
    label: "Choose a day to tell changes from",
    button: "Show since this day",
    keep: narrowed,
    fields: [
      {
        kind: "day",
        name: "since",
        label: "Since the end of a day",
        value: asked.since ?? "",
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  })}</div>`;
}

function agreementForm({ asked, portfolios, dated, problems, keep }: Given): Html {
  const newest = new Map(portfolios.toReversed().map((row) => [row.portfolio, row.name]));
  const codes = [...newest].toSorted(([, one], [, other]) => (one < other ? -1 : 1));
  const years = [...new Set(portfolios.map(({ year }) => year))];
  const problem = problems.find(({ field }) => field === "since-document")?.message;
  const usual = dated.length === 0 ? "The newest entry" : "The last paper";
  return fieldForm({
    action: "/changes",
    label: "Choose the agreements and a paper to tell changes from",
    button: "Show",
    keep,
    fields: [
      {
        kind: "choice",
        name: "portfolio",
        label: "Portfolio",
        options: [
          { value: "", text: "All" },
          ...codes.map(([code, name]) => ({ value: code.toLowerCase(), text: name })),
        ],
        chosen: asked.portfolio?.toLowerCase() ?? "",
      },
      {
        kind: "choice",
        name: "year",
        label: "Year",
        options: [
          { value: "", text: "The newest" },
          ...years.map((year) => ({ value: yearSlug(year), text: yearLabel(year) })),
        ],
        chosen: asked.year === undefined ? "" : yearSlug(asked.year),
      },
      {
        kind: "choice",
        name: "since-document",
        label: "Since a paper",
        options: [
          { value: "", text: usual },
          ...dated.map(({ document, title, date }) => ({
            value: document,
            text: `${dateWords(date)}: ${title}`,
          })),
        ],
        chosen: asked.document ?? "",
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  });
}
