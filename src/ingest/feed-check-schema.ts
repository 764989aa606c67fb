import { z } from "zod";
import { oneOf } from "./definition/one-of.ts";

const columnName = z.string().min(1, "Name a column.");
const end = z
  .union([z.string(), z.number()], "Give a number, or a day such as 2019-04-01.")
  .transform(String)
  .optional();
const ofRecord = z
  .enum(["reject", "warn"])
  .default("reject")
  .describe("What failing does: rejects the record, unless told, or only says so.");
const ofLoad = z
  .enum(["warn", "stop"])
  .default("warn")
  .describe("What failing does: only says so, unless told, or stops the load.");
const percent = z.number().min(0).max(1000);

/** A check of a feed's definition. */
export const checkSchema = z.discriminatedUnion(
  "check",
  [
    z
      .strictObject({
        check: z.literal("range"),
        column: columnName,
        least: end.describe("The smallest that is allowed: a number, or a day such as 2019-04-01."),
        most: end.describe("The largest that is allowed."),
        onFail: ofRecord,
      })
      .describe("A number or a day lies between two ends; both are allowed."),
    z
      .strictObject({
        check: z.literal("allowed"),
        column: columnName,
        values: z.array(z.string()).min(1, "List at least one value."),
        onFail: ofRecord,
      })
      .describe("The value is one of a few."),
    z
      .strictObject({ check: z.literal("codes"), column: columnName, onFail: ofRecord })
      .describe("The value is a code, name or known alias of the column's code list."),
    z
      .strictObject({
        check: z.literal("order"),
        earlier: columnName,
        later: columnName,
        onFail: ofRecord,
      })
      .describe("One day is not before another."),
    z
      .strictObject({
        check: z.literal("unique"),
        columns: z.array(columnName).min(1, "Name at least one column."),
        onFail: ofRecord,
      })
      .describe("No two records of a load agree in these columns."),
    z
      .strictObject({ check: z.literal("fresh"), days: z.int().min(0).max(3660), onFail: ofLoad })
      .describe("The newest record is at most so many days older than the load."),
    z
      .strictObject({ check: z.literal("volume"), percent, onFail: ofLoad })
      .describe("The records for each day lie within so many per cent of what is usual."),
    z
      .strictObject({ check: z.literal("rejected"), percent: percent.max(100), onFail: ofLoad })
      .describe("At most so many per cent of the records are rejected."),
  ],
  { error: oneOf("range, allowed, codes, order, unique, fresh, volume or rejected") },
);
