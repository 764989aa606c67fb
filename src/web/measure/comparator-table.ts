import type { Assessment } from "../../domain/assessment/assess.ts";
import type { Comparison } from "../../domain/assessment/comparators.ts";
import type { Figure } from "../../domain/assessment/reported.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { ComparatorRow } from "../../domain/data-package/tables/measures.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import type { Decimal } from "../../domain/value/decimal.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";

type ComparatorTable = {
  readonly to: AddressBook;
  readonly id: string;
  readonly council: string;
  readonly one: Extract<Comparison, { kind: "compared" }>;
  readonly latest: Figure;
  readonly part: Assessment;
};

type Line = { readonly name: Html; readonly cell: Html; readonly value: Decimal | undefined };

/** Every council of the group with its figure, the best first where one way is better, ours among them. */
export function comparatorTable({ to, id, council, one, latest, part }: ComparatorTable): Html {
  const { polarity } = part.measure;
  const lines: readonly Line[] = [
    {
      name: html`<strong>${council}</strong>`,
      cell: shownFigure(to, latest),
      value: latest.value.decimal,
    },
    ...one.rows.filter(({ body }) => body !== "group").map((row) => theirs(to, row, latest)),
  ];
  const held = lines.flatMap((line) => (line.value === undefined ? [] : [{ line, value: line.value.exact }]));
  const sign = polarity === "low" ? 1 : -1;
  const sorted = held.toSorted((left, right) => sign * left.value.cmp(right.value));
  const rankOf = (value: Decimal["exact"]) => sorted.findIndex((other) => other.value.eq(value)) + 1;
  const rows: readonly Row[] = [
    ...sorted.map(
      ({ line, value }): Row => ({ kind: "line", cells: [line.name, line.cell, String(rankOf(value))] }),
    ),
    ...lines
      .filter(({ value }) => value === undefined)
      .map(
        (line): Row => ({
          kind: "line",
          cells: [line.name, line.cell, html`<span class="quiet">Not ranked</span>`],
        }),
      ),
  ];
  return dataTable({
    id,
    caption: `${one.name}, ${one.about}`,
    columns: [
      { heading: "Council", kind: "header" },
      { heading: "Figure", kind: "number" },
      { heading: "Rank", kind: "number" },
    ],
    rows,
    narrow: "fit",
  });
}

function theirs(to: AddressBook, row: ComparatorRow, { value }: Figure): Line {
  const text =
    row.value === undefined
      ? atStart(row.missing === undefined ? "not held" : missingWords(row.missing))
      : formatDecimal(row.value, value.unit);
  return {
    name: html`${row.name}`,
    cell: figure({ text, href: to.figure(agreementTables.comparators, row, "value") }),
    value: row.value,
  };
}
