import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { patterns } from "../routes.ts";

const twinned: readonly string[] = [
  patterns.measures,
  patterns.measure,
  patterns.measureRecords,
  patterns.changes,
  patterns.proposals,
  patterns.reports,
  patterns.report,
  patterns.codeLists,
  patterns.codeList,
];

/** Where the same facts are as JSON, for a page that has such a twin and a reader who would rather have that. */
export function jsonTwin(pattern: string, context: Context): string | undefined {
  if (!twinned.includes(pattern) && pattern !== patterns.finance) return undefined;
  context.header("vary", "accept", { append: true });
  const wanted = accepts(context, {
    header: "Accept",
    supports: ["text/html", "application/json"],
    default: "text/html",
  });
  if (wanted === "text/html") return undefined;
  const { pathname, search } = new URL(context.req.url);
  return `/api/v1${pathname}${pattern === patterns.finance ? "/council" : ""}${search}`;
}
