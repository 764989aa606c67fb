import { Agent, get } from "node:http";
import { brotliDecompressSync } from "node:zlib";

/** What one request came to. Times are in milliseconds. */
export type Fetched = {
  readonly status: number;
  readonly type: string;
  /** The body as it travelled. */
  readonly bytes: Buffer;
  /** From asking to the last byte. */
  readonly wall: number;
  /** What the server says it took, without compression and sending. */
  readonly server: number;
};

export type Client = { fetch(path: string): Promise<Fetched>; close(): void };

/** One browser's connection, kept alive: requests one after the other, brotli accepted. */
export function openClient(address: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return { fetch: (path) => fetchOnce(new URL(path, address), agent), close: () => agent.destroy() };
}

/** The page's words, unpacked. */
export function textOf({ bytes }: Fetched): string {
  try {
    return brotliDecompressSync(bytes).toString("utf8");
  } catch {
    return bytes.toString("utf8");
  }
}

function fetchOnce(url: URL, agent: Agent): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const request = get(url, { agent, headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const wall = performance.now() - start;
        const timing = /dur=([\d.]+)/.exec(String(response.headers["server-timing"]))?.[1];
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          bytes: Buffer.concat(chunks),
          wall,
          server: timing === undefined ? Number.NaN : Number(timing),
        });
      });
    });
    request.on("error", reject);
  });
}
