import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Visit } from "../visit.ts";

/** What every handler of the API is given. */
export type ApiEnv = { readonly Variables: { visit: Visit } };

export type Api = OpenAPIHono<ApiEnv>;
