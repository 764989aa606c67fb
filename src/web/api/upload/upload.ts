import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { DaySpan } from "../../../domain/feed/load.ts";
import { no, ok, type Result } from "../../../domain/result.ts";
import { fileNameOf, plainFileName } from "../../../ingest/fetched/file-name.ts";
import { present } from "../../../ledger/as-at.ts";
import type { Ledger } from "../../../ledger/database.ts";
import { loadFeed } from "../../../operations/load-feed.ts";
import { readFeedNamed } from "../../../operations/read-feeds.ts";
import type { Warehouse } from "../../../warehouse/warehouse.ts";
import { type Problem, problem, problemFacts, refuse } from "../problem.ts";
import type { Api } from "../routing.ts";
import { carriesToken } from "./load-token.ts";
import { type BodyLimits, type TakenBody, takeBody, usualBodyLimits } from "./take-body.ts";
import { answerUpload, uploadAnswer } from "./upload-answers.ts";

/** What uploading needs beside the ledger and the warehouse. */
export type Uploading = {
  /** Whoever carries it may load; nobody where there is none. */
  readonly token: string | undefined;
  /** Where files are kept while they are taken in. */
  readonly folder: string;
  readonly limits?: BodyLimits;
};

/** A site that takes nothing in. */
export const noUploading: Uploading = { token: undefined, folder: tmpdir() };

const problems = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemFacts } },
});

const route = createRoute({
  method: "post",
  path: "/api/v1/feeds/{feed}/loads",
  operationId: "uploadRecords",
  summary: "Take a file of records in: the body is the file itself, whole or not at all",
  tags: ["Records"],
  security: [{ loadToken: [] }],
  request: {
    params: z.object({ feed: z.string().openapi({ description: "The feed's key.", example: "calls" }) }),
    query: z.object({
      name: z.string().optional().openapi({
        description: "What the file is called, where Content-Disposition does not say.",
        example: "calls-2019-04.csv",
      }),
      replace: z.string().optional().openapi({
        description: "The days whose earlier records it takes the place of.",
        example: "2019-04-01/2019-04-30",
      }),
      "even-so": z
        .enum(["true"])
        .optional()
        .openapi({ description: "Takes it though a check would stop it." }),
    }),
    body: {
      description: "CSV, XLSX, JSON lines or Parquet, packed with gzip or not; at most 2 GB.",
      required: true,
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
  responses: {
    200: { description: "Held from before.", content: { "application/json": { schema: uploadAnswer } } },
    201: { description: "Taken in.", content: { "application/json": { schema: uploadAnswer } } },
    400: problems("A parameter cannot be used, or there is no body."),
    401: problems("No token, or another."),
    403: problems("Uploading is off: the setting LOAD_TOKEN is not set."),
    404: problems("There is no such feed."),
    408: problems("The file came too slowly, or not to its end."),
    409: problems("The headings are not the feed's; `drift.proposal` is the definition they would need."),
    413: problems("The file is too large."),
    415: problems("A form was sent in place of the file itself."),
    422: problems("A check stopped it, or it can't be read; `stopped.examples` are the first rejected rows."),
    429: problems("Another file of the feed is being taken in."),
    500: problems("The answer could not be made."),
  },
});

export type Door = { readonly ledger: Ledger; readonly warehouse: Warehouse; readonly uploading: Uploading };

/** POST /api/v1/feeds/calls/loads: the one door of the site that writes, for who carries the token. */
export function addUpload(api: Api, door: Door): void {
  api.openAPIRegistry.registerComponent("securitySchemes", "loadToken", {
    type: "http",
    scheme: "bearer",
    description: "The setting LOAD_TOKEN of the site.",
  });
  const busy = new Set<string>();
  api.post("/api/v1/feeds/:feed/loads", async (context) => {
    const turnedAway = notAllowed(context, door.uploading);
    if (turnedAway !== undefined) return closing(turnedAway);
    const feed = context.req.param("feed");
    if (busy.has(feed)) {
      context.header("retry-after", "30");
      const detail = `Another file of ${feed} is being taken in. Send this one again in half a minute.`;
      return closing(problem(context, { kind: "busy", detail }));
    }
    busy.add(feed);
    try {
      return await upload(context, feed, door);
    } finally {
      busy.delete(feed);
    }
  });
}

/** Whether files are sent to this address. */
export function isUploadPath(path: string): boolean {
  return /^\/api\/v1\/feeds\/[^/]+\/loads$/.test(path);
}

/** Describes it in the place it has among the other addresses. */
export function describeUpload(api: Api): void {
  api.openAPIRegistry.registerPath(route);
}

function notAllowed(context: Context, { token, limits = usualBodyLimits }: Uploading): Response | undefined {
  if (token === undefined) {
    const detail =
      "Uploading is off here. The people who run this site turn it on with the setting LOAD_TOKEN; outturn feed load takes files without it.";
    return problem(context, { kind: "off", detail });
  }
  if (!carriesToken(context.req.header("authorization"), token)) {
    context.header("www-authenticate", 'Bearer realm="records"');
    const detail = "Send the token of this site's setting LOAD_TOKEN: Authorization: Bearer TOKEN.";
    return problem(context, { kind: "unauthorised", detail });
  }
  if (/^multipart\//i.test(context.req.header("content-type") ?? "")) {
    const detail = "This is a form. Send the file itself as the body, as curl -X POST -T calls.csv does.";
    return problem(context, { kind: "media", detail });
  }
  const announced = Number(context.req.header("content-length") ?? 0);
  return announced > limits.bytes ? problem(context, notWhole("too large")) : undefined;
}

async function upload(
  context: Context,
  feed: string,
  { ledger, warehouse, uploading }: Door,
): Promise<Response> {
  const asked = uploadAsked(context);
  if (!asked.ok) return closing(refuse(context, asked.issues));
  const now = Temporal.Now.instant();
  if ((await readFeedNamed(ledger, await present(ledger, now), feed)) === undefined) {
    return closing(answerUpload(context, feed, { kind: "no feed" }));
  }
  await mkdir(uploading.folder, { recursive: true });
  const folder = await mkdtemp(join(uploading.folder, "upload-"));
  try {
    const path = join(folder, "records");
    const taken = await takeBody(context.req.raw.body, path, uploading.limits ?? usualBodyLimits);
    if (taken !== "whole") return closing(problem(context, notWhole(taken)));
    const loading = { feed, path, ...asked.value, actor: "upload", now, folder };
    return answerUpload(context, feed, await loadFeed(ledger, warehouse, loading));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is still to come of a body that is not read is not waited for. */
function closing(response: Response): Response {
  response.headers.set("connection", "close");
  return response;
}

type Asked = { readonly name: string; readonly replaces?: DaySpan; readonly evenSo?: boolean };

function uploadAsked(context: Context): Result<Asked> {
  const { name, replace, "even-so": evenSo } = context.req.query();
  const unknown = Object.keys(context.req.query()).find(
    (key) => !["name", "replace", "even-so"].includes(key),
  );
  if (unknown !== undefined) {
    const field = unknown.slice(0, 40);
    return no({
      field,
      message: `There is no parameter “${field}” here. It can be name, replace and even-so.`,
    });
  }
  const days = replace === undefined ? undefined : spanOf(replace);
  if (replace !== undefined && days === undefined) {
    const message = `replace is “${replace.slice(0, 40)}”. Give the first and the last day, such as 2019-04-01/2019-04-30.`;
    return no({ field: "replace", message });
  }
  if (evenSo !== undefined && evenSo !== "true") {
    return no({ field: "even-so", message: "even-so is true, or left out." });
  }
  const said = fileNameOf(context.req.header("content-disposition"));
  return ok({
    name: said ?? plainFileName(name ?? "") ?? "upload",
    ...(days !== undefined && { replaces: days }),
    ...(evenSo === "true" && { evenSo: true }),
  });
}

function spanOf(text: string): DaySpan | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text);
  try {
    const from = Temporal.PlainDate.from(found?.[1] ?? "", { overflow: "reject" });
    const to = Temporal.PlainDate.from(found?.[2] ?? "", { overflow: "reject" });
    return Temporal.PlainDate.compare(from, to) > 0 ? undefined : { from, to };
  } catch {
    return undefined;
  }
}

function notWhole(taken: Exclude<TakenBody, "whole">): Problem {
  switch (taken) {
    case "empty":
      return { kind: "parameters", detail: "There is no body. Send the file as the body of the request." };
    case "too large":
      return {
        kind: "too-large",
        detail: "The file has more than 2 GB. Split it by month, or use outturn feed load.",
      };
    case "too slow":
      return { kind: "too-slow", detail: "The file came too slowly. Nothing was kept of it; send it again." };
    case "cut off":
      return {
        kind: "too-slow",
        detail: "The file did not come to its end. Nothing was kept of it; send it again.",
      };
  }
}
