import type { Context } from "hono";
import type { Ledger } from "../ledger/database.ts";
import type { Assets } from "./assets.ts";
import type { Framed } from "./frame.ts";
import type { Visit } from "./visit.ts";

/** What the whole site is served from. */
export type Site = { readonly ledger: Ledger; readonly assets: Assets };

/** What a page answers: itself, an address it has moved to, or that there is no such thing, with suggestions. */
export type Answer =
  | { readonly kind: "page"; readonly page: Framed }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "not found"; readonly sought: string; readonly suggestions: readonly Suggestion[] };

export type Suggestion = { readonly text: string; readonly href: string };

/** One page of the site: fetches first, then makes itself from plain values alone. */
export type PageHandler = (visit: Visit, context: Context) => Promise<Answer>;

export function answerPage(page: Framed): Answer {
  return { kind: "page", page };
}

export function notFound(sought: string, suggestions: readonly Suggestion[] = []): Answer {
  return { kind: "not found", sought, suggestions };
}
