import type { ReportKind } from "../../domain/publication/report-id.ts";

/** What kinds of report are called in lists. */
export const kindWords: Readonly<Record<ReportKind, string>> = {
  agreement: "Portfolio agreements",
  ppr: "In-year reports",
  exceptions: "Exceptions reports",
  finance: "Finance reports",
  cpr: "Corporate reports",
  pack: "Packs for meetings",
  summary: "Summaries for residents",
};
