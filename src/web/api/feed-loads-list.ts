import { createRoute, z } from "@hono/zod-openapi";
import { loadStep, roughLoad } from "../../domain/disclosure/rough-load.ts";
import { feedDisclosure } from "../feeds/feed-disclosure.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { loadFacts, loadFactsOf } from "./load-facts.ts";
import { loadsKnown } from "./loads-known.ts";
import { problem, refuse } from "./problem.ts";
import { feedsQuery } from "./query.ts";
import type { Api } from "./routing.ts";

export const loadsAnswer = listFacts(loadFacts).openapi("Loads");

const route = createRoute({
  method: "get",
  path: "/api/v1/feeds/{feed}/loads",
  operationId: "listLoads",
  summary: "The files a feed was loaded from, with what was checked",
  tags: ["Records"],
  request: {
    params: z.object({ feed: z.string().openapi({ description: "The feed's key.", example: "calls" }) }),
    query: feedsQuery,
  },
  responses: answerWith("A page of loads, the oldest first.", loadsAnswer),
});

/** /api/v1/feeds/calls/loads */
export function addFeedLoads(api: Api): void {
  api.openapi(route, async (context) => {
    const asked = context.req.valid("query");
    const { feed } = context.req.valid("param");
    const found = begun(`loads of ${feed}`, asked.cursor, context.get("visit"));
    if (!found.ok) return refuse(context, found.issues);
    const { visit, after } = found.value;
    const known = (await visit.reading.feeds()).find((held) => held.feed.feed === feed);
    if (known === undefined) {
      const detail = `There is no feed “${feed.slice(0, 80)}”. /api/v1/feeds lists all there are.`;
      return problem(context, { kind: "not-found", detail });
    }
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const disclosure = await feedDisclosure(visit, known.feed);
    const rounded = loadStep(disclosure) !== undefined;
    const placed = (await loadsKnown(visit, feed))
      .map((load) => ({ load, place: [load.loadedAt.toString({ smallestUnit: "nanosecond" }), load.id] }))
      .toSorted((one, other) => comparePlaces(one.place, other.place))
      .filter(({ place }) => after === undefined || comparePlaces(place, after) > 0);
    const page = pageOf(`loads of ${feed}`, visit, placed, asked.limit, ({ place }) => place);
    return sendFacts(
      context,
      visit,
      listOf(visit, page, ({ load }) =>
        loadFactsOf(visit.to, roughLoad(known.feed, load, disclosure), rounded),
      ),
    );
  });
}
