import { beyondLimit } from "../../domain/budget/prudential-limit.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { PrudentialIndicatorRow } from "../../domain/data-package/tables/council-money.ts";
import { amountText, moneyUnits } from "../../domain/money/money-unit.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import { decimal, decimalText } from "../../domain/value/decimal.ts";
import { groupedDigits, signText } from "../../domain/value/digits.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Inline, PrintedFigure, Words } from "../model/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { noFigure } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const table = agreementTables.prudentialIndicators;

/** Whether the council can afford what it borrows and builds, each year against its limit. */
export const prudentialIndicators: SectionBuilder<CouncilSource> = (source, heading) => {
  const { prudentialIndicators: rows, year } = source.money;
  if (rows.length === 0) return undefined;
  return sectionOf(heading, opening(rows), [
    tableBlock(source, {
      id: partId(heading, "table"),
      caption: `Prudential indicators ${yearLabel(year)} against their limits, in £m and per cent`,
      columns: [
        headerColumn("Year"),
        numberColumn("Figure"),
        numberColumn("Limit"),
        { heading: "Within its limit?", kind: "status", width: 2 },
      ],
      rows: [...Map.groupBy(rows, ({ indicator }) => indicator).values()].flatMap(indicatorRows),
      notes: findingNotes(source, ["prudentialIndicators"]),
    }),
  ]);
};

function indicatorRows(years: readonly PrudentialIndicatorRow[]): readonly ReportRow[] {
  return [
    { kind: "group", heading: [years[0]?.name ?? ""] },
    ...years.map(
      (row): ReportRow => ({
        kind: "line",
        cells: [
          [yearLabel(row.forYear)],
          cellOf(row, "amount", "percent"),
          cellOf(row, "limitAmount", "limitPercent"),
          [standing(row)],
        ],
      }),
    ),
  ];
}

function opening(rows: readonly PrudentialIndicatorRow[]): Words {
  const limited = rows.filter((row) => beyondLimit(row) !== undefined);
  if (limited.length === 0) return [];
  const beyond = limited.filter((row) => beyondLimit(row) === true).length;
  const some = beyond === 0 ? "None" : countWord(beyond).replace(/^./, (first) => first.toUpperCase());
  return [
    `${some} of the ${countWord(limited.length)} figures with a limit ${beyond > 1 ? "go" : "goes"} beyond it.`,
  ];
}

function cellOf(
  row: PrudentialIndicatorRow,
  money: "amount" | "limitAmount",
  share: "percent" | "limitPercent",
): Words {
  const figure = moneyOf(row, money) ?? shareOf(row, share);
  return figure === undefined ? noFigure : [{ kind: "figure", figure }];
}

/** In the unit the paper prints it in. */
function moneyOf(row: PrudentialIndicatorRow, property: "amount" | "limitAmount"): PrintedFigure | undefined {
  const amount = row[property];
  if (amount === undefined) return undefined;
  const { places, symbol, suffix } = moneyUnits[row.unit];
  const value = amountText(amount, row.unit);
  const shown = decimal(value);
  return {
    text: `${signText(shown)}${symbol}${groupedDigits(shown)}${suffix}`,
    figure: figureId(table, row, property),
    value,
    format: "money",
    places,
  };
}

function shareOf(
  row: PrudentialIndicatorRow,
  property: "percent" | "limitPercent",
): PrintedFigure | undefined {
  const share = row[property];
  if (share === undefined) return undefined;
  const { places } = share;
  const text = `${signText(share)}${groupedDigits(share)}%`;
  return {
    text,
    figure: figureId(table, row, property),
    value: decimalText(share),
    format: "percent",
    places,
  };
}

function standing(row: PrudentialIndicatorRow): Inline {
  const beyond = beyondLimit(row);
  if (beyond === undefined) return { kind: "status", shape: "none", word: "No limit" };
  return beyond
    ? { kind: "status", shape: "missed", word: "Beyond its limit" }
    : { kind: "status", shape: "met", word: "Within its limit" };
}
