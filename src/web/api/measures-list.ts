import { createRoute } from "@hono/zod-openapi";
import { chosenMeasures, oneOfEach } from "./chosen-measures.ts";
import { comparePlaces, pageOf, readCursor } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, kept, listFacts, listOf } from "./list.ts";
import { measureFacts, measureFactsOf } from "./measure-facts.ts";
import { refuse } from "./problem.ts";
import { measuresQuery } from "./query.ts";
import type { Api } from "./routing.ts";

export const measuresAnswer = listFacts(measureFacts).openapi("Measures");

const route = createRoute({
  method: "get",
  path: "/api/v1/measures",
  operationId: "listMeasures",
  summary: "Every measure, as the newest agreement or the year asked for defines it",
  tags: ["Measures"],
  request: { query: measuresQuery },
  responses: answerWith("A page of measures, by key.", measuresAnswer),
});

/** /api/v1/measures?portfolio=RES&year=2021-22 */
export function addMeasures(api: Api): void {
  api.openapi(route, async (context) => {
    const visit = context.get("visit");
    const asked = context.req.valid("query");
    const chosen = await chosenMeasures(visit, asked);
    if (!chosen.ok) return refuse(context, chosen.issues);
    const after = readCursor("measures", asked.cursor);
    if (!after.ok) return refuse(context, after.issues);
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const place = after.value;
    const rows = oneOfEach(chosen.value, asked.year).filter(
      ({ measure }) => place === undefined || comparePlaces([measure], place) > 0,
    );
    const page = pageOf("measures", rows, asked.limit, ({ measure }) => [measure]);
    return sendFacts(
      context,
      visit,
      listOf(visit, page, (row) => measureFactsOf(visit.to, row, kept(visit))),
    );
  });
}
