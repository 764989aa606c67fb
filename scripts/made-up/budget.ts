import { actualRows } from "./actuals.ts";
import { fundingRows, programme, programmeChangeRows, schemeRows } from "./capital.ts";
import type { Money, Overspend, ReserveBalance, Step } from "./money-spec.ts";
import { ringFencedRows } from "./ring-fenced.ts";
import type { FileRow } from "./spec.ts";

export type Tables = Readonly<Record<string, readonly FileRow[]>>;

const unit = "GBP thousand";
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

/** The tables of the budget side, each of which adds up. */
export function budgetTables(money: Money): Tables {
  const place = { portfolio: money.portfolio, year: money.year };
  const stated = statementRows(money);
  const rows: Record<string, readonly FileRow[]> = {
    services: money.lines.map(([service, name]) => ({
      service,
      name,
      about: `Made up: ${name.toLowerCase()}.`,
    })),
    budget_lines: lineRows(money),
    budget_movements: movementRows(money),
    savings: savingRows(money),
    reserves: reserveRows(money),
    reserve_movements: reserveMovementRows(money),
    capital_schemes: schemeRows(money),
    capital_movements: programmeChangeRows(money),
    capital_funding: fundingRows(money),
    non_cash_limits: ringFencedRows(money.portfolio, money.year),
    statements: stated,
  };
  return Object.fromEntries(
    Object.entries(rows).map(([table, own]) => [
      table,
      own.map((row, at) => ({
        ...place,
        ...row,
        ...(table === "services" ? {} : { unit }),
        ...(table === "reserve_movements" ? {} : { position: String(at + 1) }),
      })),
    ]),
  );
}

/** What a portfolio expects to spend, with the causes that make up the whole of what it is over. */
export function forecastTables(money: Money, overspend: Overspend): Tables {
  const { period, causes } = overspend;
  const fromReserves = sum(money.reserves.map((one) => one[4]));
  const place = { portfolio: money.portfolio, year: money.year, period };
  const deficit = sum(causes.map(([, , amount]) => amount));
  const limit = cashLimit(money);
  const row = {
    ...place,
    cash_limit: String(limit),
    net_expenditure: String(limit + deficit + fromReserves),
    appropriations: String(-fromReserves),
    outturn: String(limit + deficit),
    deficit: String(deficit),
    unit,
  };
  const listed = causes.map(([cause, name, amount], at) => ({
    ...place,
    cause,
    name,
    amount: String(amount),
    unit,
    position: String(at + 1),
  }));
  return { forecasts: [row], forecast_causes: listed, actuals: actualRows(money, overspend) };
}

export function cashLimit({ lines }: Money): number {
  return sum(lines.map(([, , employee, other, income]) => employee + other + income));
}

function lineRows({ name, lines }: Money): readonly FileRow[] {
  const row = (employee: number, other: number, income: number) => ({
    employee: String(employee),
    non_employee: String(other),
    gross: String(employee + other),
    income: String(income),
    net: String(employee + other + income),
  });
  const column = (at: 2 | 3 | 4) => sum(lines.map((line) => line[at]));
  return [
    ...lines.map(([line, title, employee, other, income]) => ({
      line,
      row: "line",
      name: title,
      service: line,
      ...row(employee, other, income),
    })),
    { line: "total", row: "total", name: `${name} total`, ...row(column(2), column(3), column(4)) },
  ];
}

function movementRows(money: Money): readonly FileRow[] {
  const { name, year, before, adjustments, savings, virements = [] } = money;
  const cut = savings.map(([key, title, value]): Step => [key, title, -value]);
  const moves = virements.map(([key, title, amount]): Step => [key, title, amount]);
  const changed = sum([...adjustments, ...cut, ...moves].map(([, , amount]) => amount));
  const closing = cashLimit(money);
  const sides = new Map(virements.map(([key, , , partner, virement]) => [key, { partner, virement }]));
  return [
    {
      movement: "opening",
      row: "opening",
      name: `${name} ${before} budget`,
      amount: String(closing - changed),
    },
    ...block("adjustments", "indicative adjustment", "Total adjustments", adjustments),
    ...block("savings", "saving", "Total savings", cut),
    ...block("since-budget", "virement", "Total moved since the budget", moves).map((row) => ({
      ...row,
      ...sides.get(row["movement"] ?? ""),
    })),
    { movement: "closing", row: "closing", name: `${year} cash limit`, amount: String(closing) },
  ];
}

function block(key: string, kind: string, total: string, steps: readonly Step[]): readonly FileRow[] {
  if (steps.length === 0) return [];
  return [
    ...steps.map(([movement, name, amount]) => ({
      movement,
      row: "line",
      kind,
      block: key,
      name,
      amount: String(amount),
    })),
    {
      movement: `${key}-total`,
      row: "subtotal",
      block: key,
      name: total,
      amount: String(sum(steps.map(([, , amount]) => amount))),
    },
  ];
}

/** Savings as they stand when a period is reported: what is achieved, and no green with £0.050m or more still to come. */
export function savingTables(money: Money, achieved: Readonly<Record<string, number>>): Tables {
  const got = money.savings.map(([key]) => achieved[`${money.portfolio} ${key}`] ?? 0);
  const rated = money.savings.map(([key, name, value, rating], at) => {
    const isOpen = rating === "green" && value - (got[at] ?? 0) >= 50;
    return [key, name, value, isOpen ? "amber" : rating] as const;
  });
  const rows = savingRows({ ...money, savings: rated }).map((row, at) => ({
    portfolio: money.portfolio,
    year: money.year,
    ...row,
    achieved: String(row["row"] === "total" ? sum(got) : got[at]),
    unit,
    position: String(at + 1),
  }));
  return { savings: rows };
}

function savingRows({ savings }: Pick<Money, "savings">): readonly FileRow[] {
  return [
    ...savings.map(([saving, name, value, rating]) => ({
      saving,
      row: "line",
      name,
      rating,
      value: String(value),
      movement: saving,
      about: "Made up.",
    })),
    { saving: "total", row: "total", name: "Total", value: String(sum(savings.map(([, , value]) => value))) },
  ];
}

function reserveRows({ reserves, balances = {} }: Money): readonly FileRow[] {
  const amounts = (approved: number, use: number) => ({
    approved: String(approved),
    forecast_use: String(use),
    balance: String(approved - use),
  });
  const column = (at: 3 | 4) => sum(reserves.map((one) => one[at]));
  const ends = reserves.flatMap(([key, , , , use]) => (balances[key] ? [endsOf(balances[key], use)] : []));
  const inAll = { start: sum(ends.map(({ start }) => start)), end: sum(ends.map(({ end }) => end)) };
  const written = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    baseline: String(start),
    closing: String(end),
  });
  return [
    ...reserves.map(([reserve, name, purpose, approved, use]) => ({
      reserve,
      row: "line",
      fund: "revenue",
      block: "corporate",
      category: "Strategic priority",
      name,
      purpose,
      ...amounts(approved, use),
      ...(balances[reserve] && written(endsOf(balances[reserve], use))),
    })),
    {
      reserve: "total",
      row: "total",
      fund: "revenue",
      name: "Total",
      ...amounts(column(3), column(4)),
      ...(ends.length > 0 && written(inAll)),
    },
  ];
}

function endsOf({ start, paidIn = 0, moved }: ReserveBalance, use: number) {
  return { start, end: start + paidIn - use + (moved?.amount ?? 0) };
}

function reserveMovementRows({ reserves, balances = {} }: Money): readonly FileRow[] {
  return reserves.flatMap(([reserve, , , , use]): readonly FileRow[] => {
    const balance = balances[reserve];
    if (balance === undefined) return [];
    const { paidIn = 0, moved } = balance;
    return [
      ...(paidIn === 0
        ? []
        : [{ reserve, movement: "paid-in", kind: "contribution", amount: String(paidIn), note: "Made up." }]),
      { reserve, movement: "use", kind: "use", amount: String(-use), note: "Made up." },
      ...(moved === undefined
        ? []
        : [
            {
              reserve,
              movement: "moved",
              kind: moved.amount < 0 ? "transfer out" : "transfer in",
              amount: String(moved.amount),
              partner: moved.partner,
              partner_reserve: moved.reserve,
              note: "Made up.",
            },
          ]),
    ];
  });
}

function statementRows(money: Money): readonly FileRow[] {
  const { lines, reserves, year } = money;
  const gross = sum(lines.map(([, , employee, other]) => employee + other));
  const row = (statement: string, figure: string, label: string, amount: number, more: FileRow = {}) => ({
    statement,
    place: "headline",
    figure,
    label,
    amount: String(amount),
    ...more,
  });
  return [
    row("gross-expenditure", "gross expenditure", "Gross expenditure", gross),
    row("income", "income", "Income", cashLimit(money) - gross),
    row("net-cash-limit", "net cash limit", "Net cash limit", cashLimit(money)),
    row(
      "reserves-approved",
      "reserves approved",
      "Use of reserves approved",
      sum(reserves.map(([, , , one]) => one)),
    ),
    row("capital", "capital programme", "Capital programme", programme(money, year), { spend_year: year }),
  ];
}
