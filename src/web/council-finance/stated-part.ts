import { type CouncilStated, councilStated } from "../../domain/budget/council-stated.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { statusWord } from "../../html/status.ts";
import { amountCell, tableFigure } from "../finance/printed.ts";
import type { CouncilMoney, Part } from "./council-money.ts";

const table = agreementTables.councilStatements;

/** What the council's own papers say of the whole, against the sum of its portfolios. */
export const statedPart: Part = {
  id: "own-figures",
  heading: "The council’s own figures against its portfolios",
  what: "figures of the council’s own",
  body: (money) => {
    const stated = councilStated(money.council);
    if (stated.length === 0) return undefined;
    return dataTable({
      id: "own-figures-table",
      caption: "What the council says against what its portfolios come to, £000",
      columns: [
        { heading: "Figure", kind: "header" },
        { heading: "The council says", kind: "number" },
        { heading: "Portfolios come to", kind: "number" },
        { heading: "Do they agree?", kind: "status" },
      ],
      rows: stated.map((one) => ({
        kind: "line" as const,
        id: `statement-${one.statement.statement}`,
        cells: [
          name(money, one),
          amountCell(money.to, table, one.statement, "amount"),
          one.amount === undefined ? html`<span class="quiet">not printed</span>` : tableFigure(one.amount),
          agreed(money, one),
        ],
      })),
      narrow: "stack",
    });
  },
};

function name({ council }: CouncilMoney, { statement, portfolios }: CouncilStated): Html {
  const { label, period, spendYear } = statement;
  const told = council.periods.find((row) => row.period === period)?.label ?? period;
  const when = [told, spendYear && yearLabel(spendYear)].filter((words) => words !== undefined);
  const missing =
    portfolios !== undefined && portfolios.printedBy < portfolios.portfolios
      ? ` (printed by ${portfolios.printedBy} of ${portfolios.portfolios})`
      : "";
  return html`${label}${when.length > 0 && `, ${when.join(", ")}`}${missing !== "" && html`<span class="quiet">${missing}</span>`}`;
}

/** As the checker found it, which tells rounding from error; "Differ" where only blanks could explain it. */
function agreed({ checked }: CouncilMoney, { statement, difference }: CouncilStated): Html {
  if (difference === undefined) return statusWord({ kind: "none", word: "Nothing to compare" });
  const own = figureId(table, statement, "amount");
  const found = checked.findings.find(({ figures }) => figures.some((one) => one.figure === own));
  if (found === undefined) return statusWord({ kind: "met", word: "Agree" });
  if (found.severity === "rounding") return statusWord({ kind: "met", word: "Agree but for rounding" });
  return found.severity === "doubt"
    ? statusWord({ kind: "close", word: "Differ, with blanks" })
    : statusWord({ kind: "missed", word: "Differ" });
}
