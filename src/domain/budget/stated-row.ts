import type { CouncilYear } from "../data-package/council-year.ts";
import type { CouncilStatementRow } from "../data-package/tables/council-money.ts";
import type { Added } from "./added-up.ts";

/** Which figure of the council's own would say the same as a total over portfolios. */
export type Stated = Pick<CouncilStatementRow, "figure"> &
  Partial<Pick<CouncilStatementRow, "period" | "spendYear">>;

/** The row in which the council itself says that figure and the same amount; undefined where it says another or none. */
export function statedRow(
  { councilStatements }: Pick<CouncilYear, "councilStatements">,
  { amount }: Added,
  stated: Stated | undefined,
): CouncilStatementRow | undefined {
  return councilStatements.find(
    (one) =>
      one.figure === stated?.figure &&
      one.amount === amount &&
      one.period === stated?.period &&
      one.spendYear === stated?.spendYear,
  );
}
