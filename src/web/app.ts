import { type Context, Hono, type Next } from "hono";
import { errorPage } from "../html/error-page.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { noWarehouse } from "../warehouse/no-warehouse.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { api, apiRoot } from "./api/api.ts";
import { jsonTwin } from "./api/json-twin.ts";
import { noUploading, type Uploading } from "./api/upload/upload.ts";
import { loadAssets, sendAsset } from "./assets.ts";
import { compressed } from "./compressed.ts";
import { councilStylesheet } from "./council-stylesheet.ts";
import { framed, homeCrumb } from "./frame.ts";
import { pages } from "./pages.ts";
import { councilStyles, patterns } from "./routes.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendFile } from "./send-file.ts";
import type { Answer, Site } from "./site.ts";
import { type Visit, visits } from "./visit.ts";

/** What the app tells of a request it could not answer, for the log. */
export type Report = (problem: { readonly path: string; readonly cause: unknown }) => void;

/** The whole site as a function from a request to an answer; the one place errors become answers. */
export async function openApp(
  ledger: Ledger,
  report: Report,
  warehouse: Warehouse = noWarehouse,
  uploading: Uploading = noUploading,
): Promise<Hono> {
  const site: Site = { ledger, assets: await loadAssets() };
  const visit = visits(ledger, warehouse);
  const app = new Hono();
  app.use(finished);
  app.use(onlyReads);
  app.get(patterns.health, (context) => context.text("alive\n"));
  app.get(patterns.ready, async (context) => {
    await present(ledger);
    return context.text("ready\n");
  });
  app.get("/assets/*", (context) => {
    const asset = site.assets.find(context.req.path);
    if (asset === undefined) return context.notFound();
    return sendAsset(asset, context.req.header("accept-encoding") ?? "");
  });
  app.get(councilStyles, async (context) => {
    const council = await (await visit(context)).reading.council();
    return context.body(councilStylesheet(council?.accent), 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "no-cache",
    });
  });
  app.route("/", api(visit, report, { ledger, warehouse, uploading }));
  for (const [pattern, handler] of pages) {
    app.get(pattern, async (context) => {
      const twin = jsonTwin(pattern, context);
      if (twin !== undefined) return context.redirect(twin, 302);
      const asked = await visit(context);
      return show(site, asked, context, await handler(asked, context));
    });
  }
  app.notFound(async (context) => {
    const asked = await visit(context);
    return show(site, asked, context, nowhere(asked));
  });
  app.onError(async (cause, context) => {
    report({ path: context.req.path, cause });
    if (context.req.path === patterns.ready)
      return context.text("not ready: the ledger does not answer\n", 503);
    return context.html(troublePage, 500);
  });
  return app;
}

/** Adds to every answer what no page needs to think of. What does not say how long it may be kept, may not be. */
async function finished(context: Context, next: Next): Promise<void> {
  const start = performance.now();
  await next();
  const took = (performance.now() - start).toFixed(1);
  const packed = await compressed(context.res, context.req.header("accept-encoding") ?? "");
  // Else the headers that were before would stand in place of those of the packed answer.
  context.res = undefined;
  context.res = packed;
  const { headers } = context.res;
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  headers.set("server-timing", `app;dur=${took}`);
}

const reads = ["GET", "HEAD"];

/** The API says the same in its own words. */
async function onlyReads(context: Context, next: Next): Promise<Response | undefined> {
  const isApi = context.req.path.startsWith(apiRoot);
  if (!isApi && !reads.includes(context.req.method)) {
    return context.text("This site is only read: GET and HEAD.\n", 405, { allow: reads.join(", ") });
  }
  await next();
  return undefined;
}

/** Where no page is: the page that was meant, if the address has a slash at its end too many. */
function nowhere({ url }: Visit): Answer {
  const trimmed = url.pathname.replace(/\/+$/, "");
  if (trimmed !== "" && trimmed !== url.pathname) return { kind: "moved", to: trimmed + url.search };
  const sought = `There is no page at ${url.pathname.slice(0, 200)}.`;
  return { kind: "not found", sought, suggestions: [] };
}

async function show(site: Site, visit: Visit, context: Context, answer: Answer): Promise<Response> {
  switch (answer.kind) {
    case "page":
      context.header("cache-control", "no-cache");
      return context.html(await framed(site, visit, answer.page));
    case "file":
      return sendFile(context, answer.file);
    case "busy":
      context.header("retry-after", "10");
      return context.html(await framed(site, visit, busyPage(visit, answer)), 503);
    case "moved":
      return context.redirect(answer.to, 302);
    case "not found":
      return context.html(await framed(site, visit, notFoundPage(visit, answer)), 404);
  }
}

function notFoundPage(visit: Visit, answer: Extract<Answer, { readonly kind: "not found" }>) {
  const { to } = visit;
  const usual = [
    { text: "All portfolios", href: to.portfolios },
    { text: "All measures", href: to.measures },
    { text: "All reports", href: to.reports.library() },
    { text: "Search", href: to.search },
  ];
  return {
    title: "Page not found",
    breadcrumbs: [homeCrumb(visit)],
    main: errorPage({
      heading: "Page not found",
      what: answer.sought,
      suggestionsHeading: answer.suggestions.length > 0 ? "Did you mean" : "You could look at",
      suggestions: answer.suggestions.length > 0 ? answer.suggestions : usual,
    }),
    searchEngines: "hide" as const,
  };
}

function busyPage(visit: Visit, { what }: Extract<Answer, { readonly kind: "busy" }>) {
  return {
    title: "Try again in a minute",
    breadcrumbs: [homeCrumb(visit)],
    main: errorPage({
      heading: "Try again in a minute",
      what,
      suggestionsHeading: "Meanwhile",
      suggestions: [{ text: "All reports", href: visit.to.reports.library() }],
    }),
    searchEngines: "hide" as const,
  };
}

/** Needs neither the ledger nor the frame, since either may be what failed. */
const troublePage = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Something went wrong - Outturn</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Something went wrong</h1>
<p>The page could not be made. Nothing was changed or lost. Try again in a minute; if it stays so, ask the people
who run this site to look at its log.</p><p><a href="/">Home</a></p></main></body></html>
`;
