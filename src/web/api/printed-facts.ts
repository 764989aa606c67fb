import { z } from "@hono/zod-openapi";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import type { AddressBook } from "../routes.ts";

/** Where a row was printed, and how its figure is named and traced. */
export const printedFacts = {
  asPrinted: z.string().nullable().openapi({ description: "The cell as the paper prints it." }),
  heading: z.string().nullable().openapi({ description: "The heading of the column it is printed under." }),
  source: z
    .object({ file: z.string(), line: z.int().nullable() })
    .nullable()
    .openapi({ description: "The published paper the row was taken from, and the line in it." }),
  figure: z.string().openapi({
    description: "The lasting name of the figure; a correction does not change it.",
    example: "results/RES1.1/all/council/2020-21/year/value",
  }),
  receipt: z.string().openapi({ description: "The page that shows where the figure comes from." }),
};

type PrintedRow = Row & {
  readonly asPrinted: string | undefined;
  readonly heading: string | undefined;
  readonly sourceFile: string | undefined;
  readonly sourceLine: number | undefined;
};

export function printedOf(to: AddressBook, table: Table, row: PrintedRow) {
  const { sourceFile, sourceLine } = row;
  return {
    asPrinted: row.asPrinted ?? null,
    heading: row.heading ?? null,
    source: sourceFile === undefined ? null : { file: sourceFile, line: sourceLine ?? null },
    figure: figureId(table, row, "value"),
    receipt: to.figure(table, row, "value"),
  };
}
