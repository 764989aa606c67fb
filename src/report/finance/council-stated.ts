import { type CouncilStated, councilStated } from "../../domain/budget/council-stated.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Inline } from "../model/words.ts";
import type { CouncilSource } from "../report-source.ts";
import { amountCell, workedOut } from "./cells.ts";
import { moneyTold } from "./council-outturn-told.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, tableBlock } from "./parts.ts";

const table = agreementTables.councilStatements;

/** What the council's own papers say of the whole, against the sum of its portfolios; undefined where they say nothing. */
export function councilStatedTable(source: CouncilSource, id: string): Block | undefined {
  const { periods } = source.money;
  const place = (key: string | undefined) => periods.find((row) => row.period === key)?.position ?? 0;
  const { period: told } = source.name;
  const stated = councilStated(moneyTold(source)).filter(
    ({ statement: { period } }) => told === undefined || place(period) <= place(told),
  );
  if (stated.length === 0) return undefined;
  return tableBlock(source, {
    id,
    caption: "What the council says of the whole, against its portfolios, £000",
    reading: "Brackets are income or a surplus.",
    columns: [
      headerColumn("Figure"),
      numberColumn("The council says"),
      numberColumn("Portfolios come to"),
      { heading: "Do they agree?", kind: "status", width: 2 },
    ],
    rows: stated.map((one) => ({
      kind: "line",
      cells: [
        [nameOf(source, one)],
        amountCell(table, one.statement, "amount"),
        workedOut(one.amount),
        [agreed(source, one)],
      ],
    })),
    notes: findingNotes(source, ["councilStatements"]),
  });
}

function nameOf({ money }: CouncilSource, { statement, portfolios }: CouncilStated): string {
  const { label, period, spendYear } = statement;
  const told = money.periods.find((row) => row.period === period)?.label ?? period;
  const when = [told, spendYear && yearLabel(spendYear)].filter((one) => one !== undefined);
  const missing =
    portfolios !== undefined && portfolios.printedBy < portfolios.portfolios
      ? ` (printed by ${portfolios.printedBy} of ${portfolios.portfolios})`
      : "";
  return `${[label, ...when].join(", ")}${missing}`;
}

/** As the checker found it, which tells rounding from error. */
function agreed({ checked }: CouncilSource, { statement, difference }: CouncilStated): Inline {
  if (difference === undefined) return { kind: "status", shape: "none", word: "Nothing to compare" };
  const own = figureId(table, statement, "amount");
  const found = checked.findings.find(({ figures }) => figures.some((one) => one.figure === own));
  if (found === undefined) return { kind: "status", shape: "met", word: "Agree" };
  if (found.severity === "rounding") return { kind: "status", shape: "met", word: "Agree but for rounding" };
  return found.severity === "doubt"
    ? { kind: "status", shape: "close", word: "Differ, with blanks" }
    : { kind: "status", shape: "missed", word: "Differ" };
}
