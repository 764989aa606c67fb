import type { PortfolioRow } from "../domain/data-package/tables/organisation.ts";
import { parseFinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import { WrongUse } from "./effects.ts";

export type Choice = { readonly portfolio?: string; readonly year?: string };

/** The agreements that --portfolio and --year leave, in the order given. Refuses what names none that is held. */
export function agreementsChosen(all: readonly PortfolioRow[], choice: Choice): readonly PortfolioRow[] {
  const year = choice.year === undefined ? undefined : parseFinancialYear(choice.year);
  if (year?.ok === false) throw new WrongUse(year.issues[0]?.message ?? "That is not a financial year.");
  const code = choice.portfolio?.toUpperCase();
  const chosen = all.filter(
    (row) =>
      (code === undefined || row.portfolio.toUpperCase() === code) &&
      (year === undefined || row.year === year.value),
  );
  if (chosen.length === 0 && (code ?? year) !== undefined) {
    const held = all.map((row) => `${row.portfolio} ${yearLabel(row.year)}`).join(", ") || "none";
    throw new WrongUse(`The ledger holds no such portfolio and year. It holds ${held}.`);
  }
  return chosen;
}
