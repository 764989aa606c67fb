import type { FileRow } from "./spec.ts";

/** A ring-fenced account of a year, in thousands: what it had, what came in with a minus and what went out. */
type Account = {
  readonly fund: "hra" | "collection-fund";
  readonly start: number;
  readonly lines: readonly (readonly [key: string, name: string, amount: number])[];
};

const hra2023: Account = {
  fund: "hra",
  start: -3_180,
  lines: [
    ["rents", "Rents of council homes", -18_420],
    ["service-charges", "Service charges", -1_145],
    ["repairs", "Repairs and upkeep", 6_980],
    ["running", "Running the service", 4_610],
    ["capital-charges", "Depreciation and interest", 7_655],
  ],
};

const hra2024: Account = {
  fund: "hra",
  start: endOf(hra2023),
  lines: [
    ["rents", "Rents of council homes", -19_630],
    ["service-charges", "Service charges", -1_210],
    ["repairs", "Repairs and upkeep", 7_520],
    ["running", "Running the service", 4_830],
    ["capital-charges", "Depreciation and interest", 8_115],
  ],
};

const collectionFund2023: Account = {
  fund: "collection-fund",
  start: -390,
  lines: [
    ["bills", "Council tax billed", -110_339],
    ["council", "Asked for by the council", 92_610],
    ["police", "Asked for by the police (made up)", 12_230],
    ["fire", "Asked for by the fire service (made up)", 3_985],
    ["unpaid", "Allowance for bills not paid", 1_030],
    ["shared-out", "Last year's surplus, shared out", 390],
  ],
};

/** What is asked for is what the council tax of the year says in pounds; 85.1% of the surplus shared out is the council's. */
const collectionFund2024: Account = {
  fund: "collection-fund",
  start: endOf(collectionFund2023),
  lines: [
    ["bills", "Council tax billed", -114_640],
    ["council", "Asked for by the council", 96_539],
    ["police", "Asked for by the police (made up)", 12_749],
    ["fire", "Asked for by the fire service (made up)", 4_150],
    ["unpaid", "Allowance for bills not paid", 1_082],
    ["shared-out", "Last year's surplus, shared out", 484],
  ],
};

const accounts: Readonly<Record<string, Account>> = {
  "MUP 2023/24": hra2023,
  "MUP 2024/25": hra2024,
  "MUR 2023/24": collectionFund2023,
  "MUR 2024/25": collectionFund2024,
};

/** The ring-fenced account a portfolio keeps in a year, rolled forward from what it had; none for most. */
export function ringFencedRows(portfolio: string, year: string): readonly FileRow[] {
  const account = accounts[`${portfolio} ${year}`];
  if (account === undefined) return [];
  const { fund, start, lines } = account;
  return [
    ["opening", "brought forward", "Balance brought forward", start] as const,
    ...lines.map(([key, name, amount]) => [key, "line", name, amount] as const),
    ["total", "total", "(Surplus) or deficit of the year", inYear(account)] as const,
    ["closing", "carried forward", "Balance carried forward", endOf(account)] as const,
  ].map(([line, row, name, amount]) => ({ fund, line, row, name, amount: String(amount) }));
}

function inYear({ lines }: Account): number {
  return lines.reduce((sum, [, , amount]) => sum + amount, 0);
}

function endOf(account: Account): number {
  return account.start + inYear(account);
}
