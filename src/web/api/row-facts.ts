import { z } from "@hono/zod-openapi";
import { writeCell } from "../../domain/data-package/cells.ts";
import type { Cell, Column } from "../../domain/data-package/column.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import { amountText, moneyUnitNames } from "../../domain/money/money-unit.ts";
import { pence } from "../../domain/money/pence.ts";
import type { AddressBook } from "../routes.ts";
import { orNull } from "./or-null.ts";

/** Money as a list gives it: exact, as printed, and bound to its receipt. */
const amountFacts = z
  .object({
    pence: z.int().openapi({
      description: "Whole pence. Spending is above nought; income, savings taken and a surplus below.",
      example: 2_450_200_000,
    }),
    printed: z.string().openapi({
      description: "Plain digits in the row's `unit`, with the places it prints.",
      example: "24502",
    }),
    figure: z.string().openapi({
      description: "The lasting name of the figure; a correction does not change it.",
      example: "budget_lines/RES/2021-22/total/net",
    }),
    receipt: z.string().openapi({ description: "The page that shows where the figure comes from." }),
  })
  .openapi("Amount");

const sourceFacts = z
  .object({ file: z.string(), line: z.int().nullable() })
  .nullable()
  .openapi({ description: "The published paper or file the row was taken from, and the line in it." });

const provenance = ["sourceFile", "sourceLine"];

function columnsOf(table: Table): readonly (readonly [string, Column])[] {
  return Object.entries(table.columns).filter(([property]) => !provenance.includes(property));
}

/** What a column is called: `source` is where the row was taken from, so the source of funding has a longer name. */
function fieldName(property: string): string {
  return property === "source" ? "fundingSource" : property;
}

/** The facts of a row of a table of money, field by field as the data package defines it; null is a blank. */
export function rowFacts(table: Table, name: string) {
  const fields = columnsOf(table).map(
    ([property, column]) => [fieldName(property), fieldOf(column)] as const,
  );
  return z.object({ ...Object.fromEntries(fields), source: sourceFacts }).openapi(name);
}

function fieldOf(column: Column): z.ZodType {
  const description = column.about;
  const field = plainField(column);
  if (column.kind === "amount") return column.optional ? orNull(amountFacts) : amountFacts;
  const isBlank = column.optional && column.blank === undefined;
  return isBlank ? field.nullable().openapi({ description }) : field.openapi({ description });
}

function plainField({ kind, choices }: Column) {
  if (kind === "choice") return z.enum([...(choices ?? [])]);
  if (kind === "unit") return z.enum([...moneyUnitNames]);
  if (kind === "count") return z.int();
  if (kind === "list") return z.array(z.string());
  return kind === "flag" ? z.boolean() : z.string();
}

/** A row as those facts. */
export function rowFactsOf(to: AddressBook, table: Table, row: Row): Readonly<Record<string, unknown>> {
  const cells = columnsOf(table).map(([property, column]) => {
    const cell = row[property];
    return [
      fieldName(property),
      cell === undefined ? null : cellFact(to, { table, row, property, column }, cell),
    ] as const;
  });
  const { sourceFile, sourceLine } = row;
  const source = sourceFile === undefined ? null : { file: sourceFile, line: sourceLine ?? null };
  return { ...Object.fromEntries(cells), source };
}

type At = { readonly table: Table; readonly row: Row; readonly property: string; readonly column: Column };

function cellFact(to: AddressBook, { table, row, property, column }: At, cell: Cell): unknown {
  if (column.kind === "amount" && typeof cell === "number") {
    const unit = moneyUnitNames.find((name) => name === row["unit"]) ?? "GBP 2dp";
    const amount = pence(cell);
    return {
      pence: amount,
      printed: amountText(amount, unit),
      figure: figureId(table, row, property),
      receipt: to.figure(table, row, property),
    };
  }
  if (column.kind === "year") return writeCell(column, cell).replace("/", "-");
  return column.kind === "decimal" || column.kind === "date" ? writeCell(column, cell) : cell;
}
