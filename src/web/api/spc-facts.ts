import { z } from "@hono/zod-openapi";
import type { Assessment } from "../../domain/assessment/assess.ts";
import { type Flag, spcRules, spcRuleWords } from "../../domain/assessment/spc-rules.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import { results } from "../../domain/data-package/tables/measures.ts";
import { periodWords } from "../../domain/period/period-words.ts";
import { orNull } from "./or-null.ts";

const flagFacts = z
  .object({
    rule: z.enum(spcRules).openapi({ description: "The first sign of a special cause that hits the point." }),
    way: z.enum(["up", "down"]).openapi({ description: "Above the mean or rising; below it or falling." }),
    words: z.string(),
  })
  .openapi("SpcFlag", {
    example: { rule: "outside-limit", way: "down", words: "below the lower limit" },
  });

const limitFacts = z
  .object({
    mean: z.number(),
    meanMovingRange: z.number(),
    lower: z.number(),
    upper: z.number(),
    nearLower: z.number(),
    nearUpper: z.number(),
  })
  .openapi("SpcLimits", {
    example: { mean: 94.2, meanMovingRange: 0.9, lower: 91.8, upper: 96.6, nearLower: 92.6, nearUpper: 95.8 },
  });

const chartFacts = z
  .object({
    kind: z.literal("chart"),
    differenced: z.boolean().openapi({
      description:
        "Whether points are what each period added to a figure that builds up over the year: for a rate with both counts, the rate of the period alone.",
    }),
    variation: z.enum(["improvement", "concern", "neutral", "common-cause"]),
    assurance: z.enum(["passes", "fails", "hit-or-miss", "none"]),
    words: z.object({ variation: z.string(), assurance: z.string() }),
    points: z.array(
      z.object({
        period: z
          .string()
          .openapi({ description: "What the point is about.", example: "April to June 2021" }),
        value: z
          .number()
          .openapi({ description: "For statistics alone; the figure itself is an exact decimal." }),
        figure: z.string().openapi({ description: "The lasting name of the figure it was made from." }),
        flag: orNull(flagFacts),
      }),
    ),
    segments: z
      .array(
        z.object({
          from: z.int().openapi({ description: "Its first point, counted from 0." }),
          to: z.int().openapi({ description: "Its last point." }),
          trial: z.boolean().openapi({ description: "Fewer than 12 points: the limits will still move." }),
          limits: orNull(limitFacts),
        }),
      )
      .openapi({ description: "The limits of each stretch from one change in the process to the next." }),
    awaited: z.array(z.int()).openapi({
      description: "Points at which the process changed and too few follow for limits of their own.",
    }),
  })
  .openapi("SpcChart");

const noChartFacts = z
  .object({ kind: z.literal("none"), words: z.string().openapi({ description: "Why there is no chart." }) })
  .openapi("NoSpcChart", {
    example: {
      kind: "none",
      words: "No chart of limits: 3 comparable points are held, and eight are needed",
    },
  });

/** An XmR chart of comparable figures, or why there is none. */
export const spcFacts = z.union([chartFacts, noChartFacts]);

export function spcFactsOf(spc: Assessment["spc"]): z.infer<typeof spcFacts> {
  if (spc.kind === "none") return { kind: "none", words: spc.words };
  const { kind, differenced, variation, assurance, words, values, figures, segments, awaited } = spc;
  const flags = new Map(spc.flags.map((flag) => [flag.at, flag]));
  return {
    kind,
    differenced,
    variation,
    assurance,
    words: { ...words },
    points: figures.map((figure, at) => ({
      period: periodWords(figure.period),
      value: values[at] ?? figure.point,
      figure: figureId(results, figure.row, "value"),
      flag: flagFactsOf(flags.get(at)),
    })),
    segments: segments.map(({ from, to, trial, limits }) => ({
      from,
      to,
      trial,
      limits: limits === undefined ? null : { ...limits },
    })),
    awaited: [...awaited],
  };
}

function flagFactsOf(flag: Flag | undefined): z.infer<typeof flagFacts> | null {
  return flag === undefined
    ? null
    : { rule: flag.rule, way: flag.way, words: spcRuleWords[flag.rule][flag.way] };
}
