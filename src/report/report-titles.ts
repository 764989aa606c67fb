import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { ReportKind, ReportName } from "../domain/publication/report-id.ts";
import type { CouncilSource, PortfolioSource, ReportSource } from "./report-source.ts";
import { committeeName } from "./sections/timetable.ts";

const kindTitles: Readonly<Record<ReportKind, string>> = {
  agreement: "Portfolio Performance and Resource Agreement",
  ppr: "Portfolio Performance and Resource Report",
  exceptions: "Exceptions report",
  finance: "Finance report",
  cpr: "Corporate Performance and Resource Report",
  pack: "Reports for the meeting",
  summary: "Summary for residents",
};

/** The title unless the cover has its own: "Portfolio Performance and Resource Report, Mid-Year 2021/22". */
export function titleOf({ written, name, ...source }: ReportSource): string {
  if (written.cover?.title !== undefined) return written.cover.title;
  const agreement = source.of === "portfolio" ? source.agreement : source.portfolios[0]?.agreement;
  const period = name.period === undefined ? undefined : periodLabel(agreement, name.year, name.period);
  return usualTitle(name, period);
}

/** The title of a report whose cover has none of its own, with its period as the council calls it. */
export function usualTitle({ kind, year }: ReportName, period: string | undefined): string {
  const title = period === undefined ? kindTitles[kind] : `${kindTitles[kind]}, ${period}`;
  return `${title} ${yearLabel(year)}`;
}

/** As the council calls a period; its key where the year does not list it. */
function periodLabel(
  agreement: PortfolioSource["agreement"] | undefined,
  year: FinancialYear,
  period: string,
): string {
  return agreement?.periods.find((row) => row.year === year && row.period === period)?.label ?? period;
}

/** Whom the report is about, or whom it is for: the portfolio, the committee, or the council. */
export function subjectOf(source: ReportSource): string {
  if (source.of === "portfolio") return source.agreement.portfolio.name;
  return source.name.kind === "pack" ? committeeOf(source, source.name.portfolio) : source.council.name;
}

function committeeOf({ portfolios }: CouncilSource, code: string): string {
  const agreement = portfolios[0]?.agreement;
  return (agreement && committeeName(agreement, code)) ?? code;
}
