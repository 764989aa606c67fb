import { z } from "zod";
import type { Feed } from "../../domain/feed/feed.ts";
import type { Load } from "../../domain/feed/load.ts";
import type { LineSource } from "../staging/plain-source.ts";
import { readLoad, writtenLoad } from "../written-load.ts";

/** A load as its folder holds it. */
export type HeldLoad = {
  readonly load: Load;
  /** The definition it was read by. */
  readonly feed: Feed;
  readonly lines: LineSource;
  /** Whether no two of its records agree in the feed's key. */
  readonly keysDiffer: boolean;
  /** The size of its file of records, which tells a damaged one. */
  readonly bytes: number;
  /** Where its records are. */
  readonly path: string;
};

const held = z.object({
  format: z.literal(1),
  load: z.unknown(),
  feed: z.custom<Feed>(
    (value) => z.object({ columns: z.array(z.object({ name: z.string() })) }).safeParse(value).success,
  ),
  lines: z.union([
    z.object({ kind: z.literal("column") }),
    z.object({ kind: z.literal("counted"), first: z.number() }),
  ]),
  keysDiffer: z.boolean(),
  bytes: z.number(),
});

/** The text of load.json. */
export function writtenHeldLoad({ load, feed, lines, keysDiffer, bytes }: Omit<HeldLoad, "path">): string {
  const written: unknown = JSON.parse(writtenLoad(load));
  return `${JSON.stringify({ format: 1, load: written, feed, lines, keysDiffer, bytes }, null, 1)}\n`;
}

/** Reads load.json. Throws of a text that is none. */
export function readHeldLoad(text: string, path: string): HeldLoad {
  const { format: _, load, ...rest } = held.parse(JSON.parse(text));
  return { ...rest, load: readLoad(JSON.stringify(load)), path };
}
