import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Ledger } from "../ledger/database.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { isUploadPath, type Uploading } from "./api/upload/upload.ts";
import { openApp, type Report } from "./app.ts";

export type Serving = {
  /** http://localhost:3000 */
  readonly address: string;
  /** Finishes what is being answered and stops. Who takes too long over an answer is cut off. */
  close(): Promise<void>;
};

export type ServeOptions = {
  readonly port: number;
  /** The address to listen on: loopback unless told otherwise. */
  readonly host: string;
  readonly report: Report;
  /** The records behind figures; a site without one shows none. */
  readonly warehouse?: Warehouse;
  /** Who may send records, and where they are kept meanwhile; nobody may where it is not told. */
  readonly uploading?: Uploading;
  /** How long, in milliseconds, answers may take to finish once the server is to stop. */
  readonly grace?: number;
};

const requestTimeout = 30_000;
/** A file of records may come for longer than any other request; the upload itself looks after how it comes. */
const uploadTimeout = 2 * 3_600_000;
/** A connection on which nothing is sent or taken for so long, in milliseconds, is closed. */
const silenceTimeout = 60_000;
const largestHeaders = 16_384;

/** Closes the connection of a request that has not come whole in time, unless it is a file of records. */
function cutOffLate(request: IncomingMessage): void {
  if (request.complete || isUpload(request)) return;
  const late = setTimeout(() => !request.complete && request.socket.destroy(), requestTimeout);
  late.unref();
  request.once("close", () => clearTimeout(late));
}

function isUpload({ method, url = "" }: IncomingMessage): boolean {
  return method === "POST" && isUploadPath(url.split("?")[0] ?? "");
}

/** Serves the site from a ledger. Rejects when the port is taken or not allowed. */
export async function serve(ledger: Ledger, options: ServeOptions): Promise<Serving> {
  const { port, host, report, grace = 5_000 } = options;
  const app = await openApp(ledger, report, options.warehouse, options.uploading);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: requestTimeout,
      requestTimeout: uploadTimeout,
      maxHeaderSize: largestHeaders,
    },
  });
  server.on("request", cutOffLate);
  server.setTimeout(silenceTimeout);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  const name = host === "127.0.0.1" || host === "::1" ? "localhost" : host;
  return {
    address: `http://${name}:${given}`,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      }),
  };
}
