import type { Money, Overspend } from "./money-spec.ts";
import type { FileRow } from "./spec.ts";

/** The column of a line, and how the codes of what belongs in it begin. */
const columns = [
  ["1*", "employee"],
  ["2*", "non-employee"],
  ["9*", "income"],
] as const;

/** How much of a year's budget is due by the end of a quarter. */
const due: Readonly<Record<string, number>> = { q1: 0.24, q2: 0.49, q3: 0.74, q4: 1 };

/**
 * What each line has spent by a quarter and is expected to end at, in thousands. All that the portfolio expects to be
 * over or under falls on its first line, half of it by the quarter's end, so that the lines add up to its forecast.
 */
export function actualRows(money: Money, { period, causes }: Overspend): readonly FileRow[] {
  const over = causes.reduce((total, [, , amount]) => total + amount, 0);
  return money.lines.map(([line, , employee, other, income], at) => {
    const net = employee + other + income;
    const budget = Math.round(net * (due[period] ?? 1));
    const beyond = at === 0 ? over : 0;
    return {
      portfolio: money.portfolio,
      year: money.year,
      period,
      line,
      budget_to_date: String(budget),
      actual: String(budget + Math.round(beyond / 2)),
      committed: String(Math.round(other * 0.03)),
      forecast: String(net + beyond),
      unit: "GBP thousand",
      note: at === 0 ? "Made up." : "",
    };
  });
}

/** The codes of a made-up accounting system: a hundred cost centres for each line, told apart by how they begin. */
export function ledgerCodeRows(money: readonly Money[]): readonly FileRow[] {
  return money.flatMap(({ portfolio, year, lines }, place) =>
    lines.flatMap(([line], at) =>
      columns.map(([subjective, column]) => ({
        year,
        cost_centre: `${place + 1}${at + 1}*`,
        subjective,
        portfolio,
        line,
        column,
        note: "Made up.",
      })),
    ),
  );
}
