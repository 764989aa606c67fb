import { cashLimit, type Tables } from "./budget.ts";
import { programme } from "./capital.ts";
import type { Money, Overspend } from "./money-spec.ts";
import type { FileRow } from "./spec.ts";

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

type Stated = readonly [statement: string, figure: string, label: string, amount: number, more?: FileRow];

function statementRows(year: string, stated: readonly Stated[]): readonly FileRow[] {
  return stated.map(([statement, figure, label, amount, more = {}], at) => ({
    year,
    statement,
    figure,
    label,
    amount: String(amount),
    unit: "GBP thousand",
    place: "headline",
    ...more,
    position: String(at + 1),
  }));
}

/** What the council prints over all its portfolios when their agreements are made. */
export function budgetStatements(year: string, money: readonly Money[]): readonly FileRow[] {
  const over = (of: (one: Money) => number) => sum(money.map(of));
  const gross = over(({ lines }) => sum(lines.map(([, , employee, other]) => employee + other)));
  const reserves = (at: 3 | 4) => over((one) => sum(one.reserves.map((reserve) => reserve[at])));
  return statementRows(year, [
    ["gross-expenditure", "gross expenditure", "Gross expenditure", gross],
    ["income", "income", "Income", over(cashLimit) - gross],
    ["net-cash-limit", "net cash limit", "Net budget", over(cashLimit)],
    ["reserves-approved", "reserves approved", "Use of reserves approved", reserves(3)],
    ["reserves-use", "reserves forecast use", "Use of reserves expected", reserves(4), { place: "table" }],
    [
      "reserves-balance",
      "reserves balance",
      "Left of what was approved",
      reserves(3) - reserves(4),
      { place: "table" },
    ],
    ["savings", "savings", "Savings", over((one) => sum(one.savings.map(([, , value]) => value)))],
    [
      "capital",
      "capital programme",
      "Capital programme",
      over((one) => programme(one, year)),
      { spend_year: year },
    ],
  ]);
}

/** What the council prints of its portfolios' forecasts, after what it printed in the budget. */
export function forecastStatements(
  money: readonly Money[],
  expected: Readonly<Record<string, Overspend>>,
): readonly FileRow[] {
  const [first] = money;
  const [{ period } = { period: "" }] = Object.values(expected);
  const deficit = sum(Object.values(expected).flatMap(({ causes }) => causes.map(([, , amount]) => amount)));
  const outturn = sum(money.map(cashLimit)) + deficit;
  return statementRows(first?.year ?? "", [
    [`outturn-${period}`, "forecast outturn", "Forecast outturn", outturn, { period }],
    [`deficit-${period}`, "forecast deficit", "Forecast (surplus)/deficit", deficit, { period }],
  ]);
}

export function virementStatements(year: string, period: string, moved: number): readonly FileRow[] {
  return statementRows(year, [
    [
      `virements-${period}`,
      "virements",
      "Moved between services and portfolios",
      moved,
      { period, place: "prose" },
    ],
  ]);
}

/** 2024/25: 52,400.0 dwellings at £1,842.35 make £96,539,140; the police and the fire service ask for theirs. */
const councilTax: readonly FileRow[] = [
  {
    line: "requirement",
    kind: "requirement",
    name: "Council tax requirement",
    amount: "96539140",
    unit: "GBP",
  },
  { line: "tax-base", kind: "tax base", name: "Council tax base", number: "52400.0", unit: "GBP" },
  { line: "band-d", kind: "band d", name: "Band D, the council's own", amount: "1842.35", unit: "GBP 2dp" },
  { line: "police", kind: "precept", name: "Police (made up)", amount: "12748920", unit: "GBP" },
  { line: "fire", kind: "precept", name: "Fire service (made up)", amount: "4150080", unit: "GBP" },
  { line: "share-council", kind: "share", name: "The council's share", number: "85.10", unit: "GBP" },
  { line: "share-police", kind: "share", name: "Police share", number: "11.24", unit: "GBP" },
  { line: "share-fire", kind: "share", name: "Fire service share", number: "3.66", unit: "GBP" },
  {
    line: "surplus",
    kind: "collection fund",
    name: "Surplus of the Collection Fund, shared out",
    amount: "-412000",
    unit: "GBP",
  },
];

const indicators: readonly FileRow[] = [
  ...[
    ["2024/25", "6.42"],
    ["2025/26", "6.71"],
    ["2026/27", "7.05"],
  ].map(([forYear = "", percent = ""]) => ({
    indicator: "financing-costs",
    for_year: forYear,
    name: "Financing costs to net budget",
    percent,
    limit_percent: "10.00",
  })),
  ...[
    ["2024/25", "118.4"],
    ["2025/26", "123.9"],
    ["2026/27", "127.2"],
  ].map(([forYear = "", amount = ""]) => ({
    indicator: "external-debt",
    for_year: forYear,
    name: "External debt",
    amount,
    limit_amount: "140.0",
  })),
];

/** The council's own tables that come with its agreements for 2024/25. */
export function councilMoney(year: string): Tables {
  return {
    council_tax: councilTax.map((row, at) => ({ year, ...row, position: String(at + 1) })),
    prudential_indicators: indicators.map((row, at) => ({
      year,
      ...row,
      unit: "GBP million 1dp",
      note: "Made up.",
      position: String(at + 1),
    })),
  };
}
