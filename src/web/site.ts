import type { Context } from "hono";
import type { Html } from "../html/html.ts";
import type { Link } from "../html/link.ts";
import type { Ledger } from "../ledger/database.ts";
import type { Assets } from "./assets.ts";
import type { FiguresOf } from "./figure-notices.ts";
import type { Visit } from "./visit.ts";

/** What the whole site is served from. */
export type Site = { readonly ledger: Ledger; readonly assets: Assets };

/** What a page of the site brings of its own; the frame adds the rest. */
export type Framed = {
  readonly title: string;
  /** The part of the site the page is in, to be marked in the navigation. */
  readonly part?: "portfolios" | "measures" | "money" | "reports" | "findings" | "search";
  readonly breadcrumbs: readonly Link[];
  readonly main: Html;
  /** Whose figures it shows: what the council says of them must stand before all else. */
  readonly figuresOf?: readonly FiguresOf[];
  /** Papers the figures were printed in: offered as dates to look from. */
  readonly publications?: readonly { readonly title: string; readonly date: Temporal.PlainDate }[];
  readonly searchEngines?: "show" | "hide";
};

/** A file to keep: named for whoever saves it. */
export type FileToKeep = {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Names exactly these bytes, so that who holds them need not fetch them again. */
  readonly tag?: string;
  /** Whether the address always answers with these bytes. */
  readonly lasting?: boolean;
  /** Whether a browser shows it in place, such as a picture. */
  readonly shown?: boolean;
};

/**
 * What a page answers: itself, a file, an address it has moved to, that there is no such thing, with suggestions, or
 * that it is being asked too much at once.
 */
export type Answer =
  | { readonly kind: "page"; readonly page: Framed }
  | { readonly kind: "file"; readonly file: FileToKeep }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "busy"; readonly what: string }
  | { readonly kind: "not found"; readonly sought: string; readonly suggestions: readonly Link[] };

/** One page of the site: fetches first, then makes itself from plain values alone. */
export type PageHandler = (visit: Visit, context: Context) => Promise<Answer>;

export function answerPage(page: Framed): Answer {
  return { kind: "page", page };
}

export function notFound(sought: string, suggestions: readonly Link[] = []): Answer {
  return { kind: "not found", sought, suggestions };
}
