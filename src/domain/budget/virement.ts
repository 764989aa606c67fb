import type { VirementRow } from "../data-package/tables/virements.ts";
import { negate, type Pence } from "../money/pence.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { no, ok, type Result } from "../result.ts";

/** One side of a virement: what a portfolio's budget gains by it, in pence; what it gives up has a minus. */
export type VirementHalf = {
  readonly side: "from" | "to";
  readonly portfolio: string;
  /** The budget line's key; undefined where the portfolio has none that matches. */
  readonly line: string | undefined;
  readonly amount: Pence;
};

/** Budget moved from one place to another: two halves that sum to nothing. */
export type Virement = {
  readonly virement: string;
  readonly year: FinancialYear;
  readonly from: VirementHalf;
  readonly to: VirementHalf;
};

/** The two sides a row states. Refuses an amount that is not above nought, and two sides that are one place. */
export function virementOfRow(row: VirementRow): Result<Virement> {
  const { virement, year, amount, fromPortfolio, fromLine, toPortfolio, toLine } = row;
  if (amount <= 0) {
    const wrong =
      amount === 0
        ? "moves nothing. Give what was moved, or leave the row out."
        : "has a minus. Turn its two sides round and leave the minus out.";
    return no({ field: "amount", message: `The virement ${virement} ${wrong}` });
  }
  if (fromPortfolio === toPortfolio && fromLine === toLine) {
    const place = [fromPortfolio, ...(fromLine === undefined ? [] : [fromLine])].join(", ");
    const field = fromLine === undefined ? "toPortfolio" : "toLine";
    const message = `The virement ${virement} goes from ${place} to the same place. Give the line or portfolio that gains by it.`;
    return no({ field, message });
  }
  return ok({
    virement,
    year,
    from: { side: "from", portfolio: fromPortfolio, line: fromLine, amount: negate(amount) },
    to: { side: "to", portfolio: toPortfolio, line: toLine, amount },
  });
}

/** Both halves of every virement, those of one portfolio where it is named. Throws on a row no import could write. */
export function virementHalves(rows: readonly VirementRow[], portfolio?: string): readonly VirementHalf[] {
  return rows
    .flatMap((row) => {
      const read = virementOfRow(row);
      if (!read.ok) throw new Error(`The virement ${row.virement} can't be used`);
      return [read.value.from, read.value.to];
    })
    .filter((half) => portfolio === undefined || half.portfolio === portfolio);
}
