import { z } from "zod";
import { longestLine } from "../domain/data-package/plain-cells.ts";
import { loadEffects, repeatRules } from "../domain/feed/feed.ts";
import { columnTypes, mostColumns } from "../domain/feed/feed-column.ts";
import { oneOf } from "./definition/one-of.ts";
import { checkSchema } from "./feed-check-schema.ts";

const longestKey = 40;

const words = z
  .string()
  .trim()
  .min(1, "Write it out, or leave the line out.")
  .max(longestLine, `Keep it to ${longestLine} characters.`)
  .refine((text) => !/\p{Cc}/u.test(text), "Put it on one line, without control characters.");

const columnName = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,59}$/,
    "Use lower-case letters, digits and underscores, a letter first, at most 60.",
  );

const settingName = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9_]{0,79}$/,
    "Give the name of a setting of the environment, such as CALLS_TOKEN; never the secret itself.",
  );

export const columnSchema = z.strictObject({
  name: columnName.describe("Lower-case letters, digits and underscores."),
  title: words.optional().describe("What it is called on pages; else made of the name."),
  type: z.enum(columnTypes).describe("What its cells hold. Money is kept as whole pence."),
  meaning: words.describe("What it says, in a sentence for who has never seen the source."),
  headings: z
    .array(words)
    .optional()
    .describe(
      "Other headings files have for it; case and spaces do not matter. Its name and title always count.",
    ),
  required: z
    .boolean()
    .optional()
    .describe("A blank cell rejects the record. False unless told, but for the time and the key."),
  dimension: z.boolean().optional().describe("Records can be grouped by it. False unless told."),
  personal: z
    .boolean()
    .optional()
    .describe("It tells about a person: never shown, downloaded or grouped by. False unless told."),
  list: words.optional().describe("The code list its values are of: free text is matched to it."),
  places: z.int().min(0).max(9).optional().describe("Decimal places kept, for a decimal; two unless told."),
  yes: z.array(words).optional().describe("What yes is written as beside the usual words, for a boolean."),
  no: z.array(words).optional().describe("What no is written as beside the usual words, for a boolean."),
  blank: z.array(words).optional().describe("What stands for a blank in its cells, such as N/A or -."),
});

const source = z.discriminatedUnion(
  "kind",
  [
    z
      .strictObject({
        kind: z.literal("folder"),
        path: words.describe("The folder files are dropped in, by SFTP or by hand."),
        pattern: words
          .optional()
          .describe("Which files: * stands for any words, such as calls-*.csv. All unless told."),
        moveTo: words
          .optional()
          .describe("A folder that files go to once they are taken in; they stay unless told."),
      })
      .describe("A watched folder: outturn feed watch."),
    z
      .strictObject({
        kind: z.literal("https"),
        url: words.describe("Where the file is; http only of this machine itself."),
        tokenFrom: settingName
          .optional()
          .describe("The setting of the environment that holds a bearer token."),
      })
      .describe("A file that is fetched: outturn feed fetch."),
    z
      .strictObject({
        kind: z.literal("postgresql"),
        addressFrom: settingName.describe(
          "The setting of the environment that holds the address of the database.",
        ),
        query: z
          .string()
          .trim()
          .min(1, "Write one SELECT that gives the feed's columns by their names.")
          .describe("One SELECT that gives the feed's columns by their names."),
      })
      .describe("A database that is asked: outturn feed fetch."),
  ],
  { error: oneOf("folder, https or postgresql") },
);

/** A feed's definition as its file spells it. What is left out is filled in by feed-file.ts. */
export const feedSchema = z.strictObject({
  $schema: z.string().optional().describe("Where this schema is, for an editor to check by."),
  feed: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters and digits, with single hyphens between them.")
    .max(longestKey, `Keep it to ${longestKey} characters.`)
    .describe("A short key: lower-case letters, digits and hyphens."),
  title: words.describe("What it is called."),
  meaning: words.describe("What one record is, in a sentence: “One call offered to the contact centre.”"),
  record: z
    .strictObject({ one: words, many: words })
    .optional()
    .describe("What one record and several are called: call, calls. Record, records unless told."),
  owner: words.describe("The post that answers for the records; never a person's name."),
  system: words.describe("The system they come from, in words."),
  notice: words
    .optional()
    .describe("One line that must stand wherever its records are shown, such as that they are made up."),
  schedule: z
    .strictObject({
      every: z.enum(["day", "week", "month", "quarter", "year"]),
      within: z
        .int()
        .min(0)
        .max(366)
        .describe("Days after the end of each stretch by which its records are due."),
    })
    .optional()
    .describe("How often records are handed over, and by when."),
  ended: z.iso
    .date("Give a day such as 2021-03-31.")
    .optional()
    .describe("The last day of which records are expected, where the source has ended."),
  columns: z
    .array(columnSchema)
    .min(1, "Name at least the column with the day a record belongs to.")
    .max(mostColumns, `At most ${mostColumns} columns can be kept: leave out those nobody needs.`)
    .describe("The columns of a record."),
  key: z.array(columnName).optional().describe("The columns that together name a record; none unless told."),
  time: columnName.describe("The column with the day or moment a record belongs to."),
  loads: z
    .enum(loadEffects)
    .optional()
    .describe("What a new load does to the records that are there: adds to them, unless told."),
  repeats: z
    .enum(repeatRules)
    .optional()
    .describe(
      "Which record counts where one with the same key comes in a later load: the newest, unless told.",
    ),
  checks: z.array(checkSchema).optional().describe("Checks on every record, and on a load as a whole."),
  ignored: z.array(words).optional().describe("Headings of the file that are known and not kept."),
  file: z
    .strictObject({
      sheet: words.optional().describe("The sheet of a workbook the records are on."),
      separator: z
        .enum([",", ";", "\t", "|"])
        .optional()
        .describe("What stands between the cells of a CSV file."),
      encoding: z
        .enum(["utf-8", "windows-1252", "utf-16"])
        .optional()
        .describe("How its characters are written."),
    })
    .optional()
    .describe("What a file is told to be, where looking at it does not tell."),
  sources: z
    .array(source)
    .optional()
    .describe("Where Outturn fetches records by itself. Secrets are named, never held."),
});

export type WrittenFeed = z.output<typeof feedSchema>;
export type WrittenSource = z.output<typeof source>;
export type WrittenColumn = z.output<typeof columnSchema>;

/** The names an object at a place of a definition may have, for what a mistyped one may stand for. */
export function namesAt(place: readonly PropertyKey[]): readonly string[] {
  if (place.length === 0) return Object.keys(feedSchema.shape);
  return place.length === 2 && place[0] === "columns" ? Object.keys(columnSchema.shape) : [];
}
