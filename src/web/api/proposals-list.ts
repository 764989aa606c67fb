import { createRoute } from "@hono/zod-openapi";
import { WarehouseTrouble } from "../../warehouse/warehouse-trouble.ts";
import { type Proposed, proposedAt } from "../proposals/proposed.ts";
import type { Visit } from "../visit.ts";
import { chosenMeasures } from "./chosen-measures.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
import { sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { problem, refuse } from "./problem.ts";
import { proposalFacts, proposalFactsOf } from "./proposal-facts.ts";
import { proposalsQuery } from "./query.ts";
import type { Api } from "./routing.ts";

const route = createRoute({
  method: "get",
  path: "/api/v1/proposals",
  operationId: "listProposals",
  summary: "What the records of feeds say of measures, held against the ledger",
  tags: ["Proposals"],
  request: { query: proposalsQuery },
  responses: answerWith("A page of proposals, by measure, part, year and period.", listFacts(proposalFacts)),
});

/** /api/v1/proposals?measure=RES4.1 */
export function addProposals(api: Api): void {
  api.openapi(route, async (context) => {
    const asked = context.req.valid("query");
    const start = begun("proposals", asked.cursor, context.get("visit"));
    if (!start.ok) return refuse(context, start.issues);
    const { visit, after } = start.value;
    const chosen = await chosenMeasures(visit, asked);
    if (!chosen.ok) return refuse(context, chosen.issues);
    const all = asked.measure === undefined && asked.portfolio === undefined;
    const keys = all ? undefined : [...new Set(chosen.value.map(({ measure }) => measure))];
    const proposed = await tried(visit, keys);
    if (proposed === undefined) {
      return problem(context, {
        kind: "failed",
        detail: "The records can't be reached just now. Try again in a minute.",
      });
    }
    const numbered = proposed.shown
      .filter(({ proposal }) => asked.year === undefined || proposal.year === asked.year)
      .map((one, at) => ({ one, at }));
    const left = numbered.filter(({ at }) => after === undefined || comparePlaces([at], after) > 0);
    const page = pageOf("proposals", visit, left, asked.limit, ({ at }) => [at]);
    return sendFacts(
      context,
      visit,
      listOf(visit, page, ({ one }) => proposalFactsOf(visit.to, one)),
    );
  });
}

async function tried(visit: Visit, keys: readonly string[] | undefined): Promise<Proposed | undefined> {
  try {
    return await proposedAt(visit, keys);
  } catch (cause) {
    if (cause instanceof WarehouseTrouble) return undefined;
    throw cause;
  }
}
