import { yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { filterForm } from "../../html/filter-form.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import { mostColumns, queryName } from "./asked-query.ts";
import type { Drill } from "./drill.ts";
import { columnsBy, sliceAddress } from "./drill-links.ts";
import { whyNoRecords } from "./slice-records.ts";
import { recordsWord } from "./slice-words.ts";

/** Year, period, what to break down by and which records; what it is narrowed to stays. */
export function drillForm(to: AddressBook, drill: Drill): Html {
  const { drilled, asked, year, years, period, periods, narrowed } = drill;
  const asAt = new URL(to.measureRecords(drilled.key), "http://here").searchParams.get("as-at");
  const [first, second] = columnsBy(drill);
  const free = drilled.dimensions.filter((column) => narrowed.every((one) => one.column !== column));
  const options = free.map(({ name, title }) => ({ value: name, text: title }));
  const none = { value: "", text: "Nothing more" };
  const room = drill.disclosure.kind === "ruled" ? mostColumns - narrowed.length : 0;
  return filterForm({
    action: new URL(to.measureRecords(drilled.key), "http://here").pathname,
    label: "What to look at",
    keep: [
      ...(drilled.parts.length > 1 ? [{ name: "part", value: drilled.computed.part }] : []),
      ...narrowed.map(({ column, value }) => ({ name: queryName(column), value: value.key })),
      ...(asAt === null ? [] : [{ name: "as-at", value: asAt }]),
    ],
    choices: [
      {
        name: "year",
        label: "Year",
        options: years.toReversed().map((one) => ({ value: yearSlug(one), text: yearLabel(one) })),
        chosen: yearSlug(year),
      },
      {
        name: "period",
        label: "Period",
        options: periods.toReversed().map(({ slot }) => ({
          value: slot.key,
          text: slot.key === "year" ? "The whole year" : slot.words,
        })),
        chosen: period.slot.key,
      },
      ...(room > 0
        ? [{ name: "by", label: "Break down by", options: [none, ...options], chosen: first?.name ?? "" }]
        : []),
      ...(room > 1
        ? [{ name: "by2", label: "And by", options: [none, ...options], chosen: second?.name ?? "" }]
        : []),
      ...(isShareOf(drill)
        ? [
            {
              name: "which",
              label: `Which ${recordsWord(drill, 2)} to list`,
              options: [
                { value: "all", text: "All of them" },
                { value: "counted", text: "Those counted" },
                { value: "not-counted", text: "Those not counted" },
              ],
              chosen: asked.which,
            },
          ]
        : []),
    ],
  });
}

/** Whether records can be told apart by whether they counted, and are listed at all. */
function isShareOf(drill: Drill): boolean {
  const { computed } = drill.drilled;
  if (whyNoRecords(drill) !== undefined) return false;
  return computed.form === "percentage" && computed.numerator.where !== undefined;
}

/** What it is narrowed to, each with the way back to all values. */
export function narrowedLine(to: AddressBook, drill: Drill): Html {
  const { narrowed } = drill;
  if (narrowed.length === 0) return html``;
  return html`<ul class="govuk-list drill-narrowed">${narrowed.map(({ column, value }) => {
    const rest = narrowed.filter((one) => one.column !== column);
    const href = sliceAddress(to, drill, { narrowed: rest, by: [column] });
    const title = column.title;
    return html`<li>${title}: <strong>${value.name}</strong> · ${link({ text: `all of ${title.toLowerCase()}`, href })}</li>`;
  })}</ul>`;
}
