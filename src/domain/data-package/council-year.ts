import type { FinancialYear } from "../period/financial-year.ts";
import type { Agreement, Rows, TableName } from "./agreement.ts";
import type { PortfolioRow } from "./tables/organisation.ts";

/** The tables of a portfolio's money, and the documents they were printed in. */
export const moneyTables = [
  "documents",
  "resources",
  "budgetLines",
  "budgetMovements",
  "actuals",
  "forecasts",
  "forecastCauses",
  "reserves",
  "reserveMovements",
  "savings",
  "capitalSchemes",
  "capitalMovements",
  "capitalFunding",
  "nonCashLimits",
  "oneOffInvestments",
  "statements",
] as const satisfies readonly TableName[];

/** The tables of the council's money that belong to a year and to no one portfolio, and the year's periods. */
export const councilYearTables = [
  "periods",
  "virements",
  "councilTax",
  "councilStatements",
  "prudentialIndicators",
] as const satisfies readonly TableName[];

/** The tables in which a portfolio's year ends with what the next one starts from. */
export const closingTables = [
  "budgetLines",
  "budgetMovements",
  "reserves",
  "capitalSchemes",
  "nonCashLimits",
] as const satisfies readonly TableName[];

type MoneyTable = (typeof moneyTables)[number];
type CouncilYearTable = (typeof councilYearTables)[number];

/** One portfolio's money for one year: the part of its agreement that the council's is added up from. */
export type PortfolioMoney = Pick<Agreement, "portfolio" | MoneyTable>;

/**
 * What a portfolio's year ended with: the totals of its budget lines, the end of its bridge, reserves with a closing
 * balance, what its ring-fenced budgets carried forward, and its programme for the years from the next one on.
 */
export type ClosingFigures = Pick<Agreement, "portfolio" | (typeof closingTables)[number]>;

/** The money of the whole council for one year, each portfolio in its own order. */
export type CouncilYear = Pick<Rows, CouncilYearTable> & {
  readonly year: FinancialYear;
  readonly portfolios: readonly PortfolioMoney[];
  /** What each portfolio held for the year before ended with; none where no portfolio is held for it. */
  readonly before: readonly ClosingFigures[];
  /** Findings somebody has let stand, of any year. */
  readonly acceptances: Rows["acceptances"];
  /** The day on which it is looked at: what is due or has ended by then. */
  readonly on: Temporal.PlainDate;
};

/** The rows a council's year is made of: portfolios and closing tables of the year before too, which are told apart. */
export type CouncilYearRows = Pick<Rows, "portfolios" | "acceptances" | MoneyTable | CouncilYearTable>;

export function councilYearOf(
  rows: CouncilYearRows,
  { year, on }: Pick<CouncilYear, "year" | "on">,
): CouncilYear {
  const { portfolios, acceptances, periods, virements } = rows;
  const { councilTax, councilStatements, prudentialIndicators } = rows;
  const money = byPortfolio(rows);
  const inOrder = portfolios.toSorted((one, other) => one.position - other.position);
  return {
    year,
    on,
    portfolios: inOrder.filter((row) => row.year === year).map(money),
    before: inOrder.filter((row) => row.year === year - 1).map((row) => closingFigures(money(row))),
    ...{ acceptances, periods, virements, councilTax, councilStatements, prudentialIndicators },
  };
}

/** The closing figures a portfolio starts from: its own, else those of the first held that it took over from. */
export function closingBefore(
  { before }: Pick<CouncilYear, "before">,
  { portfolio, predecessors = [] }: PortfolioRow,
): ClosingFigures | undefined {
  return [portfolio, ...predecessors]
    .map((code) => before.find((one) => one.portfolio.portfolio === code))
    .find((one) => one !== undefined);
}

function closingFigures(money: PortfolioMoney): ClosingFigures {
  const { portfolio, budgetLines, budgetMovements, reserves, capitalSchemes, nonCashLimits } = money;
  return {
    portfolio,
    budgetLines: budgetLines.filter(({ row }) => row === "total"),
    budgetMovements: budgetMovements.filter(({ row }) => row === "closing"),
    reserves: reserves.filter(({ closing }) => closing !== undefined),
    capitalSchemes: capitalSchemes.filter(({ spendYear }) => spendYear > portfolio.year),
    nonCashLimits: nonCashLimits.filter(({ row }) => row === "carried forward"),
  };
}

/** Each portfolio's rows, found without going through every other portfolio's. */
function byPortfolio(rows: CouncilYearRows): (portfolio: PortfolioRow) => PortfolioMoney {
  const key = ({ portfolio, year }: { readonly portfolio: string; readonly year: FinancialYear }) =>
    `${portfolio} ${year}`;
  const grouped = moneyTables.map((name) => {
    const all: readonly Rows[MoneyTable][number][] = rows[name];
    return [name, Map.groupBy(all, key)] as const;
  });
  return (portfolio) => {
    const own = grouped.map(([name, groups]) => [name, groups.get(key(portfolio)) ?? []] as const);
    return { portfolio, ...tablesFrom<Pick<Rows, MoneyTable>>(own) };
  };
}

function tablesFrom<Tables>(tables: readonly (readonly [MoneyTable, readonly unknown[]])[]): Tables {
  return Object.fromEntries(tables) as Tables;
}
