import { createRoute } from "@hono/zod-openapi";
import { chosenMeasures, oneOfEach } from "./chosen-measures.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
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
    const asked = context.req.valid("query");
    const found = begun("measures", asked.cursor, context.get("visit"));
    if (!found.ok) return refuse(context, found.issues);
    const { visit, after } = found.value;
    const chosen = await chosenMeasures(visit, asked);
    if (!chosen.ok) return refuse(context, chosen.issues);
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const rows = oneOfEach(chosen.value, asked.year).filter(
      ({ measure }) => after === undefined || comparePlaces([measure], after) > 0,
    );
    const page = pageOf("measures", visit, rows, asked.limit, ({ measure }) => [measure]);
    return sendFacts(
      context,
      visit,
      listOf(visit, page, (row) => measureFactsOf(visit.to, row, kept(visit))),
    );
  });
}
