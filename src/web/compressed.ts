import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } };
const worthwhile = 1_000;

/** The answer in the best coding the browser takes; short ones go as they are. */
export async function compressed(response: Response, accepted: string): Promise<Response> {
  const coding = accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : undefined;
  const type = response.headers.get("content-type") ?? "";
  if (
    coding === undefined ||
    response.headers.has("content-encoding") ||
    !/^(text|application\/json)/.test(type)
  ) {
    return response;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  if (bytes.length < worthwhile) return new Response(bytes, { status: response.status, headers });
  headers.set("content-encoding", coding);
  headers.delete("content-length");
  const packed = coding === "br" ? await brotli(bytes, quick) : await zip(bytes);
  return new Response(new Uint8Array(packed), { status: response.status, headers });
}
