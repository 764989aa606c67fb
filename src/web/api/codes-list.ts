import { createRoute, z } from "@hono/zod-openapi";
import { listSummaries } from "../../domain/master-data/list-summary.ts";
import type { ListedCode } from "../../domain/master-data/listed-code.ts";
import { reviewedLists } from "../codes/reviewed-lists.ts";
import type { Visit } from "../visit.ts";
import {
  aliasFactsForm,
  aliasFactsOf,
  changeFactsForm,
  changeFactsOf,
  codeFactsForm,
  codeFactsOf,
  listFactsForm,
  listFactsOf,
  unmatchedFactsForm,
  unmatchedFactsOf,
} from "./code-facts.ts";
import { sendFacts } from "./entity-tag.ts";
import { answerWith, pointFacts, pointOf } from "./list.ts";
import { problem } from "./problem.ts";
import { reportQuery } from "./query.ts";
import type { Api } from "./routing.ts";

export const codeListsAnswer = z
  .object({ items: z.array(listFactsForm), point: pointFacts })
  .openapi("CodeLists");

export const codeListAnswer = z
  .object({
    list: z.string(),
    codes: z.array(codeFactsForm),
    changes: z.array(changeFactsForm),
    aliases: z.array(aliasFactsForm),
    unmatched: z.array(unmatchedFactsForm),
    withheld: z.int().min(0).openapi({ description: "Spellings of too few records to be shown." }),
    point: pointFacts,
  })
  .openapi("OneCodeList");

const params = z.object({
  list: z.string().openapi({ description: "The list's key.", example: "teams" }),
});

const everyList = createRoute({
  method: "get",
  path: "/api/v1/codes",
  operationId: "listCodeLists",
  summary: "Every code list",
  tags: ["Code lists"],
  request: { query: reportQuery },
  responses: answerWith("Every list that is held.", codeListsAnswer),
});

const oneList = createRoute({
  method: "get",
  path: "/api/v1/codes/{list}",
  operationId: "getCodeList",
  summary: "A code list: its codes of all days, what changed, and what records call them",
  tags: ["Code lists"],
  request: { params, query: reportQuery },
  responses: answerWith("The list.", codeListAnswer),
});

/** /api/v1/codes, /api/v1/codes/teams */
export function addCodes(api: Api): void {
  api.openapi(everyList, async (context) => {
    const visit = context.get("visit");
    const { masterData } = await visit.reading.recordRules();
    const reviews = await reviewedLists(visit);
    const items = listSummaries(masterData, visit.day).map((one) =>
      listFactsOf(
        one,
        reviews.find(({ list }) => list === one.list),
        visit.to.codes.list(one.list),
      ),
    );
    return sendFacts(context, visit, { items, point: pointOf(visit) });
  });
  api.openapi(oneList, async (context) => {
    const visit = context.get("visit");
    const { masterData } = await visit.reading.recordRules();
    const asked = context.req.valid("param").list;
    const codes = masterData.codes.filter(({ list }) => list === asked);
    if (codes.length === 0) {
      const held = [...new Set(masterData.codes.map(({ list }) => list))];
      const detail = `No code list is called “${asked.slice(0, 80)}”. /api/v1/codes lists all that are held.`;
      const suggestions = held
        .slice(0, 6)
        .map((list) => ({ text: list, href: `/api/v1/codes/${encodeURIComponent(list)}` }));
      return problem(context, { kind: "not-found", detail, suggestions });
    }
    return sendFacts(context, visit, await listFacts(visit, asked, codes));
  });
}

async function listFacts(visit: Visit, list: string, codes: readonly ListedCode[]) {
  const { masterData } = await visit.reading.recordRules();
  const review = (await reviewedLists(visit)).find((one) => one.list === list);
  const aliases = masterData.aliases.filter((row) => row.list === list);
  return {
    list,
    codes: codes.map((row) => codeFactsOf(row, visit.day, visit.to.codes.code(list, row.code))),
    changes: changeFactsOf({ list, changes: masterData.changes }),
    aliases: aliasFactsOf({ aliases }),
    unmatched: unmatchedFactsOf(review),
    withheld: review?.withheld ?? 0,
    point: pointOf(visit),
  };
}
