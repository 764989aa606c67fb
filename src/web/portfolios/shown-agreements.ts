import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import type { CheckedAgreement, Reading } from "../reading.ts";

/** How many portfolios are shown with their figures before only the newest years are. */
const most = 12;
const newestYears = 3;

export type ShownAgreements = {
  /** Every portfolio of every year, newest year first. */
  readonly portfolios: readonly PortfolioRow[];
  /** Those shown with their figures: all of a small council's, the newest three years of a large one's. */
  readonly shown: readonly CheckedAgreement[];
};

/** The portfolios, and the agreements of those to be shown with their figures. */
export async function shownAgreements(reading: Reading): Promise<ShownAgreements> {
  const portfolios = await reading.portfolios();
  const years = [...new Set(portfolios.map(({ year }) => year))].slice(0, newestYears);
  const wanted =
    portfolios.length <= most ? portfolios : portfolios.filter(({ year }) => years.includes(year));
  const found = await Promise.all(wanted.map((row) => reading.agreement(row.portfolio, row.year)));
  return { portfolios, shown: found.filter((one) => one !== undefined) };
}
