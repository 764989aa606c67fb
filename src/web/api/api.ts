import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Next } from "hono";
import type { Visit } from "../visit.ts";
import { addAssessments } from "./assessments-list.ts";
import { addChanges } from "./changes-list.ts";
import { addCodes } from "./codes-list.ts";
import { addCouncilMoney } from "./council-money.ts";
import { addDrillDown } from "./drill-down.ts";
import { addFeedLoads } from "./feed-loads-list.ts";
import { addFeeds } from "./feeds-list.ts";
import { addFinanceLists } from "./finance-lists.ts";
import { addMeasures } from "./measures-list.ts";
import { addMeasure } from "./one-measure.ts";
import { addReport } from "./one-report.ts";
import { problem, refuse } from "./problem.ts";
import { addProposals } from "./proposals-list.ts";
import { queryIssues } from "./query.ts";
import { addReports } from "./reports-list.ts";
import { addResults } from "./results-list.ts";
import type { Api, ApiEnv } from "./routing.ts";
import { addUpload, type Door, describeUpload, isUploadPath } from "./upload/upload.ts";

type Visiting = (context: Context) => Promise<Visit>;
type Report = (problem: { readonly path: string; readonly cause: unknown }) => void;

/** Where the API begins; everything under it answers JSON, problems too. */
export const apiRoot = "/api/";

/**
 * The facts of the site for programs, described at /api/openapi.json: only read, and open to pages of any site, but for
 * the upload of records.
 */
export function api(visiting: Visiting, report: Report, door: Door): Api {
  const made: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, context) =>
      result.success ? undefined : refuse(context, queryIssues(result.error)),
  });
  addUpload(made, door);
  made.use("/api/*", openReads);
  made.use("/api/v1/*", async (context, next) => {
    const visit = await visiting(context);
    if (visit.asAtProblem !== undefined) {
      return refuse(context, [{ field: "as-at", message: visit.asAtProblem }]);
    }
    context.set("visit", visit);
    await next();
    return undefined;
  });
  for (const add of [
    addMeasures,
    addMeasure,
    addDrillDown,
    addResults,
    addProposals,
    addAssessments,
    addChanges,
    addFinanceLists,
    addCouncilMoney,
    addReports,
    addReport,
    addCodes,
    addFeeds,
    addFeedLoads,
    describeUpload,
  ])
    add(made);
  const description = made.getOpenAPI31Document(about);
  made.get("/api/openapi.json", (context) => {
    context.header("cache-control", "no-cache");
    return context.json(description);
  });
  made.all("/api/*", (context) => {
    const asked = context.req.path.slice(0, 200);
    const detail = `There is nothing at ${asked}. /api/openapi.json describes every address.`;
    return problem(context, { kind: "not-found", detail });
  });
  made.onError((cause, context) => {
    report({ path: context.req.path, cause });
    const detail =
      "The answer could not be made. Nothing was changed or lost. Try again in a minute; if it stays so, ask the people who run this site to look at its log.";
    return problem(context, { kind: "failed", detail });
  });
  return made;
}

const about = {
  openapi: "3.1.0",
  info: {
    title: "Outturn",
    version: "1.0.0",
    description:
      "Measures, results, assessments, money and published reports of a council as its ledger holds them, as known now or at the end of any earlier day.",
  },
  servers: [{ url: "/", description: "This site" }],
};

const methods = "GET, HEAD, OPTIONS";

/** Lets pages of other sites read, and nobody do anything else. */
async function openReads(context: Context, next: Next): Promise<Response | undefined> {
  context.header("access-control-allow-origin", "*");
  context.header("access-control-expose-headers", "ETag");
  const { method } = context.req;
  if (method === "OPTIONS") {
    return context.body(null, 204, {
      allow: methods,
      "access-control-allow-methods": methods,
      "access-control-allow-headers": "If-None-Match",
      "access-control-max-age": "86400",
    });
  }
  if (method !== "GET" && method !== "HEAD") {
    const takes = isUploadPath(context.req.path);
    context.header("allow", takes ? `${methods}, POST` : methods);
    const remedy = takes ? "Ask with GET, or send a file with POST." : "Ask with GET.";
    return problem(context, { kind: "not-read", detail: `${method} changes nothing here. ${remedy}` });
  }
  await next();
  return undefined;
}
