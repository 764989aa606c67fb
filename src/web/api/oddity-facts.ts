import { z } from "@hono/zod-openapi";
import { type Oddity, oddityCodes } from "../../domain/assessment/oddity.ts";

/** Something about a figure or target that a reader should look at; the figure is kept. */
export const oddityFacts = z
  .object({
    code: z.enum(oddityCodes).openapi({ description: "The check it did not pass." }),
    key: z.string().openapi({ description: "The lasting key of the finding." }),
    severity: z.enum(["error", "rounding", "doubt"]),
    message: z.string(),
    likelyCause: z.string().nullable(),
    figures: z.array(
      z.object({
        label: z.string(),
        value: z.string(),
        figure: z.string().nullable().openapi({ description: "The lasting name of the figure." }),
      }),
    ),
  })
  .openapi("Oddity", {
    example: {
      code: "M1",
      key: "m1.res.2021-22.results.res1-1.all.council.2020-21.year",
      severity: "error",
      message: "RES1.1: the result for 2020/21 is 101.2%, and a share can't be over 100%.",
      likelyCause: null,
      figures: [
        { label: "2020/21", value: "101.2%", figure: "results/RES1.1/all/council/2020-21/year/value" },
      ],
    },
  });

export function oddityFactsOf({ code, finding }: Oddity): z.infer<typeof oddityFacts> {
  const { key, severity, message, likelyCause, figures } = finding;
  return {
    code,
    key,
    severity,
    message,
    likelyCause: likelyCause ?? null,
    figures: figures.map(({ label, value, figure }) => ({ label, value, figure: figure ?? null })),
  };
}
