import type { Agreement } from "../../domain/data-package/agreement.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";

/** The capital programme's total of each year, earliest first: from its table, else from where it is said. */
export function capitalByYear({
  capitalSchemes,
  statements,
}: Pick<Agreement, "capitalSchemes" | "statements">): readonly {
  readonly year: FinancialYear;
  readonly held: HeldAmount;
}[] {
  const totals = capitalSchemes
    .filter(({ row, listing }) => row === "total" && listing === "programme")
    .flatMap((row) => {
      const held = heldAmount(agreementTables.capitalSchemes, row, "amount");
      return held === undefined ? [] : [{ year: row.spendYear, held }];
    });
  const said = statements.flatMap((row) => {
    const held = heldAmount(agreementTables.statements, row, "amount");
    return row.figure === "capital programme" && row.spendYear !== undefined && held !== undefined
      ? [{ year: row.spendYear, held }]
      : [];
  });
  return (totals.length > 0 ? totals : said).toSorted((left, right) => left.year - right.year);
}
