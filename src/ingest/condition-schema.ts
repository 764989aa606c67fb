import { z } from "zod";
import type { Condition } from "../domain/records/condition.ts";

const columnName = z.string().min(1, "Name a column.").describe("A column of the feed.");
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const scalars = z.array(scalar).min(1, "List at least one value.");

/** Which records are meant: one of eight forms, in one another as deep as is wanted. */
export const conditionSchema: z.ZodType<Condition, Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ column: columnName, in: scalars }).describe("The cell is one of these values."),
      z.strictObject({ column: columnName, notIn: scalars }).describe("The cell is none of these values."),
      z.strictObject({ column: columnName, held: z.boolean() }).describe("The cell is filled in, or blank."),
      z
        .strictObject({ column: columnName, from: scalar.optional(), to: scalar.optional() })
        .describe(
          "The cell lies between two values; both ends count, and one may be left out. Money in pounds.",
        ),
      z
        .strictObject({
          within: z.strictObject({
            from: columnName,
            to: columnName,
            days: z.int().min(0).max(3660),
            calendar: z
              .string()
              .min(1)
              .optional()
              .describe("Count working days by this calendar of closed_days; every day where none is named."),
          }),
        })
        .describe("From the first day to the last pass at most so many days."),
      z.strictObject({ all: z.array(conditionSchema).min(1) }).describe("Every one of these."),
      z.strictObject({ any: z.array(conditionSchema).min(1) }).describe("At least one of these."),
      z.strictObject({ not: conditionSchema }).describe("Not this."),
    ]),
  )
  .meta({ id: "condition" });
