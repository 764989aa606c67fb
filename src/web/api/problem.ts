import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Issue } from "../../domain/result.ts";

/** A refusal by RFC 9457: what was asked that cannot be answered, by field, each with what to do about it. */
export const problemFacts = z
  .object({
    type: z.string().openapi({ example: "urn:outturn:problem:parameters" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().openapi({ description: "The address that was asked for." }),
    errors: z
      .array(
        z.object({
          field: z.string().openapi({ description: "The parameter.", example: "year" }),
          message: z.string().openapi({ description: "What was found and what to do about it." }),
        }),
      )
      .optional(),
    suggestions: z
      .array(z.object({ text: z.string(), href: z.string() }))
      .optional()
      .openapi({ description: "What may have been meant." }),
    drift: z
      .looseObject({ sentences: z.array(z.string()), proposal: z.looseObject({}) })
      .optional()
      .openapi({ description: "How headings differ, and the definition the file would need." }),
    stopped: z
      .looseObject({ records: z.int(), rejected: z.int() })
      .optional()
      .openapi({ description: "What was counted and checked of a file that was not taken." }),
  })
  .openapi("Problem");

type Kind =
  | "parameters"
  | "not-found"
  | "not-read"
  | "failed"
  | "unauthorised"
  | "off"
  | "too-slow"
  | "drift"
  | "too-large"
  | "media"
  | "not-taken"
  | "busy";

const kinds = {
  parameters: { status: 400, title: "A parameter cannot be used" },
  "not-found": { status: 404, title: "Not found" },
  "not-read": { status: 405, title: "The API is only read" },
  failed: { status: 500, title: "Something went wrong" },
  unauthorised: { status: 401, title: "A token is needed" },
  off: { status: 403, title: "Uploading is off" },
  "too-slow": { status: 408, title: "The file did not come whole" },
  drift: { status: 409, title: "The headings are not those of the feed" },
  "too-large": { status: 413, title: "The file is too large" },
  media: { status: 415, title: "Send the file itself" },
  "not-taken": { status: 422, title: "The file was not taken in" },
  busy: { status: 429, title: "Another file is being taken in" },
} as const satisfies Record<Kind, { status: number; title: string }>;

export type Problem = {
  readonly kind: Kind;
  readonly detail: string;
  readonly errors?: readonly Issue[];
  readonly suggestions?: readonly { readonly text: string; readonly href: string }[];
  readonly drift?: object;
  readonly stopped?: object;
};

/** Answers with the problem; never kept by a cache. */
export function problem(context: Context, { kind, ...said }: Problem): Response {
  const { status, title } = kinds[kind];
  const { pathname, search } = new URL(context.req.url);
  const instance = `${pathname}${search}`.slice(0, 500);
  const body = { type: `urn:outturn:problem:${kind}`, title, status, instance, ...said };
  return context.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

/** Refuses parameters, naming each. */
export function refuse(context: Context, errors: readonly Issue[]): Response {
  return problem(context, {
    kind: "parameters",
    detail: errors.map(({ message }) => message).join(" "),
    errors,
  });
}
