import { z } from "@hono/zod-openapi";
import type { Load } from "../../domain/feed/load.ts";
import type { AddressBook } from "../routes.ts";

const checkFacts = z
  .object({
    check: z.string().openapi({ example: "range" }),
    columns: z.array(z.string()),
    outcome: z.enum(["passed", "warned", "failed"]),
    failures: z.int().openapi({ description: "Records that did not pass." }),
    message: z.string(),
  })
  .openapi("Check");

const day = z.string().nullable().openapi({ format: "date" });

/** A load for programs. */
export const loadFacts = z
  .object({
    load: z
      .string()
      .openapi({ description: "Its id: sixteen hexadecimal digits.", example: "0a1b2c3d4e5f6071" }),
    feed: z.string(),
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    definition: z.string().openapi({ description: "SHA-256 of the feed's definition it was read by." }),
    loadedAt: z.string().openapi({ format: "date-time" }),
    by: z.string(),
    records: z
      .int()
      .openapi({ description: "Records taken; rounded where small numbers are withheld (`rounded`)." }),
    rounded: z.boolean(),
    rejected: z
      .int()
      .openapi({ description: "Rows not taken; `links.rejected` gives them with what to do." }),
    skipped: z.int().openapi({ description: "Rows that are no records." }),
    from: day,
    to: day,
    replaces: z.string().nullable().openapi({
      description: "The days whose earlier records it takes the place of: “all”, or 2019-04-01/2019-04-30.",
    }),
    checks: z.array(checkFacts),
    links: z.object({ page: z.string(), rejected: z.string() }),
  })
  .openapi("Load");

export function loadFactsOf(to: AddressBook, load: Load, rounded: boolean): z.infer<typeof loadFacts> {
  const { id, feed, file, definition, loadedAt, by, records, rejected, skipped, days, replaces } = load;
  return {
    ...{ load: id, feed, file, definition, loadedAt: loadedAt.toString(), by, records, rounded },
    ...{ rejected, skipped },
    from: days?.from.toString() ?? null,
    to: days?.to.toString() ?? null,
    replaces: replaces === undefined ? null : replaces === "all" ? "all" : `${replaces.from}/${replaces.to}`,
    checks: load.checks.map((check) => ({ ...check, columns: [...check.columns] })),
    links: { page: to.records.load(feed, id), rejected: to.records.rejectedCsv(feed, id) },
  };
}
