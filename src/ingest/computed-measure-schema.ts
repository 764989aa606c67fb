import { z } from "zod";
import { figureForms } from "../domain/computed-measure/computed-measure.ts";
import { codePattern, longestLine } from "../domain/data-package/plain-cells.ts";
import { parseFinancialYear } from "../domain/period/financial-year.ts";
import { conditionSchema } from "./condition-schema.ts";

const key = z
  .string()
  .regex(
    new RegExp(`^${codePattern}$`),
    "Use letters, digits and . _ ~ - only, at most 80, a letter or digit first.",
  );

const columns = z.array(z.string().min(1, "Name a column.")).max(20, "At most 20 columns.");

const tally = z.discriminatedUnion("tally", [
  z
    .strictObject({
      tally: z.literal("count"),
      where: conditionSchema
        .optional()
        .describe("Which of the records count here; all where it is left out."),
    })
    .describe("How many records there are."),
  z
    .strictObject({
      tally: z.literal("sum"),
      column: z.string().min(1, "Name a column."),
      where: conditionSchema
        .optional()
        .describe("Which of the records count here; all where it is left out."),
    })
    .describe("What a column of numbers or money adds up to."),
]);

const year = z
  .string()
  .transform((text, context) => {
    const read = parseFinancialYear(text);
    if (read.ok) return Number(read.value);
    context.addIssue({ code: "custom", message: read.issues[0]?.message ?? "Write it as 2019/20." });
    return z.NEVER;
  })
  .describe(
    "The first financial year it is worked out for, such as 2019/20; the first with records where left out.",
  );

/** A computed measure as its file has it. */
export const computedMeasureSchema = z.strictObject({
  $schema: z.string().optional().describe("Where this schema is, for an editor to check by."),
  measure: key.describe("The measure's key."),
  part: key.optional().describe("The part of the measure; left out where it has none."),
  feed: key.describe("The feed it is worked out from."),
  meaning: z
    .string()
    .trim()
    .min(1, "Say in a sentence how it is worked out.")
    .max(longestLine, `Keep it to ${longestLine} characters.`)
    .refine((text) => !/\p{Cc}/u.test(text), "Put it on one line, without control characters.")
    .describe("How it is worked out, in a sentence a councillor could read."),
  where: conditionSchema.optional().describe("Which records count at all; all where it is left out."),
  numerator: tally.describe("What stands above the line."),
  denominator: tally.optional().describe("What it is of: needed for a percentage, a rate and a mean."),
  form: z.enum(figureForms).describe("How the two sums make the figure."),
  per: z.int().min(1).max(10_000_000).optional().describe("For a rate: for each so many, such as 1000."),
  places: z.int().min(0).max(6).describe("Decimal places of the figure."),
  dimensions: columns.optional().describe("Columns it can be broken down by, the usual one first."),
  oncePer: columns
    .min(1, "Name at least one column.")
    .optional()
    .describe("Records that agree in these columns count once."),
  firstYear: year.optional(),
  settles: z
    .int()
    .min(0)
    .max(3660)
    .optional()
    .describe("Days after the end of a period until its figure no longer counts as provisional."),
});

export type WrittenComputedMeasure = z.output<typeof computedMeasureSchema>;

/** The names an object of the file may have at a place, for what a mistyped one may stand for. */
export function computedNamesAt(place: readonly PropertyKey[]): readonly string[] {
  if (place.length === 0) return Object.keys(computedMeasureSchema.shape);
  return place.length === 1 && (place[0] === "numerator" || place[0] === "denominator")
    ? ["tally", "column", "where"]
    : [];
}
