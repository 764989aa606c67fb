import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { VirementRow } from "../../domain/data-package/tables/virements.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { type Pence, sum } from "../../domain/money/pence.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { amountCell, tableFigure } from "../finance/printed.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import { type CouncilMoney, type Part, portfolioCalled } from "./council-money.ts";

/** Budget moved between services and portfolios, each with both of its sides. */
export const virementsPart: Part = {
  id: "virements",
  heading: "Virements: budget moved",
  what: "virements",
  body: (money) => {
    const { virements } = money.council;
    if (virements.length === 0) return undefined;
    return html`${sentence(virements)}${table(money)}`;
  },
};

function sentence(rows: readonly VirementRow[]): Html {
  const across = rows.filter(({ fromPortfolio, toPortfolio }) => fromPortfolio !== toPortfolio);
  const lasting = rows.filter(({ kind }) => kind === "permanent");
  const all = figure({ text: moneyWords(total(rows)) });
  const moved = countAtStart(rows.length, "virement moves", "virements move");
  return html`<p>${moved} ${all}: ${across.length} of ${rows.length} from one portfolio to another, ${lasting.length} of ${rows.length} for good. What one side loses the other gains, so the council’s total stays as it was.</p>`;
}

function total(rows: readonly VirementRow[]): Pence {
  return sum(rows.map(({ amount }) => amount));
}

function table(money: CouncilMoney): Html {
  const { to, council } = money;
  return dataTable({
    id: "virements-table",
    caption: "Virements of the year, £000",
    columns: [
      { heading: "From", kind: "header" },
      { heading: "To", kind: "text" },
      { heading: "For how long", kind: "text" },
      { heading: "Approved by", kind: "text" },
      { heading: "£000", kind: "number" },
    ],
    rows: [
      ...council.virements.flatMap((row): readonly Row[] => [
        {
          kind: "line",
          id: `virement-${row.virement}`,
          cells: [
            side(money, row.fromPortfolio, row.fromLine),
            side(money, row.toPortfolio, row.toLine),
            row.kind === "permanent" ? "For good" : "This year only",
            approvedWords(row),
            amountCell(to, agreementTables.virements, row, "amount"),
          ],
        },
        { kind: "note", text: `${row.why}${toldAt(money, row)}` },
      ]),
      { kind: "total", cells: ["All moved", "", "", "", tableFigure(total(council.virements))] },
    ],
    narrow: "stack",
  });
}

/** "Parks, in Places": the budget line where one is named, and its portfolio. */
function side(money: CouncilMoney, portfolio: string, line: string | undefined): Html {
  const name = portfolioCalled(money, portfolio);
  if (line === undefined) return name;
  const held = money.council.portfolios
    .find((one) => one.portfolio.portfolio === portfolio)
    ?.budgetLines.find((row) => row.line === line);
  return html`${held?.name ?? line}, in ${name}`;
}

/** " Reported at Quarter 3." */
function toldAt({ council }: CouncilMoney, { period }: VirementRow): string {
  if (period === undefined) return "";
  return ` Reported at ${council.periods.find((row) => row.period === period)?.label ?? period}.`;
}

function approvedWords({ approvedBy, on }: VirementRow): string {
  const words = [approvedBy, on && dateWords(on)].filter((said) => said !== undefined);
  return words.length === 0 ? "not said" : words.join(", ");
}
