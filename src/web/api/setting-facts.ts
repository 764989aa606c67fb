import { z } from "@hono/zod-openapi";
import type { ChangePointRow, TargetProfileRow } from "../../domain/data-package/tables/assessment.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { possibleFigures } from "../../domain/measure/possible-figures.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { type Decimal, decimalText } from "../../domain/value/decimal.ts";
import { exactText } from "./result-facts.ts";

/** What is set for how a measure is assessed; null is the usual. */
export const settingFacts = z
  .object({
    possible: z.enum(possibleFigures).nullable().openapi({
      description: "Which figures it can have; null where nothing is set, and one that looks odd is doubted.",
    }),
    changeBand: exactText.nullable().openapi({
      description:
        "Up to how far apart two figures are no real change; null is half of the last digit printed.",
    }),
    seasonal: z.boolean().nullable().openapi({
      description: "Whether only the same period of last year compares.",
    }),
    spcScreening: z.boolean().nullable().openapi({
      description: "Whether freak jumps are left out of the limits; null is yes.",
    }),
  })
  .openapi("MeasureSettings", {
    example: { possible: "share", changeBand: "0.5", seasonal: null, spcScreening: null },
  });

export function settingFactsOf(row: MeasureRow): z.infer<typeof settingFacts> {
  const { possible, changeBand, seasonal, spcScreening } = row;
  return {
    possible: possible ?? null,
    changeBand: textOf(changeBand),
    seasonal: seasonal ?? null,
    spcScreening: spcScreening ?? null,
  };
}

/** What a measure is meant to have reached by a period within the year. */
export const profileFacts = z
  .object({
    part: z.string(),
    year: z.string(),
    period: z.string(),
    value: exactText.nullable(),
    upper: exactText.nullable(),
    share: exactText.nullable().openapi({ description: "Instead of a value: percent of the year's target." }),
    why: z.string().nullable(),
  })
  .openapi("TargetProfile", {
    example: { part: "all", year: "2021-22", period: "q2", value: null, upper: null, share: "45", why: null },
  });

export function profileFactsOf(row: TargetProfileRow): z.infer<typeof profileFacts> {
  const { part, year, period, value, upper, share, why } = row;
  return {
    part,
    year: yearSlug(year),
    period,
    value: textOf(value),
    upper: textOf(upper),
    share: textOf(share),
    why: why ?? null,
  };
}

/** A day from which a measure's figures are no longer what they were. */
export const changePointFacts = z
  .object({
    part: z.string(),
    on: z.string().openapi({ format: "date" }),
    kind: z.enum(["definition-change", "rebase"]).openapi({
      description: "Whether figures before and after can't be compared, or limits begin anew.",
    }),
    why: z.string(),
  })
  .openapi("ChangePoint", {
    example: { part: "all", on: "2020-04-01", kind: "rebase", why: "A new telephone system." },
  });

export function changePointFactsOf({
  part,
  on,
  kind,
  why,
}: ChangePointRow): z.infer<typeof changePointFacts> {
  return { part, on: on.toString(), kind, why };
}

function textOf(decimal: Decimal | undefined): string | null {
  return decimal === undefined ? null : decimalText(decimal);
}
