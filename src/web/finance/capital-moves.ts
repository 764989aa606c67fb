import { movesBetweenYears, type YearMove } from "../../charts/moves-between-years.ts";
import { type Rephasing, rephasings } from "../../domain/budget/rephasing.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { CapitalMovementRow } from "../../domain/data-package/tables/capital.ts";
import { thousands } from "../../domain/money/format.ts";
import { sum } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import type { Money } from "./money-page.ts";
import { amountCell, moneyWords } from "./printed.ts";

/** Most arrows that can be told apart on a narrow screen; the table has every move. */
const mostArrows = 4;

/** What changed the programme since it was last approved; undefined where no change is held. */
export function capitalMoves(money: Money): Html | undefined {
  const { capitalMovements } = money.agreement;
  if (capitalMovements.length === 0) return undefined;
  return html`${sentence(money.agreement)}${chart(money.agreement)}${movesTable(money)}`;
}

const changes = [
  ["addition", "was added"],
  ["reduction", "was taken away"],
] as const;

function sentence({ capitalMovements }: Agreement): Html {
  const moved = sum(rephasings(capitalMovements).map(({ amount }) => amount));
  const said = changes.flatMap(([kind, verb]) => {
    const total = sum(capitalMovements.filter((row) => row.kind === kind).map(({ amount }) => amount));
    return total === 0 ? [] : [html` ${figure({ text: moneyWords(total) })} ${verb}.`];
  });
  const between =
    moved !== 0 &&
    html` ${figure({ text: moneyWords(moved) })} moved to another year, which leaves the schemes’ totals as they were.`;
  return html`<p>Since the programme was last approved:${said}${between}</p>`;
}

/** The programme by year before and now, with an arrow for each pair of years money moved between. */
function chart({ capitalSchemes, capitalMovements }: Agreement): Html | undefined {
  const totals = capitalSchemes.filter(
    ({ row, listing, amount }) => row === "total" && listing === "programme" && amount !== undefined,
  );
  const years = totals.map(({ spendYear }) => spendYear).toSorted();
  const moves = movesOf(rephasings(capitalMovements), years);
  if (moves.length === 0 || totals.some(({ opening, amount }) => (opening ?? 0) < 0 || (amount ?? 0) < 0))
    return undefined;
  const drawn = movesBetweenYears({
    id: "moves-chart",
    title: "The capital programme by year, as last approved and now, with what moved between years",
    description: "In thousand pounds. The tables after it have the same figures.",
    years: totals
      .toSorted((left, right) => left.spendYear - right.spendYear)
      .map(({ spendYear, opening, amount }) => ({
        year: yearLabel(spendYear),
        ...(opening !== undefined && {
          before: { value: opening / 100_000, label: `${thousands(opening)} last approved` },
        }),
        now: { value: (amount ?? 0) / 100_000, label: `${thousands(amount ?? opening ?? sum([]))} now` },
      })),
    moves,
  });
  const finding =
    "Outlined is the programme as last approved, filled as it is now, in £000. Each arrow is money moved to another year.";
  return chartFigure({ chart: drawn, finding });
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

const kinds: Readonly<Record<CapitalMovementRow["kind"], string>> = {
  addition: "Added",
  reduction: "Taken away",
  rephasing: "Moved between years",
  transfer: "Moved between schemes",
};

function movesTable({ to, agreement: { capitalMovements, capitalSchemes } }: Money): Html {
  return dataTable({
    id: "capital-movements",
    caption: "What changed the programme since it was last approved, £000",
    reading: "Brackets are money taken out of that year.",
    columns: [
      { heading: "Scheme", kind: "header" },
      { heading: "What happened", kind: "text" },
      { heading: "Why", kind: "text" },
      { heading: "Year of spending", kind: "text" },
      { heading: "£000", kind: "number" },
    ],
    rows: capitalMovements.map((row) => ({
      kind: "line",
      id: `change-${row.scheme}-${row.movement}-${row.spendYear}`,
      cells: [
        capitalSchemes.find(({ scheme }) => scheme === row.scheme)?.name ?? row.scheme,
        kinds[row.kind],
        row.why ?? html`<span class="quiet">not said</span>`,
        yearLabel(row.spendYear),
        amountCell(to, agreementTables.capitalMovements, row, "amount"),
      ],
    })),
    narrow: "stack",
  });
}
