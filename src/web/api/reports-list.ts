import { createRoute } from "@hono/zod-openapi";
import { idInTables, parseReportId } from "../../domain/publication/report-id.ts";
import { type NamedReport, namedReports } from "../reports/named-report.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { refuse } from "./problem.ts";
import { reportsQuery } from "./query.ts";
import { reportFacts, reportFactsOf } from "./report-facts.ts";
import type { Api } from "./routing.ts";

const reportsAnswer = listFacts(reportFacts);

const route = createRoute({
  method: "get",
  path: "/api/v1/reports",
  operationId: "listReports",
  summary: "Published reports and their versions, the newest year first",
  tags: ["Reports"],
  request: { query: reportsQuery },
  responses: answerWith("A page of reports.", reportsAnswer),
});

/** /api/v1/reports?portfolio=RES&year=2021-22&kind=ppr */
export function addReports(api: Api): void {
  api.openapi(route, async (context) => {
    const { cursor, limit, portfolio, year, kind } = context.req.valid("query");
    const start = begun("reports", cursor, context.get("visit"));
    if (!start.ok) return refuse(context, start.issues);
    const { visit, after } = start.value;
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const left = (await namedReports(visit))
      .filter(({ newest }) => portfolio === undefined || sameCode(newest.portfolio, portfolio))
      .filter(({ newest }) => year === undefined || newest.year === year)
      .filter(({ newest }) => kind === undefined || parseReportId(idInTables(newest))?.kind === kind)
      .toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)))
      .filter((report) => after === undefined || comparePlaces(placeOf(report), after) > 0);
    const page = pageOf("reports", visit, left, limit, placeOf);
    return sendFacts(
      context,
      visit,
      listOf(visit, page, (report) => reportFactsOf(visit.to, report)),
    );
  });
}

function sameCode(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function placeOf({ id, newest }: NamedReport): readonly [number, string] {
  return [-newest.year, id];
}
