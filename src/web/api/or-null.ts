import { z } from "@hono/zod-openapi";

/** A description that is named elsewhere does not take null; one that may be either does. */
export function orNull<Facts extends z.ZodType>(facts: Facts) {
  return z.union([facts, z.null()]);
}
