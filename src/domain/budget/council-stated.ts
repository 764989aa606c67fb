import type { CouncilYear } from "../data-package/council-year.ts";
import type { CouncilStatementRow } from "../data-package/tables/council-money.ts";
import { minus, type Pence, sum } from "../money/pence.ts";
import { councilFigures } from "../reconciliation/council-figures.ts";
import { type AddedOver, addedUp } from "./added-up.ts";

/** A figure the council prints over all its portfolios, beside what they come to. */
export type CouncilStated = {
  readonly statement: CouncilStatementRow;
  /** What the portfolios print; undefined for what moved between them, which is no portfolio's figure. */
  readonly portfolios: AddedOver | undefined;
  /** What it comes to by the tables; undefined where they hold nothing of it. */
  readonly amount: Pence | undefined;
  /** What is printed less what it comes to; undefined where they hold nothing of it. */
  readonly difference: Pence | undefined;
};

/** Every figure of the council's own against the sum of its portfolios, or of its virements, in the order of print. */
export function councilStated(council: CouncilYear): readonly CouncilStated[] {
  return council.councilStatements.map((statement) => {
    const { figure } = statement;
    const portfolios =
      figure === "virements"
        ? undefined
        : addedUp(council, { all: (money) => councilFigures[figure].of(money, statement) }).totals.all;
    const amount = figure === "virements" ? movedBy(council, statement) : portfolios?.amount;
    const difference = amount === undefined ? undefined : minus(statement.amount, amount);
    return { statement, portfolios, amount, difference };
  });
}

/**
 * What the year's virements moved. A council may speak of a period's own or of all up to it, and of all of them or of
 * those between portfolios alone: the reading it is nearest to is taken, as F12 does.
 */
function movedBy(
  { virements, periods }: CouncilYear,
  { period, amount }: Pick<CouncilStatementRow, "period" | "amount">,
): Pence | undefined {
  const place = (key: string | undefined) => periods.find((row) => row.period === key)?.position ?? 0;
  const within = virements.filter((row) => period === undefined || row.period === period);
  const upTo = virements.filter((row) => period === undefined || place(row.period) <= place(period));
  const readings = [within, upTo]
    .flatMap((rows) => [rows, rows.filter((row) => row.fromPortfolio !== row.toPortfolio)])
    .filter((rows) => rows.length > 0)
    .map((rows) => sum(rows.map((row) => row.amount)));
  const apart = (moved: Pence) => Math.abs(amount - moved);
  return readings.toSorted((one, other) => apart(one) - apart(other))[0];
}
