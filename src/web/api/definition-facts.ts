import { z } from "@hono/zod-openapi";
import { definitionChanges } from "../../domain/assessment/definition.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { accumulations } from "../../domain/measure/accumulation.ts";
import { polarities } from "../../domain/measure/polarity.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { valueUnits } from "../../domain/value/value-unit.ts";

/** What a measure was in a year's agreement. */
export const definitionFacts = z
  .object({
    year: z.string(),
    portfolio: z.string(),
    code: z.string().nullable(),
    title: z.string(),
    definition: z.string().nullable(),
    unit: z.enum(valueUnits),
    polarity: z.enum(polarities),
    accumulation: z.enum(accumulations),
    changed: z.string().nullable().openapi({
      description:
        "What changed from the year before so that figures can't be compared; null where nothing did.",
    }),
  })
  .openapi("Definition", {
    example: {
      year: "2021-22",
      portfolio: "RES",
      code: "RES1.1",
      title: "Council Tax collected",
      definition: "Collected by 31 March as a share of what was due that year.",
      unit: "percentage",
      polarity: "high",
      accumulation: "cumulative",
      changed: null,
    },
  });

/** Every year's definition, oldest first. */
export function definitionFactsOf(rows: readonly MeasureRow[]): z.infer<typeof definitionFacts>[] {
  const changes = definitionChanges(rows);
  return rows
    .toSorted((one, other) => one.year - other.year)
    .map(({ year, portfolio, code, title, definition, unit, polarity, accumulation }) => ({
      year: yearSlug(year),
      portfolio,
      code: code ?? null,
      title,
      definition: definition ?? null,
      unit,
      polarity,
      accumulation,
      changed: changes.find(({ from }) => from === year)?.words ?? null,
    }));
}
