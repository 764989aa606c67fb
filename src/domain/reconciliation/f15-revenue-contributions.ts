import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { CouncilYear, PortfolioMoney } from "../data-package/council-year.ts";
import type { CapitalFundingRow } from "../data-package/tables/capital.ts";
import { amountText } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { type CouncilIdentity, ofPortfolio, placeOfPortfolio } from "./council-identity.ts";
import type { Observation } from "./identity.ts";
import { findingFigure, money, type PrintedAmount, printedAmount } from "./printed-amount.ts";

/**
 * F15: capital paid for from revenue (RCCO) in the year itself has a revenue or reserve contribution of that size
 * somewhere in the council. A doubt where none is found: it may be a part of a larger one.
 */
export const revenuePaysForCapital: CouncilIdentity = (council) => {
  const paid = council.portfolios.flatMap((one) => contributions(one, council.year));
  if (paid.length === 0) return { observations: [], sums: 0 };
  const isFound = amountsFound(council);
  return {
    observations: paid
      .filter((one) => !isFound(one.amount) && !(one.parts.length > 0 && one.parts.every(isFound)))
      .map(observe),
    sums: paid.length,
  };
};

type Paid = {
  readonly portfolio: PortfolioMoney["portfolio"];
  readonly amount: PrintedAmount;
  /** The same scheme by scheme, where funding is printed so. */
  readonly parts: readonly PrintedAmount[];
};

/** What the whole programme takes from revenue in the year, or each scheme where the programme's funding is not printed. */
function contributions(one: PortfolioMoney, year: number): readonly Paid[] {
  const { portfolio, capitalFunding, capitalSchemes } = one;
  const cells = capitalFunding.flatMap((row) => {
    const isPaid = row.source === "revenue contributions" && row.spendYear === year;
    const amount = isPaid ? fundingCell(row) : undefined;
    return amount === undefined || amount.amount === 0 ? [] : [{ row, amount }];
  });
  if (cells.length === 0) return [];
  const totals = new Set(capitalSchemes.filter(({ row }) => row === "total").map(({ scheme }) => scheme));
  const whole = cells.filter(({ row: { scheme } }) => scheme === "programme" || totals.has(scheme));
  const parts = cells.filter((cell) => !whole.includes(cell)).map(({ amount }) => amount);
  if (whole.length === 0) return parts.map((amount) => ({ portfolio, amount, parts: [] }));
  return whole.map(({ amount }) => ({ portfolio, amount, parts }));
}

function fundingCell(row: CapitalFundingRow): PrintedAmount | undefined {
  const scheme = row.scheme === "programme" ? "" : `${row.scheme}, `;
  return printedAmount(agreementTables.capitalFunding, row, "amount", {
    name: row.name,
    label: `${scheme}${row.name}, funding of the programme`,
  });
}

/** Whether an amount of that size is a use of reserves, a movement of a budget or a line of one, in any portfolio. */
function amountsFound({ portfolios }: CouncilYear): (wanted: PrintedAmount) => boolean {
  const sizes = new Set<number>();
  const found = (amount: number | undefined) => {
    if (amount !== undefined) sizes.add(inThousands(amount));
  };
  for (const one of portfolios) revenueAmounts(one, found);
  return ({ amount }) => sizes.has(inThousands(amount));
}

const THOUSAND = 100_000;

function inThousands(amount: number): number {
  return Math.round(Math.abs(amount) / THOUSAND);
}

type RevenueTables = "reserves" | "reserveMovements" | "budgetMovements" | "budgetLines" | "forecasts";

function revenueAmounts(
  one: Pick<Agreement, RevenueTables>,
  found: (amount: number | undefined) => void,
): void {
  for (const { approved, forecastUse } of one.reserves) {
    found(approved);
    found(forecastUse);
  }
  for (const { kind, amount } of one.reserveMovements) if (kind === "use") found(amount);
  for (const { row, amount } of one.budgetMovements) if (row === "line") found(amount);
  for (const { row, nonEmployee, gross, net } of one.budgetLines) {
    if (row !== "line") continue;
    found(nonEmployee);
    found(gross);
    found(net);
  }
  for (const { appropriations } of one.forecasts) found(appropriations);
}

function observe({ portfolio, amount }: Paid): Observation {
  const size = money(pence(Math.abs(amount.amount)), amount.unit);
  return {
    identity: "F15",
    severity: "doubt",
    message: `${portfolio.name}: ${size} of the capital programme is paid for from revenue (${amount.name}), but no use of a reserve, budget or budget movement of that size is found in any portfolio.`,
    likelyCause: "It may be a part of a larger budget or reserve; the programme should say of which.",
    difference: amountText(pence(Math.abs(amount.amount)), amount.unit),
    unit: amount.unit,
    figures: [findingFigure(ofPortfolio(portfolio, amount))],
    place: placeOfPortfolio(portfolio, amount),
  };
}
