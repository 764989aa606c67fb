import { z } from "@hono/zod-openapi";
import type { Comparison, Standing } from "../../domain/assessment/comparators.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { orNull } from "./or-null.ts";
import { exactText } from "./result-facts.ts";

const standingFacts = z
  .object({
    rank: z.int().openapi({ description: "1 is the best, or the highest where neither way is good." }),
    of: z.int().openapi({ description: "How many councils are ranked, this one among them." }),
    quartile: z.int().min(1).max(4).nullable().openapi({
      description: "1 is the best quarter; null in a group of fewer than four.",
    }),
    median: exactText.openapi({ description: "The median of the others, in the measure's unit." }),
    deviations: exactText.nullable().openapi({
      description: "The figure less the median, in median absolute deviations; null where most are alike.",
    }),
  })
  .openapi("Standing", { example: { rank: 3, of: 16, quartile: 1, median: "93.5", deviations: "1.4" } });

/** How a figure compares with a group of councils, or that the group's figures are awaited. */
export const comparisonFacts = z
  .object({
    kind: z.enum(["compared", "pending"]).openapi({ description: "`pending` until the group is published." }),
    group: z.string(),
    name: z.string(),
    year: z.string(),
    about: z.string().openapi({ description: "What the group's figures are about." }),
    source: z.string().nullable(),
    whole: exactText.nullable().openapi({ description: "The figure of the group as a whole." }),
    standing: orNull(standingFacts),
    words: z.string(),
  })
  .openapi("Comparison", {
    example: {
      kind: "pending",
      group: "england",
      name: "England",
      year: "2021-22",
      about: "2021/22",
      source: null,
      whole: null,
      standing: null,
      words: "Pending until England is published",
    },
  });

export function comparisonFactsOf(comparison: Comparison): z.infer<typeof comparisonFacts> {
  const { kind, group, name, year, about, source, whole, words } = comparison;
  const standing = kind === "compared" ? comparison.standing : undefined;
  return {
    kind,
    group,
    name,
    year: yearSlug(year),
    about,
    source: source ?? null,
    whole: whole === undefined ? null : decimalText(whole.decimal),
    standing: standing === undefined ? null : standingFactsOf(standing),
    words,
  };
}

function standingFactsOf({
  rank,
  of,
  quartile,
  median,
  deviations,
}: Standing): z.infer<typeof standingFacts> {
  return {
    rank,
    of,
    quartile: quartile ?? null,
    median: decimalText(median),
    deviations: deviations === undefined ? null : decimalText(deviations),
  };
}
