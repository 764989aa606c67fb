// The peer of a page: a bare Hono server that answers every request with the bytes of one file, ready compressed.
import { readFile } from "node:fs/promises";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const [file = "", type = "text/html; charset=utf-8"] = process.argv.slice(2);
const bytes = new Uint8Array(await readFile(file));
const app = new Hono();
app.get("*", (context) =>
  context.body(bytes, 200, { "content-type": type, "content-encoding": "br", "cache-control": "no-cache" }),
);
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`http://localhost:${port}\n`);
});
process.once("SIGTERM", () => {
  server.close();
  process.exit(0);
});
