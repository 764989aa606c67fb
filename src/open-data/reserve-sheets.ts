import type { Agreement } from "../domain/data-package/agreement.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import type { PrintedSheet } from "./money-sheet.ts";
import { reserveSide, type Sides } from "./other-side.ts";
import { amounts, minusOf, money, words } from "./sheet-columns.ts";

const funds = {
  revenue: "Reserves of the cash limit",
  dsg: "Reserves of the Dedicated Schools Grant",
} as const;

/** Reserves by fund, and what moved in and out of them. */
export function reserveSheets(
  { reserves, reserveMovements, portfolio }: Agreement,
  sides: Sides,
): readonly PrintedSheet[] {
  return [
    {
      name: "reserves",
      title: "Reserves",
      caption: `Reserves ${yearLabel(portfolio.year)}, £000`,
      columns: [
        words("Reserve"),
        words("Category"),
        words("For"),
        money("At the start"),
        money("Approved"),
        money("Expected use"),
        money("Left of approved", minusOf(4, 5)),
        money("At the end"),
        words("Note"),
      ],
      lines: (["revenue", "dsg"] as const).flatMap((fund) =>
        reserves
          .filter((row) => row.fund === fund)
          .map((row) => ({
            kind: row.row,
            section: funds[fund],
            block: row.block,
            cells: [
              row.name,
              row.category,
              row.purpose,
              ...amounts(row, "baseline", "approved", "forecastUse", "balance", "closing"),
              row.note,
            ],
          })),
      ),
    },
    {
      name: "reserve-movements",
      title: "Reserve movements",
      caption: "What moved in and out of reserves, £000",
      columns: [words("Reserve"), words("What happened"), words("With"), money("Amount"), words("Note")],
      lines: reserveMovements.map((row) => ({
        kind: "line",
        cells: [
          reserves.find(({ reserve }) => reserve === row.reserve)?.name ?? row.reserve,
          row.kind,
          reserveSide(sides, row.partner, row.partnerReserve),
          ...amounts(row, "amount"),
          row.note,
        ],
      })),
    },
  ];
}
