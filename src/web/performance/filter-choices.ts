import { frequencies, frequencyWords } from "../../domain/measure/frequency.ts";
import { responsibilities, responsibilityWords } from "../../domain/measure/responsibility.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import type { Html } from "../../html/html.ts";
import { statusesAsked } from "../measures/filters.ts";
import type { MeasureChoices } from "./choices.ts";
import { flagNames, flags, type PerformanceFilters } from "./filters.ts";
import { statusWords } from "./status-words.ts";

type Given = {
  readonly year: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly filters: PerformanceFilters;
  readonly choices: MeasureChoices;
  readonly keep: FilterForm["keep"];
};

type FilterChoices = FilterForm["choices"];

const any = { value: "", text: "All" };

/** The form that chooses the year and narrows its measures. */
export function performanceFilters({ year, years, filters, choices, keep }: Given): Html {
  return filterForm({
    action: "/performance",
    label: "Choose the year and narrow its measures",
    keep,
    choices: [
      {
        name: "year",
        label: "Year",
        options: years.map((one) => ({ value: yearSlug(one), text: yearLabel(one) })),
        chosen: yearSlug(year),
      },
      ...narrowingChoices(filters, choices, [
        { value: "", text: "The exceptions" },
        { value: "all", text: "All" },
      ]),
    ],
  });
}

/** What measures are narrowed by, wherever they are listed; those that no measure answers to are left out. */
export function narrowingChoices(
  filters: PerformanceFilters,
  { priorities, owners }: MeasureChoices,
  unjudged: FilterChoices[number]["options"],
): FilterChoices {
  const { status, yearEnd, responsibility, frequency, priority, owner, flag } = filters;
  const choices: FilterChoices = [
    {
      name: "status",
      label: "Status now",
      options: [...unjudged, ...statusesAsked.map((value) => ({ value, text: statusWords[value] }))],
      chosen: status ?? "",
    },
    {
      name: "year-end",
      label: "At the year’s end",
      options: [any, ...statusesAsked.map((value) => ({ value, text: statusWords[value] }))],
      chosen: yearEnd ?? "",
    },
    {
      name: "responsibility",
      label: "Whose it is",
      options: [any, ...responsibilities.map((value) => ({ value, text: responsibilityWords[value] }))],
      chosen: responsibility ?? "",
    },
    {
      name: "frequency",
      label: "How often",
      options: [any, ...frequencies.map((value) => ({ value, text: frequencyWords[value] }))],
      chosen: frequency ?? "",
    },
    { name: "priority", label: "Priority", options: [any, ...priorities], chosen: priority ?? "" },
    {
      name: "owner",
      label: "Who answers for it",
      options: [any, ...owners.map((value) => ({ value, text: value }))],
      chosen: owner ?? "",
    },
    {
      name: "flag",
      label: "Marked",
      options: [any, ...flagNames.map((value) => ({ value, text: flags[value] }))],
      chosen: flag ?? "",
    },
  ];
  return choices.filter(({ options }) => options.length > 1);
}
