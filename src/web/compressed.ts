import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { bestCoding } from "./best-coding.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } };
const worthwhile = 1_000;

/** The answer in the best coding the browser takes; short ones go as they are. A strong tag is of the coding too. */
export async function compressed(response: Response, accepted: string): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  const isText = /^(text|application\/(problem\+)?json)/.test(type);
  if (!isText || response.headers.has("content-encoding")) return response;
  const coding = bestCoding(accepted, ["br", "gzip"]);
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  if (coding === undefined) return new Response(response.body, { status: response.status, headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length < worthwhile) return new Response(bytes, { status: response.status, headers });
  headers.set("content-encoding", coding);
  headers.delete("content-length");
  const tag = headers.get("etag");
  if (tag !== null) headers.set("etag", tag.replace(/"$/, `-${coding}"`));
  const packed = coding === "br" ? await brotli(bytes, quick) : await zip(bytes);
  return new Response(new Uint8Array(packed), { status: response.status, headers });
}
