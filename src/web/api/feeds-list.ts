import { createRoute, z } from "@hono/zod-openapi";
import { roughLoad } from "../../domain/disclosure/rough-load.ts";
import { columnTypes } from "../../domain/feed/feed-column.ts";
import type { Load } from "../../domain/feed/load.ts";
import type { HeldFeed } from "../../operations/read-feeds.ts";
import { feedRules } from "../feeds/feed-disclosure.ts";
import type { AddressBook } from "../routes.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { loadsKnown } from "./loads-known.ts";
import { refuse } from "./problem.ts";
import { feedsQuery } from "./query.ts";
import type { Api } from "./routing.ts";

const feedFacts = z
  .object({
    feed: z.string().openapi({ description: "Its key.", example: "calls" }),
    title: z.string(),
    meaning: z.string().openapi({ description: "What one record is." }),
    owner: z.string().openapi({ description: "The post that answers for the records." }),
    system: z.string(),
    definition: z.string().openapi({ description: "SHA-256 of its definition." }),
    columns: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        type: z.enum(columnTypes),
        meaning: z.string(),
        dimension: z.boolean(),
        personal: z.boolean().openapi({ description: "Never shown, downloaded or grouped by." }),
      }),
    ),
    loads: z.int(),
    records: z.int().openapi({
      description:
        "Records taken by all loads, replaced ones among them; each load rounded where small numbers are withheld.",
    }),
    lastLoadedAt: z.string().nullable().openapi({ format: "date-time" }),
    links: z.object({ page: z.string(), loads: z.string() }),
  })
  .openapi("Feed");

export const feedsAnswer = listFacts(feedFacts).openapi("Feeds");

const route = createRoute({
  method: "get",
  path: "/api/v1/feeds",
  operationId: "listFeeds",
  summary: "Every feed of records, and what it holds",
  tags: ["Records"],
  request: { query: feedsQuery },
  responses: answerWith("A page of feeds, by key.", feedsAnswer),
});

/** /api/v1/feeds */
export function addFeeds(api: Api): void {
  api.openapi(route, async (context) => {
    const asked = context.req.valid("query");
    const found = begun("feeds", asked.cursor, context.get("visit"));
    if (!found.ok) return refuse(context, found.issues);
    const { visit, after } = found.value;
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const feeds = (await visit.reading.feeds())
      .toSorted((one, other) => comparePlaces([one.feed.feed], [other.feed.feed]))
      .filter(({ feed }) => after === undefined || comparePlaces([feed.feed], after) > 0);
    const loads = feeds.length === 0 ? [] : await loadsKnown(visit);
    const page = pageOf("feeds", visit, feeds, asked.limit, ({ feed }) => [feed.feed]);
    const ruleOf = await feedRules(visit.reading);
    const told = loads.map((load) => {
      const held = feeds.find(({ feed }) => feed.feed === load.feed);
      return held === undefined ? load : roughLoad(held.feed, load, ruleOf(load.feed));
    });
    const facts = (held: HeldFeed) => feedFactsOf(visit.to, held, told);
    return sendFacts(context, visit, listOf(visit, page, facts));
  });
}

function feedFactsOf(
  to: AddressBook,
  { feed, sha256 }: HeldFeed,
  all: readonly Load[],
): z.infer<typeof feedFacts> {
  const loads = all.filter((load) => load.feed === feed.feed);
  const { feed: key, title, meaning, owner, system } = feed;
  return {
    ...{ feed: key, title, meaning, owner, system, definition: sha256 },
    columns: feed.columns.map(({ name, title, type, meaning, dimension, personal }) => {
      return { name, title, type, meaning, dimension, personal };
    }),
    loads: loads.length,
    records: loads.reduce((sum, load) => sum + load.records, 0),
    lastLoadedAt: loads.at(-1)?.loadedAt.toString() ?? null,
    links: { page: to.records.feed(key), loads: `/api/v1/feeds/${encodeURIComponent(key)}/loads` },
  };
}
