import { z } from "@hono/zod-openapi";
import type { PeriodRow } from "../../domain/data-package/tables/cycle.ts";
import { type MeasureRow, type ResultRow, results } from "../../domain/data-package/tables/measures.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { formatValueAlone } from "../../domain/value/format-value.ts";
import { markers } from "../../domain/value/marker.ts";
import { missingReasons } from "../../domain/value/missing-reason.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { valueUnits } from "../../domain/value/value-unit.ts";
import { aboutWords, reportedFor, valueOfResult } from "../measure-values.ts";
import type { AddressBook } from "../routes.ts";
import { printedFacts, printedOf } from "./printed-facts.ts";

export const exactText = z.string().openapi({
  description: "An exact decimal as text, with the places it was printed with.",
  example: "97.36",
});

/** One result: the figure with its counts, or why there is none. */
export const resultFacts = z
  .object({
    measure: z.string(),
    part: z.string().openapi({ description: "`all` for the measure as a whole." }),
    area: z.string().openapi({ description: "`council` for the council as a whole." }),
    year: z.string().openapi({ description: "The year it is reported for.", example: "2020-21" }),
    period: z.string().openapi({ description: "`year` for the year as a whole.", example: "year" }),
    reportedFor: z.string().openapi({ example: "2020/21" }),
    about: z
      .object({ period: z.string(), words: z.string().nullable() })
      .nullable()
      .openapi({ description: "What the figure is about, where that is not what it is reported for." }),
    value: exactText.nullable().openapi({ description: "Null where there is no figure." }),
    unit: z.enum(valueUnits),
    words: z.string().openapi({ description: "As a sentence prints it, or why there is no figure." }),
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    count: z.int().nullable().openapi({ description: "A count printed beside a rate." }),
    markers: z.array(z.enum(markers)).openapi({ description: "What qualifies the figure." }),
    missing: z
      .object({ reason: z.enum(missingReasons), words: z.string() })
      .nullable()
      .openapi({ description: "Why there is no figure; null where there is one." }),
    note: z.string().nullable(),
    ...printedFacts,
  })
  .openapi("Result");

export type ResultFacts = z.infer<typeof resultFacts>;

/** A result in the unit of the measure as defined for its year. */
export function resultFactsOf(
  to: AddressBook,
  measure: MeasureRow,
  row: ResultRow,
  periods: readonly PeriodRow[],
): ResultFacts {
  const value = valueOfResult(measure, row);
  const figure = value.kind === "measured" ? value : undefined;
  return {
    measure: row.measure,
    part: row.part,
    area: row.area,
    year: yearSlug(row.year),
    period: row.period,
    reportedFor: reportedFor(row, periods),
    about: row.about === undefined ? null : { period: row.about, words: aboutWords(row) ?? null },
    value: figure === undefined ? null : decimalText(figure.decimal),
    unit: figure?.unit ?? measure.unit,
    words: formatValueAlone(value),
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    count: row.count ?? null,
    markers: [...(figure?.markers ?? [])],
    missing: value.kind === "missing" ? { reason: value.reason, words: missingWords(value.reason) } : null,
    note: row.note ?? null,
    ...printedOf(to, results, row),
  };
}
