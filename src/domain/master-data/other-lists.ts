import type { AreaRow, PortfolioRow, ServiceRow } from "../data-package/tables/organisation.ts";
import type { ListedCode } from "./listed-code.ts";

/** The lists whose codes tables of their own hold, by the name feeds call them: nothing of them stands in code_lists. */
export const otherLists = ["areas", "portfolios", "services"] as const;

/** Areas as a code list: their GSS code is what others call them. */
export function codesOfAreas(rows: readonly AreaRow[]): readonly ListedCode[] {
  return rows.map(({ area, name, kind, gss, from, to, parent }) => ({
    ...{ list: "areas", code: area, name, kind, parent, from, to, outside: gss },
  }));
}

/** Portfolios as a code list, under the names of their newest year. Years without an agreement say nothing of when one held. */
export function codesOfPortfolios(rows: readonly PortfolioRow[]): readonly ListedCode[] {
  return newestNames("portfolios", rows, ({ portfolio }) => portfolio);
}

/** Services as a code list, under the names of their newest year. */
export function codesOfServices(rows: readonly ServiceRow[]): readonly ListedCode[] {
  return newestNames("services", rows, ({ service }) => service);
}

function newestNames<Row extends Pick<PortfolioRow, "year" | "name">>(
  list: string,
  rows: readonly Row[],
  codeOf: (row: Row) => string,
): readonly ListedCode[] {
  const names = new Map<string, string>();
  for (const row of rows.toSorted((one, other) => one.year - other.year)) names.set(codeOf(row), row.name);
  const unsaid = { kind: undefined, parent: undefined, from: undefined, to: undefined, outside: undefined };
  return [...names].map(([code, name]) => ({ list, code, name, ...unsaid }));
}
