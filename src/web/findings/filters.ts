import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { type FinancialYear, parseFinancialYear } from "../../domain/period/financial-year.ts";
import type { Finding, Severity } from "../../domain/reconciliation/finding.ts";
import { identities } from "../../domain/reconciliation/identities.ts";

/** What a reader asks to see of the findings; undefined is all. */
export type Filters = {
  /** As the ledger spells it. */
  readonly portfolio: string | undefined;
  readonly year: FinancialYear | undefined;
  readonly severity: Severity | undefined;
  /** F3, D1 */
  readonly identity: string | undefined;
  /** From 1. */
  readonly page: number;
};

export type AskedFilters =
  | { readonly kind: "filters"; readonly filters: Filters }
  /** A word that names nothing the ledger holds or the checker knows. */
  | {
      readonly kind: "unknown";
      readonly name: "portfolio" | "year" | "severity" | "identity";
      readonly word: string;
    };

const severities: readonly Severity[] = ["error", "doubt", "rounding"];

/** Reads the query of the page of findings: blanks narrow nothing, letter case counts for nothing. */
export function readFilters(query: URLSearchParams, portfolios: readonly PortfolioRow[]): AskedFilters {
  const asked = (name: string) => query.get(name)?.trim() || undefined;
  const unknown = (name: "portfolio" | "year" | "severity" | "identity"): AskedFilters => ({
    kind: "unknown",
    name,
    word: (asked(name) ?? "").slice(0, 40),
  });
  const code = asked("portfolio")?.toLowerCase();
  const portfolio = portfolios.find((row) => row.portfolio.toLowerCase() === code)?.portfolio;
  if (code !== undefined && portfolio === undefined) return unknown("portfolio");
  const year = parseFinancialYear(asked("year") ?? "");
  if (asked("year") !== undefined && !(year.ok && portfolios.some((row) => row.year === year.value)))
    return unknown("year");
  const severity = severities.find((known) => known === asked("severity")?.toLowerCase());
  if (asked("severity") !== undefined && severity === undefined) return unknown("severity");
  const identity = identities.find(({ number }) => number === asked("identity")?.toUpperCase())?.number;
  if (asked("identity") !== undefined && identity === undefined) return unknown("identity");
  const page = Math.max(1, Math.floor(Number(asked("page") ?? 1)) || 1);
  return {
    kind: "filters",
    filters: { portfolio, year: year.ok ? year.value : undefined, severity, identity, page },
  };
}

/** The agreements the filters leave, in the order given. */
export function agreementsLeft(
  { portfolio, year }: Filters,
  portfolios: readonly PortfolioRow[],
): readonly PortfolioRow[] {
  return portfolios.filter(
    (row) => (portfolio ?? row.portfolio) === row.portfolio && (year ?? row.year) === row.year,
  );
}

/** Whether the filters leave the finding among those of its agreement. */
export function isLeft({ severity, identity }: Filters, finding: Finding): boolean {
  return (
    (severity ?? finding.severity) === finding.severity && (identity ?? finding.identity) === finding.identity
  );
}
