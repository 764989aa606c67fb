import { entries } from "./entry/entries.ts";
import { entry } from "./entry/entry.ts";
import { portfolio } from "./portfolio/portfolio.ts";
import { patterns } from "./routes.ts";
import type { PageHandler } from "./site.ts";
import { trace } from "./trace/trace.ts";

/** Which page answers which address. */
export const pages: readonly (readonly [pattern: string, handler: PageHandler])[] = [
  [patterns.portfolio, portfolio],
  [patterns.trace, trace],
  [patterns.entries, entries],
  [patterns.entry, entry],
];
