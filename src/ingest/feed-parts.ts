import type { z } from "zod";
import type { Check } from "../domain/feed/check.ts";
import { checkSchema } from "./feed-check-schema.ts";
import { columnSchema, feedSchema, type WrittenColumn, type WrittenSource } from "./feed-schema.ts";

/** A column as far as it can be told: its name is known though the rest of it is wrong. */
export type ColumnPart = {
  readonly at: number;
  readonly name: string | undefined;
  readonly column: WrittenColumn | undefined;
};

/** The parts of a definition that can each be read, so that one mistake does not hide the others. */
export type FeedParts = {
  readonly columns: readonly ColumnPart[];
  readonly key: readonly string[];
  readonly time: string | undefined;
  readonly repeats: string | undefined;
  readonly checks: readonly { readonly at: number; readonly check: Check }[];
  readonly ignored: readonly string[];
  readonly sources: readonly { readonly at: number; readonly source: WrittenSource }[];
};

export function feedParts(given: Readonly<Record<string, unknown>>): FeedParts {
  const { shape } = feedSchema;
  return {
    columns: listIn(given["columns"]).map((one, at) => ({
      at,
      name: nameOf(one),
      column: readable(columnSchema, one),
    })),
    key: readable(shape.key, given["key"]) ?? [],
    time: readable(shape.time, given["time"]),
    repeats: readable(shape.repeats, given["repeats"]),
    checks: listIn(given["checks"]).flatMap((one, at) => {
      const check = readable(checkSchema, one);
      return check === undefined ? [] : [{ at, check }];
    }),
    ignored: readable(shape.ignored, given["ignored"]) ?? [],
    sources: readable(shape.sources, given["sources"])?.map((source, at) => ({ at, source })) ?? [],
  };
}

function readable<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function nameOf(column: unknown): string | undefined {
  if (typeof column !== "object" || column === null || !("name" in column)) return undefined;
  return typeof column.name === "string" ? column.name : undefined;
}
