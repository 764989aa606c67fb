import { type Rephasing, rephasings } from "../../domain/budget/rephasing.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { thousands } from "../../domain/money/format.ts";
import { nothing, sum } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { movesBetweenYears, type YearMove } from "../moves-between-years.ts";
import { inThousands } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

/** Most arrows that can be told apart on a narrow screen; the table has every move. */
const mostArrows = 4;

/** The programme by year before and now, with an arrow for each pair of years money moved between; undefined where none did. */
export function rephasingChart(
  { capitalSchemes, capitalMovements }: Pick<Agreement, "capitalSchemes" | "capitalMovements">,
  id: string,
): ToldChart | undefined {
  const totals = capitalSchemes
    .filter(({ row, listing, amount }) => row === "total" && listing === "programme" && amount !== undefined)
    .toSorted((left, right) => left.spendYear - right.spendYear);
  const moves = movesOf(
    rephasings(capitalMovements),
    totals.map(({ spendYear }) => spendYear),
  );
  if (moves.length === 0 || totals.some(({ opening, amount }) => (opening ?? 0) < 0 || (amount ?? 0) < 0))
    return undefined;
  const spoken = {
    id,
    title: "The capital programme by year, as last approved and now, with what moved between years",
    description: "In thousand pounds. The tables after it have the same figures.",
  };
  const chart = movesBetweenYears({
    ...spoken,
    years: totals.map(({ spendYear, opening, amount }) => ({
      year: yearLabel(spendYear),
      ...(opening !== undefined && {
        before: { value: inThousands(opening), label: `${thousands(opening)} last approved` },
      }),
      now: {
        value: inThousands(amount ?? nothing),
        label: `${thousands(amount ?? opening ?? nothing)} now`,
      },
    })),
    moves,
  });
  const finding =
    "Outlined is the programme as last approved, filled as it is now, in £000. Each arrow is money moved to another year.";
  return { ...spoken, chart, finding };
}

/** Moves between the same two years are drawn as one. */
function movesOf(all: readonly Rephasing[], years: readonly FinancialYear[]): readonly YearMove[] {
  const shown = all.filter(({ from, to }) => years.includes(from) && years.includes(to));
  return [...Map.groupBy(shown, ({ from, to }) => `${from} ${to}`).values()]
    .map((moves) => ({ moves, total: sum(moves.map(({ amount }) => amount)) }))
    .toSorted((left, right) => right.total - left.total)
    .slice(0, mostArrows)
    .flatMap(({ moves: [first], total }) =>
      first === undefined
        ? []
        : [{ from: yearLabel(first.from), to: yearLabel(first.to), label: thousands(total) }],
    );
}
