import { z } from "zod";
import type { DaySpan, Load } from "../domain/feed/load.ts";

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const span = z.object({ from: day, to: day });

const load = z.object({
  id: z.string(),
  feed: z.string(),
  definition: z.string(),
  file: z.object({ name: z.string(), sha256: z.string(), bytes: z.number() }),
  loadedAt: z.string().transform((text) => Temporal.Instant.from(text)),
  by: z.string(),
  records: z.number(),
  rejected: z.number(),
  skipped: z.number(),
  days: span.optional(),
  replaces: z.union([span, z.literal("all")]).optional(),
  checks: z.array(
    z.object({
      check: z.enum([
        "range",
        "allowed",
        "codes",
        "order",
        "unique",
        "fresh",
        "volume",
        "rejected",
        "required",
        "type",
      ]),
      columns: z.array(z.string()),
      outcome: z.enum(["passed", "warned", "failed"]),
      failures: z.number(),
      message: z.string(),
    }),
  ),
});

/** A load as JSON, for an engine's register. */
export function writtenLoad(one: Load): string {
  return JSON.stringify({
    ...one,
    loadedAt: one.loadedAt.toString(),
    days: one.days && writtenSpan(one.days),
    replaces: one.replaces === undefined || one.replaces === "all" ? one.replaces : writtenSpan(one.replaces),
  });
}

/** The load of such a text. Throws of any other. */
export function readLoad(text: string): Load {
  const { days, replaces, ...read } = load.parse(JSON.parse(text));
  return { ...read, days, replaces };
}

function writtenSpan({ from, to }: DaySpan) {
  return { from: from.toString(), to: to.toString() };
}
