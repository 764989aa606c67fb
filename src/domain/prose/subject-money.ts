import type { PortfolioMoney } from "../data-package/council-year.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";

/** A portfolio's money, and the periods its forecasts and spending are named by. */
export type SubjectMoney = PortfolioMoney & { readonly periods: readonly PeriodRow[] };
