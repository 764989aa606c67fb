import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { CouncilTaxRow } from "../../domain/data-package/tables/council-money.ts";
import { pounds } from "../../domain/money/format.ts";
import { amountText, moneyUnits } from "../../domain/money/money-unit.ts";
import { pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { groupedDigits, sentenceDigits } from "../../domain/value/digits.ts";
import type { PrintedFigure, Words } from "../model/words.ts";
import { words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { noFigure } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const table = agreementTables.councilTax;

/** What is raised from council tax, from how many dwellings, and who gets what part of it. */
export const councilTax: SectionBuilder<CouncilSource> = (source, heading) => {
  const { councilTax: rows, year } = source.money;
  if (rows.length === 0) return undefined;
  return sectionOf(heading, opening(rows), [
    tableBlock(source, {
      id: partId(heading, "table"),
      caption: `Council tax ${yearLabel(year)}, in pounds, dwellings and shares`,
      columns: [headerColumn("Line"), numberColumn("Figure")],
      rows: rows.map((row) => ({ kind: "line", cells: [[nameOf(row)], said(row)] })),
      notes: findingNotes(source, ["councilTax"]),
    }),
  ]);
};

function opening(rows: readonly CouncilTaxRow[]): Words {
  const row = (kind: CouncilTaxRow["kind"]) => rows.find((one) => one.kind === kind);
  const [requirement, base, bandD] = [row("requirement"), row("tax base"), row("band d")];
  if (requirement === undefined || base === undefined || bandD === undefined) return [];
  return words`The council raises ${said(requirement)} from the equivalent of ${inSentence(base)} dwellings of band D, which is ${said(bandD)} for each.`;
}

/** What the Collection Fund shares out: its sign is told in words, for a surplus with a minus reads as a deficit. */
function nameOf({ kind, name, amount }: CouncilTaxRow): string {
  if (kind !== "collection fund" || amount === undefined || amount === 0) return name;
  const does = amount < 0 ? "lowers council tax" : "adds to council tax";
  return `${name}: ${does}`;
}

/** A line's own figure in its own unit: pounds, dwellings or a share. */
function said(row: CouncilTaxRow): Words {
  const figure = figureOf(row);
  return figure === undefined ? noFigure : [{ kind: "figure", figure }];
}

/** A count as a sentence says it: its table keeps every place printed. */
function inSentence(row: CouncilTaxRow): Words {
  const figure = figureOf(row);
  if (figure === undefined || row.number === undefined) return said(row);
  return [{ kind: "figure", figure: { ...figure, text: sentenceDigits(row.number) } }];
}

function figureOf(row: CouncilTaxRow): PrintedFigure | undefined {
  if (row.amount !== undefined) {
    const amount = pence(row.kind === "collection fund" ? Math.abs(row.amount) : row.amount);
    const unit = amount % 100 === 0 ? "GBP" : "GBP 2dp";
    return {
      text: pounds(amount),
      figure: figureId(table, row, "amount"),
      value: amountText(amount, unit),
      format: "money",
      places: moneyUnits[unit].places,
    };
  }
  if (row.number === undefined) return undefined;
  const share = row.kind === "share";
  const value = decimalText(row.number);
  return {
    text: share ? `${value}%` : groupedDigits(row.number),
    figure: figureId(table, row, "number"),
    value,
    format: share ? "percent" : "number",
    places: row.number.places,
  };
}
