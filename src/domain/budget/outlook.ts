import type { Agreement } from "../data-package/agreement.ts";
import type { ActualRow } from "../data-package/tables/actuals.ts";
import type { BudgetLineRow } from "../data-package/tables/budget.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import { type Pence, sum } from "../money/pence.ts";
import { type PartOfYear, partGone } from "./part-of-year.ts";
import { type Projection, profileRate, runRate, type SpentSoFar } from "./projection.ts";

type Projected = {
  readonly spent: SpentSoFar;
  readonly runRate: Projection;
  readonly profile: Projection;
};

export type LineOutlook = Projected & { readonly line: BudgetLineRow; readonly actual: ActualRow };

/** All lines together; an amount is undefined where one of them holds none. */
export type WholeOutlook = Projected & {
  readonly committed: Pence | undefined;
  /** What the officers expect of the lines, added up. */
  readonly forecast: Pence | undefined;
  /** Lines with a budget for which no actual is held. */
  readonly without: readonly BudgetLineRow[];
};

/** What had been spent by a period, and where the year would end by each method. */
export type Outlook = {
  readonly period: string;
  /** As printed: Quarter 2. */
  readonly label: string;
  readonly gone: PartOfYear | undefined;
  readonly lines: readonly LineOutlook[];
  readonly whole: WholeOutlook;
};

type Money = Pick<Agreement, "actuals" | "budgetLines" | "periods">;

/** One for each period that actuals are held for, earliest first; nothing where none are. */
export function outlooks({ actuals, budgetLines, periods }: Money): readonly Outlook[] {
  const lines = budgetLines.filter(({ row }) => row === "line");
  return [...Map.groupBy(actuals, ({ period }) => period)]
    .map(([period, rows]) => ({ rows, period, known: periodOf(periods, rows, period) }))
    .toSorted((left, right) => (left.known?.position ?? 0) - (right.known?.position ?? 0))
    .map(({ rows, period, known }) => {
      const gone = goneBy(known);
      const own = lines.flatMap((line) => {
        const actual = rows.find((row) => row.line === line.line);
        return actual === undefined ? [] : [lineOutlook(line, actual, gone)];
      });
      return {
        period,
        label: known?.label ?? period,
        gone,
        lines: own,
        whole: wholeOutlook(lines, own, gone),
      };
    });
}

function periodOf(
  periods: readonly PeriodRow[],
  rows: readonly ActualRow[],
  period: string,
): PeriodRow | undefined {
  return periods.find((one) => one.period === period && one.year === rows[0]?.year);
}

/** Finance may cut off on another day than the period ends. */
function goneBy(period: PeriodRow | undefined): PartOfYear | undefined {
  const day = period?.financeCutOff ?? period?.to;
  return period === undefined || day === undefined ? undefined : partGone(day, period.year);
}

function lineOutlook(line: BudgetLineRow, actual: ActualRow, gone: PartOfYear | undefined): LineOutlook {
  const { actual: spent, budgetToDate } = actual;
  return {
    line,
    actual,
    ...projected({ actual: spent, budgetToDate, budget: line.net, gross: line.gross, gone }),
  };
}

function projected(spent: SpentSoFar): Projected {
  return { spent, runRate: runRate(spent), profile: profileRate(spent) };
}

function wholeOutlook(
  lines: readonly BudgetLineRow[],
  own: readonly LineOutlook[],
  gone: PartOfYear | undefined,
): WholeOutlook {
  const without = lines.filter(
    ({ line, net }) =>
      net !== undefined && own.find((one) => one.line.line === line)?.actual.actual === undefined,
  );
  const held = {
    actual: total(own.map(({ actual }) => actual.actual)),
    budgetToDate: total(own.map(({ actual }) => actual.budgetToDate)),
    budget: total(own.map(({ line }) => line.net)),
    gross: total(own.map(({ line }) => line.gross)),
    gone,
  };
  const sums = {
    committed: total(own.map(({ actual }) => actual.committed)),
    forecast: without.length === 0 ? total(own.map(({ actual }) => actual.forecast)) : undefined,
    without,
  };
  if (without.length === 0) return { ...projected(held), ...sums };
  const none: Projection = { kind: "not projected", why: "lines without an actual" };
  return { spent: held, runRate: none, profile: none, ...sums };
}

/** Nothing where one of them is not held: part of a sum is not the sum. */
function total(amounts: readonly (Pence | undefined)[]): Pence | undefined {
  const held = amounts.filter((amount) => amount !== undefined);
  return held.length === amounts.length && held.length > 0 ? sum(held) : undefined;
}
