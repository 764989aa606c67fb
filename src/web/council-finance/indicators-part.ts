import { beyondLimit } from "../../domain/budget/prudential-limit.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { PrudentialIndicatorRow } from "../../domain/data-package/tables/council-money.ts";
import { millions } from "../../domain/money/format.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { statusWord } from "../../html/status.ts";
import type { CouncilMoney, Part } from "./council-money.ts";

const table = agreementTables.prudentialIndicators;

/** Whether the council can afford what it borrows and builds, each year against its limit. */
export const indicatorsPart: Part = {
  id: "indicators",
  heading: "Prudential indicators",
  what: "prudential indicators",
  body: ({ to, council: { prudentialIndicators: rows } }) => {
    if (rows.length === 0) return undefined;
    const limited = rows.filter((row) => beyondLimit(row) !== undefined);
    const beyond = limited.filter((row) => beyondLimit(row) === true);
    const said =
      limited.length > 0 &&
      html`<p>${beyond.length === 0 ? `None of ${limited.length}` : `${beyond.length} of ${limited.length}`} figures with a limit ${beyond.length > 1 ? "go" : "goes"} beyond it.</p>`;
    return html`${said}${indicators(to, rows)}`;
  },
};

function indicators(to: CouncilMoney["to"], rows: readonly PrudentialIndicatorRow[]): Html {
  return dataTable({
    id: "indicators-table",
    caption: "Prudential indicators against their limits",
    columns: [
      { heading: "Year", kind: "header" },
      { heading: "Figure", kind: "number" },
      { heading: "Limit", kind: "number" },
      { heading: "Within its limit?", kind: "status" },
    ],
    rows: [...Map.groupBy(rows, ({ indicator }) => indicator).values()].flatMap((years): readonly Row[] => [
      { kind: "group", heading: years[0]?.name ?? "" },
      ...years.map(
        (row): Row => ({
          kind: "line",
          id: `indicator-${row.indicator}-${row.forYear}`,
          cells: [yearLabel(row.forYear), figureOf(to, row), limitOf(to, row), standing(row)],
        }),
      ),
    ]),
    narrow: "stack",
  });
}

function figureOf(to: CouncilMoney["to"], row: PrudentialIndicatorRow): Html {
  return (
    shown(to, row, "amount") ?? shown(to, row, "percent") ?? html`<span class="quiet">not printed</span>`
  );
}

function limitOf(to: CouncilMoney["to"], row: PrudentialIndicatorRow): Html {
  return (
    shown(to, row, "limitAmount") ?? shown(to, row, "limitPercent") ?? html`<span class="quiet">none</span>`
  );
}

function shown(
  to: CouncilMoney["to"],
  row: PrudentialIndicatorRow,
  property: "amount" | "percent" | "limitAmount" | "limitPercent",
): Html | undefined {
  const isMoney = property === "amount" || property === "limitAmount";
  const money = isMoney ? row[property] : undefined;
  const share = isMoney ? undefined : row[property];
  const text = money === undefined ? share && `${decimalText(share)}%` : millions(money);
  return text === undefined ? undefined : figure({ text, href: to.figure(table, row, property) });
}

function standing(row: PrudentialIndicatorRow): Html {
  const beyond = beyondLimit(row);
  if (beyond === undefined) return statusWord({ kind: "none", word: "No limit" });
  return beyond
    ? statusWord({ kind: "missed", word: "Beyond its limit" })
    : statusWord({ kind: "met", word: "Within its limit" });
}
