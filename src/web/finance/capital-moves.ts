import { rephasingChart } from "../../charts/money/rephasing-chart.ts";
import { rephasings } from "../../domain/budget/rephasing.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { CapitalMovementRow } from "../../domain/data-package/tables/capital.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import type { Money } from "./money-page.ts";
import { amountCell } from "./printed.ts";

/** What changed the programme since it was last approved; undefined where no change is held. */
export function capitalMoves(money: Money): Html | undefined {
  const { capitalMovements } = money.agreement;
  if (capitalMovements.length === 0) return undefined;
  const drawn = rephasingChart(money.agreement, "moves-chart");
  return html`${sentence(money.agreement)}${drawn && chartFigure(drawn)}${movesTable(money)}`;
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
