import type { Context } from "hono";
import type { FileToKeep } from "./site.ts";

const aYear = 31_536_000;

/** Sends a file under its name; not again to who holds the same bytes already. */
export function sendFile(context: Context, { name, type, body, tag, lasting, shown }: FileToKeep): Response {
  const plain = name.replace(/[^\w.-]+/g, "-");
  const headers = {
    "cache-control": lasting === true ? `public, max-age=${aYear}, immutable` : "no-cache",
    ...(tag === undefined ? {} : { etag: `"${tag}"` }),
  };
  if (tag !== undefined && isHeld(context.req.header("if-none-match") ?? "", tag)) {
    return context.body(null, 304, headers);
  }
  return context.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
    ...headers,
    "content-type": type,
    "content-disposition": `${shown === true ? "inline" : "attachment"}; filename="${plain}"`,
  });
}

/** A tag may come back marked weak, or with the coding the answer was packed in. */
function isHeld(given: string, tag: string): boolean {
  return given
    .split(",")
    .map((one) => one.trim())
    .some((one) => one === "*" || one.replace(/^W\//, "").replace(/-(br|gzip)"$/, '"') === `"${tag}"`);
}
