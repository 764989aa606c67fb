import { rephasings } from "../../domain/budget/rephasing.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { CapitalMovementRow } from "../../domain/data-package/tables/capital.ts";
import { sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { inMoney } from "../printed/money.ts";
import { listedWords, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { amountCell } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, tableBlock, textColumn } from "./parts.ts";

const table = agreementTables.capitalMovements;

const changes = [
  ["addition", "was added"],
  ["reduction", "was taken away"],
] as const;

/** What changed the programme since it was last approved, added up; undefined where nothing did. */
export function movedWords({ capitalMovements }: Pick<Agreement, "capitalMovements">): Words | undefined {
  const said = changes.flatMap(([kind, verb]) => {
    const total = sum(capitalMovements.filter((row) => row.kind === kind).map(({ amount }) => amount));
    return total === 0 ? [] : [words`${inMoney(total)} ${verb}`];
  });
  const moved = sum(rephasings(capitalMovements).map(({ amount }) => amount));
  const all =
    moved === 0
      ? said
      : [
          ...said,
          words`${inMoney(moved)} moved to another year, which leaves the schemes’ totals as they were`,
        ];
  return all.length === 0 ? undefined : words`Since the programme was last approved ${listedWords(all)}.`;
}

const kinds: Readonly<Record<CapitalMovementRow["kind"], string>> = {
  addition: "Added",
  reduction: "Taken away",
  rephasing: "Moved between years",
  transfer: "Moved between schemes",
};

/** Each change of the programme, scheme by scheme and year by year; undefined where none is held. */
export function capitalMoves(source: PortfolioSource, id: string): Block | undefined {
  const { capitalMovements, capitalSchemes } = source.agreement;
  if (capitalMovements.length === 0) return undefined;
  return tableBlock(source, {
    id,
    caption: "What changed the programme since it was last approved, £000",
    reading: "Brackets are money taken out of that year.",
    columns: [
      headerColumn("Scheme", 2),
      textColumn("What happened"),
      textColumn("Why", 3),
      { ...textColumn("Year of spending"), width: 1 },
      numberColumn("£000"),
    ],
    rows: capitalMovements.map((row) => ({
      kind: "line",
      cells: [
        [capitalSchemes.find(({ scheme }) => scheme === row.scheme)?.name ?? row.scheme],
        [kinds[row.kind]],
        [row.why ?? "Not said"],
        [yearLabel(row.spendYear)],
        amountCell(table, row, "amount"),
      ],
    })),
    notes: findingNotes(source, ["capitalMovements"]),
  });
}
