import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";

/** "Resources, Commissioning and Governance 2021/22" */
export function portfolioName({ name, year }: PortfolioRow): string {
  return `${name} ${yearLabel(year)}`;
}
