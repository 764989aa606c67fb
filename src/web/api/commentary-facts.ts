import { z } from "@hono/zod-openapi";
import type { CommentaryRow } from "../../domain/data-package/tables/measures.ts";
import { type FinancialYear, yearSlug } from "../../domain/period/financial-year.ts";
import { comparePlaces } from "./cursor.ts";

/** What the council says about a measure in a period. */
export const commentaryFacts = z
  .object({
    year: z.string(),
    period: z
      .string()
      .openapi({ description: "The reporting period; `agreement` for the agreement itself." }),
    text: z.string().openapi({ description: "In Markdown." }),
  })
  .openapi("Commentary", {
    example: { year: "2021-22", period: "mid-year", text: "Collection has recovered since the summer." },
  });

/** What was said of a measure up to a year, oldest first. */
export function commentaryFactsOf(
  rows: readonly CommentaryRow[],
  { measure, year: upTo }: { readonly measure: string; readonly year: FinancialYear },
): z.infer<typeof commentaryFacts>[] {
  return rows
    .filter((row) => row.measure === measure && row.year <= upTo)
    .toSorted((one, other) => comparePlaces([one.year, one.period], [other.year, other.period]))
    .map(({ year, period, text }) => ({ year: yearSlug(year), period, text }));
}
