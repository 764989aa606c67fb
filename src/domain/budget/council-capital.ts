import { agreementTables } from "../data-package/agreement.ts";
import type { CouncilYear, PortfolioMoney } from "../data-package/council-year.ts";
import type { CapitalFundingRow, CapitalSchemeRow } from "../data-package/tables/capital.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { type PrintedAmount, printedAmount } from "../reconciliation/printed-amount.ts";
import { type Added, type AddedUp, added, addedUp } from "./added-up.ts";

/** The council's capital programme: each portfolio's by year of spending, named by the year it starts in. */
export type CouncilCapital = {
  /** Earliest first; none where no portfolio prints a programme. */
  readonly years: readonly FinancialYear[];
  readonly programme: AddedUp<string>;
  readonly funding: readonly FundingBySource[];
};

/** What one source pays in each year. */
export type FundingBySource = {
  readonly source: CapitalFundingRow["source"];
  /** As the first portfolio prints it. */
  readonly name: string;
  readonly byYear: ReadonlyMap<FinancialYear, Added>;
};

/** The programmes of all portfolios and what pays for them. “All sources” is left out: it is the sum of the others. */
export function councilCapital(council: CouncilYear): CouncilCapital {
  const schemes = council.portfolios.flatMap(({ capitalSchemes }) => capitalSchemes.filter(isProgramme));
  const funding = council.portfolios.flatMap(fundingOf).filter(({ source }) => source !== "all sources");
  const years = [...new Set([...schemes, ...funding].map(({ spendYear }) => spendYear))].toSorted(
    (left, right) => left - right,
  );
  const columns = years.map(
    (year) => [String(year), (money: PortfolioMoney) => programmeIn(money, year)] as const,
  );
  return {
    years,
    programme: addedUp(council, Object.fromEntries(columns)),
    funding: [...Map.groupBy(funding, ({ source }) => source)].map(([source, rows]) => ({
      source,
      name: rows[0]?.name ?? source,
      byYear: new Map(
        [...Map.groupBy(rows, ({ spendYear }) => spendYear)].map(([year, cells]) => [
          year,
          added(cells.map((row) => amountIn(agreementTables.capitalFunding, row))),
        ]),
      ),
    })),
  };
}

/** A programme's total for a year as printed, else its schemes. */
function programmeIn(
  { capitalSchemes }: PortfolioMoney,
  year: FinancialYear,
): readonly (PrintedAmount | undefined)[] {
  const rows = capitalSchemes.filter((row) => isProgramme(row) && row.spendYear === year);
  const total = rows.find(({ row }) => row === "total");
  const chosen = total === undefined ? rows.filter(({ row }) => row === "line") : [total];
  return chosen.map((row) => amountIn(agreementTables.capitalSchemes, row));
}

/** The funding of the whole programme, else of its schemes. */
function fundingOf({ capitalFunding }: PortfolioMoney): readonly CapitalFundingRow[] {
  const whole = capitalFunding.filter(({ scheme }) => scheme === "programme");
  return whole.length > 0 ? whole : capitalFunding;
}

function isProgramme({ listing }: CapitalSchemeRow): boolean {
  return listing === "programme";
}

function amountIn(
  table: typeof agreementTables.capitalSchemes | typeof agreementTables.capitalFunding,
  row: CapitalSchemeRow | CapitalFundingRow,
): PrintedAmount | undefined {
  return printedAmount(table, row, "amount", { name: row.name, label: row.name });
}
