import type { Row, Table } from "../data-package/table.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import { measureWords } from "./figure-words.ts";
import type { BelongsTo } from "./receipt.ts";

const riskTables: readonly string[] = ["risks", "milestones"];

const moneyTables: readonly string[] = [
  "resources",
  "virements",
  "actuals",
  "budget_lines",
  "budget_movements",
  "forecasts",
  "forecast_causes",
  "reserves",
  "reserve_movements",
  "savings",
  "capital_schemes",
  "capital_movements",
  "capital_funding",
  "non_cash_limits",
  "one_off_investments",
  "statements",
  "ledger_codes",
];

/** The portfolio a row is of; for a virement the one the budget comes from. Undefined for the council's own. */
export function portfolioOf({ portfolio, fromPortfolio }: Row): string | undefined {
  const code = portfolio ?? fromPortfolio;
  return typeof code === "string" ? code : undefined;
}

/** The page a row stands on: its measure's, or its portfolio's plan, money or risks. */
export function belongsTo(table: Table, row: Row, measure: MeasureRow | undefined): BelongsTo {
  if (measure !== undefined) {
    return {
      kind: "measure",
      measure: measure.measure,
      year: measure.year,
      name: measureWords(measure),
    };
  }
  const { year } = row;
  const portfolio = portfolioOf(row);
  if (portfolio === undefined || typeof year !== "number") return { kind: "council" };
  const part = moneyTables.includes(table.name)
    ? "finance"
    : riskTables.includes(table.name)
      ? "risks"
      : undefined;
  const of = financialYear(year);
  return { kind: "agreement", portfolio, year: of, part, name: `${portfolio} ${yearLabel(of)}` };
}
