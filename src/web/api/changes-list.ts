import { createRoute, z } from "@hono/zod-openapi";
import { changeKinds, changeTopics } from "../../domain/changes/change.ts";
import { changeFactsOf } from "../../domain/changes/change-facts.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { askedChanges, wordsOf } from "../changes/asked-changes.ts";
import { papersToTellFrom, type ToldChanges, toldChanges } from "../changes/told-changes.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { refuse } from "./problem.ts";
import { changesQuery } from "./query.ts";
import type { Api } from "./routing.ts";

const changeFacts = z
  .object({
    kind: z.enum(changeKinds),
    topic: z.enum(changeTopics).openapi({
      description: "What it is about: a result, the status it leads to and a forecast are three topics.",
    }),
    effect: z.enum(["worse", "better", "neutral"]),
    name: z.string().openapi({ description: "What changed: a measure, a budget line." }),
    sentence: z.string().openapi({ description: "The change in one sentence." }),
    told: z
      .array(z.object({ text: z.string(), figure: z.string(), known: z.enum(["before", "now"]) }))
      .openapi({ description: "The figures in the sentence, each with its lasting name." }),
    figures: z.array(z.string()).openapi({ description: "The lasting names of all cells that changed." }),
    measure: z.string().nullable(),
    part: z.string().nullable(),
    portfolio: z.string().nullable().openapi({ description: "Null for what the council has in common." }),
    year: z.string().nullable(),
  })
  .openapi("Change");

export const changesAnswer = listFacts(changeFacts)
  .extend({
    headline: z.string().openapi({ description: "The counts in one sentence, with what they are out of." }),
    since: z
      .object({
        words: z.string(),
        on: z
          .string()
          .nullable()
          .openapi({ format: "date", description: "The day from whose end changes are told." }),
        known: z.string().openapi({ format: "date-time" }),
        document: z.string().nullable(),
      })
      .nullable()
      .openapi({ description: "Null where an agreement is held against the one it follows." }),
    against: z
      .object({ portfolio: z.string(), year: z.string() })
      .nullable()
      .openapi({ description: "The agreement it is held against." }),
    compared: z.object({ agreements: z.int(), measures: z.int(), targets: z.int(), rows: z.int() }).openapi({
      description: "What was looked through, so that nothing found can be told from not looking.",
    }),
  })
  .openapi("Changes");

const route = createRoute({
  method: "get",
  path: "/api/v1/changes",
  operationId: "listChanges",
  summary: "What changed since a day, a paper or the agreement before, the worst first",
  tags: ["Changes"],
  request: { query: changesQuery },
  responses: answerWith("A page of changes, the worst first.", changesAnswer),
});

/** /api/v1/changes?portfolio=RES&year=2021-22&since=2021-11-23 */
export function addChanges(api: Api): void {
  api.openapi(route, async (context) => {
    const { cursor, limit } = context.req.valid("query");
    const start = begun("changes", cursor, context.get("visit"));
    if (!start.ok) return refuse(context, start.issues);
    const { visit, after } = start.value;
    const { reading } = visit;
    const [portfolios, measures] = await Promise.all([reading.portfolios(), reading.measures()]);
    const asked = askedChanges(wordsOf(visit.url.searchParams), { portfolios, measures });
    if (!asked.ok) return refuse(context, asked.issues);
    const told = await toldChanges(visit, asked.value, await papersToTellFrom(visit, asked.value));
    if (!told.ok) return refuse(context, told.issues);
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const numbered = told.value.all.changes.map((change, at) => ({ change, at }));
    const left = numbered.filter(({ at }) => after === undefined || comparePlaces([at], after) > 0);
    const page = pageOf("changes", visit, left, limit, ({ at }) => [at]);
    const list = listOf(visit, page, ({ change }) => changeFactsOf(change));
    return sendFacts(context, visit, { ...list, ...aboutOf(told.value) });
  });
}

/** What stands round the list: the counts in words, since when, and what was looked through. */
function aboutOf({ all, headline, since, last }: ToldChanges) {
  return {
    headline,
    since:
      since === undefined
        ? null
        : {
            words: since.words,
            on: since.day?.toString() ?? null,
            known: since.point.known.toString(),
            document: since.document?.document ?? null,
          },
    against: last === undefined ? null : { portfolio: last.portfolio, year: yearSlug(last.year) },
    compared: {
      agreements: all.agreements,
      measures: all.measures,
      targets: all.targets,
      rows: all.rows,
    },
  };
}
