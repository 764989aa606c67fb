import { z } from "@hono/zod-openapi";
import type { Visit } from "../visit.ts";
import { withQuery } from "../with-query.ts";
import type { Page } from "./cursor.ts";
import { noticesBeside } from "./notice-facts.ts";
import { problemFacts } from "./problem.ts";

/** The point of the ledger that was read. */
export const pointFacts = z
  .object({
    entry: z.int().openapi({ description: "The newest entry of the ledger that was read." }),
    on: z.string().openapi({ format: "date", description: "The day as known on which facts are answered." }),
  })
  .openapi("Point");

/** A page of a list of these facts. */
export function listFacts<Facts extends z.ZodType>(facts: Facts) {
  return z.object({
    items: z.array(facts),
    next: z.string().nullable().openapi({
      description: "The address of the next page; null on the last.",
      example: "/api/v1/results?cursor=WyJyZXN1bHRz",
    }),
    point: pointFacts,
  });
}

export function listOf<Item, Facts>(visit: Visit, page: Page<Item>, facts: (item: Item) => Facts) {
  const { pathname, search } = visit.url;
  return {
    items: page.items.map(facts),
    next: page.next === undefined ? null : withQuery(`${pathname}${search}`, { cursor: page.next }),
    point: pointOf(visit),
  };
}

export function pointOf(visit: Visit): z.infer<typeof pointFacts> {
  return { entry: visit.reading.at.entry, on: visit.day.toString() };
}

/** The words of a query that every link keeps: the day looked from. */
export function kept({ asAt }: Visit): Readonly<Record<string, string | undefined>> {
  return { "as-at": asAt?.toString() };
}

const problemContent = { "application/problem+json": { schema: problemFacts } };

/** What every address of facts may answer besides the facts. */
const otherAnswers = {
  304: { description: "Nothing has changed since the answer whose ETag was sent in If-None-Match." },
  400: { description: "A parameter cannot be used: which, and what to do.", content: problemContent },
  404: { description: "There is no such thing.", content: problemContent },
  405: { description: "The API is only read.", content: problemContent },
  500: { description: "The answer could not be made.", content: problemContent },
};

/** The answer with the facts, for the description of an address. */
export function answerWith<Facts extends z.ZodType>(description: string, schema: Facts) {
  return {
    200: {
      description,
      headers: {
        ETag: {
          description: "Strong; changes with the newest entry and the day.",
          schema: { type: "string" as const },
        },
      },
      content: { "application/json": { schema: schema.and(noticesBeside) } },
    },
    ...otherAnswers,
  };
}
