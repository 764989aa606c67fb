import { frequencies, frequencyWords } from "../../domain/measure/frequency.ts";
import { responsibilities, responsibilityWords } from "../../domain/measure/responsibility.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import type { Html } from "../../html/html.ts";
import { statusesAsked } from "../measures/filters.ts";
import { flagNames, flags, type PerformanceFilters } from "./filters.ts";
import { statusWords } from "./status-words.ts";

type Given = {
  readonly year: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly filters: PerformanceFilters;
  readonly keep: FilterForm["keep"];
};

const any = { value: "", text: "All" };

/** The form that chooses the year and narrows its measures. */
export function performanceFilters({ year, years, filters, keep }: Given): Html {
  const { status, responsibility, frequency, flag } = filters;
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
      {
        name: "status",
        label: "Status",
        options: [
          { value: "", text: "The exceptions" },
          { value: "all", text: "All" },
          ...statusesAsked.map((value) => ({ value, text: statusWords[value] })),
        ],
        chosen: status ?? "",
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
      {
        name: "flag",
        label: "Marked",
        options: [any, ...flagNames.map((value) => ({ value, text: flags[value] }))],
        chosen: flag ?? "",
      },
    ],
  });
}
