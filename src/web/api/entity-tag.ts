import type { Context } from "hono";
import type { Visit } from "../visit.ts";
import { noticesFor } from "./notice-facts.ts";

/** Grows when the same facts are answered in another shape or other words. */
const shape = 4;

/** The strong tag of an answer: what the ledger says at a point never changes, so the point names the answer. */
function entityTag(visit: Visit): string {
  return `"${visit.reading.at.entry}-${visit.day}-${visit.asAt === undefined ? "now" : "then"}-${shape}"`;
}

/** Sends the facts under their tag, with what must be said of figures. They may be kept, and are asked after before each use. */
export async function sendFacts(context: Context, visit: Visit, facts: object): Promise<Response> {
  return context.body(JSON.stringify({ ...facts, ...(await noticesFor(visit)) }), 200, {
    "content-type": "application/json",
    "cache-control": "no-cache",
    etag: entityTag(visit),
  });
}

/** Says “not modified” to who holds the answer already, in whatever coding; undefined to who does not. */
export function notModified(context: Context, visit: Visit): Response | undefined {
  const tag = entityTag(visit);
  const given = (context.req.header("if-none-match") ?? "").split(",").map((one) => one.trim());
  const held = given.find((one) => one === "*" || plain(one) === tag);
  if (held === undefined) return undefined;
  return context.body(null, 304, {
    "cache-control": "no-cache",
    etag: held === "*" ? tag : held.replace(/^W\//, ""),
    vary: "accept-encoding",
  });
}

/** Without the mark of weakness, which a reading may ignore, and the coding that an answer was packed in. */
function plain(tag: string): string {
  return tag.replace(/^W\//, "").replace(/-(br|gzip)"$/, '"');
}
