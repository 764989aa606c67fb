import { portfolio } from "./portfolio/portfolio.ts";
import { patterns } from "./routes.ts";
import type { PageHandler } from "./site.ts";

/** Which page answers which address. */
export const pages: readonly (readonly [pattern: string, handler: PageHandler])[] = [
  [patterns.portfolio, portfolio],
];
