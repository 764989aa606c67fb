import { createRoute, z } from "@hono/zod-openapi";
import { printedValues } from "../../report/values/printed-values.ts";
import { keptReport } from "../reports/kept-reports.ts";
import { namedReports } from "../reports/named-report.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, pointFacts, pointOf } from "./list.ts";
import { problem } from "./problem.ts";
import { reportQuery } from "./query.ts";
import { reportFacts, reportFactsOf } from "./report-facts.ts";
import type { Api } from "./routing.ts";

const reportAnswer = z
  .object({
    report: reportFacts,
    version: z
      .string()
      .openapi({ description: "The version whose values these are: the newest that stands." }),
    values: z
      .array(
        z.object({
          what: z.string().openapi({ description: "Where it is printed, in words." }),
          section: z.string(),
          printed: z.string(),
          figure: z.string().nullable().openapi({ description: "Its lasting name; null if worked out." }),
        }),
      )
      .openapi({ description: "Every figure it prints, in order." }),
    point: pointFacts,
  })
  .openapi("OneReport");

const route = createRoute({
  method: "get",
  path: "/api/v1/reports/{report}",
  operationId: "getReport",
  summary: "One published report with every figure of its newest version",
  tags: ["Reports"],
  request: {
    params: z.object({
      report: z.string().openapi({ description: "The report's name.", example: "res-2021-22-agreement" }),
    }),
    query: reportQuery,
  },
  responses: answerWith("The report.", reportAnswer),
});

/** /api/v1/reports/res-2021-22-agreement */
export function addReport(api: Api): void {
  api.openapi(route, async (context) => {
    const visit = context.get("visit");
    const asked = context.req.valid("param").report.toLowerCase();
    const all = await namedReports(visit);
    const found = all.find(({ id }) => id === asked);
    if (found === undefined) {
      const detail = `No report called “${asked.slice(0, 80)}” was published. /api/v1/reports lists all that were.`;
      const suggestions = all
        .slice(0, 6)
        .map(({ id, newest }) => ({ text: newest.title, href: `/api/v1/reports/${encodeURIComponent(id)}` }));
      return problem(context, { kind: "not-found", detail, suggestions });
    }
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const values = printedValues(await keptReport(visit.reading.ledger, found.newest));
    return sendFacts(context, visit, {
      report: reportFactsOf(visit.to, found),
      version: found.newest.version,
      values: values.map(({ label, section, text, figure }) => ({
        what: label,
        section,
        printed: text,
        figure: figure ?? null,
      })),
      point: pointOf(visit),
    });
  });
}
