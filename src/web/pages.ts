import type { PageHandler } from "./site.ts";

/** Which page answers which address. */
export const pages: readonly (readonly [pattern: string, handler: PageHandler])[] = [];
