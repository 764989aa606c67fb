import type { MeasureAssessment } from "../../domain/assessment/assess-measure.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";

export type JudgedPortfolio = {
  readonly portfolio: PortfolioRow;
  readonly measures: readonly MeasureAssessment[];
};

/** Every portfolio of a year with its measures as they are judged. */
export type JudgedYear = { readonly year: FinancialYear; readonly portfolios: readonly JudgedPortfolio[] };
