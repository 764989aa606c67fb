import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { identities } from "../../domain/reconciliation/identities.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import type { Html } from "../../html/html.ts";
import type { Filters } from "./filters.ts";

const all = { value: "", text: "All" };

/** The form that narrows the findings: by portfolio, year, how serious and which check. */
export function findingFilters(
  { portfolio, year, severity, identity }: Filters,
  portfolios: readonly PortfolioRow[],
  keep: FilterForm["keep"],
): Html {
  const newest = new Map(portfolios.toReversed().map((row) => [row.portfolio, row.name]));
  const codes = [...newest].toSorted(([, left], [, right]) => (left < right ? -1 : 1));
  const years = [...new Set(portfolios.map((row) => row.year))];
  return filterForm({
    action: "/findings",
    label: "Narrow the findings",
    keep,
    choices: [
      {
        name: "portfolio",
        label: "Portfolio",
        options: [all, ...codes.map(([code, name]) => ({ value: code.toLowerCase(), text: name }))],
        chosen: portfolio?.toLowerCase() ?? "",
      },
      {
        name: "year",
        label: "Year",
        options: [all, ...years.map((one) => ({ value: yearSlug(one), text: yearLabel(one) }))],
        chosen: year === undefined ? "" : yearSlug(year),
      },
      {
        name: "severity",
        label: "How serious",
        options: [
          all,
          { value: "error", text: "Cannot be right" },
          { value: "doubt", text: "Looks wrong" },
          { value: "rounding", text: "Rounding only" },
        ],
        chosen: severity ?? "",
      },
      {
        name: "identity",
        label: "Check",
        options: [
          all,
          ...identities.map(({ number, says }) => ({
            value: number.toLowerCase(),
            text: `${number}: ${says}`,
          })),
        ],
        chosen: identity?.toLowerCase() ?? "",
      },
    ],
  });
}
