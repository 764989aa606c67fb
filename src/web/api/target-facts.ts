import { z } from "@hono/zod-openapi";
import { heldTarget } from "../../domain/assessment/held-target.ts";
import { type MeasureRow, type TargetRow, targets } from "../../domain/data-package/tables/measures.ts";
import { type Target, targetWords } from "../../domain/measure/target.ts";
import { aims, targetKinds } from "../../domain/measure/target-kind.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { valueUnits } from "../../domain/value/value-unit.ts";
import type { AddressBook } from "../routes.ts";
import { printedFacts, printedOf } from "./printed-facts.ts";
import { exactText } from "./result-facts.ts";

/** What a measure is meant to reach in a year, or why nothing is set. */
export const targetFacts = z
  .object({
    measure: z.string(),
    part: z.string(),
    year: z.string(),
    kind: z.enum(targetKinds),
    value: exactText.nullable().openapi({ description: "The value to reach, or the lower end of a range." }),
    upper: exactText.nullable().openapi({ description: "The upper end of a range." }),
    unit: z.enum(valueUnits).nullable().openapi({ description: "Null where the target is no figure." }),
    aim: z.enum(aims).nullable(),
    group: z.string().nullable().openapi({ description: "Whom to match or better." }),
    words: z.string().openapi({ example: "96.30%" }),
    why: z.string().nullable(),
    setBy: z.string().nullable(),
    setOn: z.string().nullable(),
    ...printedFacts,
  })
  .openapi("Target");

type TargetFacts = z.infer<typeof targetFacts>;

export function targetFactsOf(to: AddressBook, measure: MeasureRow, row: TargetRow): TargetFacts {
  const { target } = heldTarget(row, measure);
  return {
    measure: row.measure,
    part: row.part,
    year: yearSlug(row.year),
    kind: target.kind,
    ...figuresOf(target),
    aim: row.aim ?? null,
    group: row.group ?? null,
    words: targetWords(target),
    why: row.why ?? null,
    setBy: row.setBy ?? null,
    setOn: row.setOn?.toString() ?? null,
    ...printedOf(to, targets, row),
  };
}

function figuresOf(target: Target): Pick<TargetFacts, "value" | "upper" | "unit"> {
  if (target.kind !== "numerical") return { value: null, upper: null, unit: null };
  const { wanted, unit } = target;
  return wanted.kind === "single"
    ? { value: decimalText(wanted.value), upper: null, unit }
    : { value: decimalText(wanted.low), upper: decimalText(wanted.high), unit };
}
