import { z } from "@hono/zod-openapi";
import { no, ok, type Result } from "../../domain/result.ts";
import type { Visit } from "../visit.ts";

/** What orders a list: the cells that name an item, first to last. */
export type Place = readonly (string | number)[];

const written = z.tuple([
  z.string(),
  z.array(z.union([z.string(), z.number()])).min(1),
  z.object({ entry: z.int().min(0), known: z.string(), day: z.string(), asAt: z.string().optional() }),
]);

type Written = z.infer<typeof written>;

/** Where and at which point of the ledger a list goes on, as text that says nothing to who reads it. */
function textOf(cursor: Written): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** A visit that reads what the list was begun on, and the place after which it goes on; undefined at the beginning. */
export type Begun = { readonly visit: Visit; readonly after: Place | undefined };

/**
 * Goes on where a cursor that this list gave says, at the point of the ledger at which the list was begun, so that its
 * pages never mix two states. Refuses one of another list, of another as-at, and of a point that is still to come.
 */
export function begun(list: string, text: string | undefined, visit: Visit): Result<Begun> {
  if (text === undefined) return ok({ visit, after: undefined });
  const found = written.safeParse(parsed(Buffer.from(text, "base64url").toString("utf8")));
  const pinned = found.success && textOf(found.data) === text ? pointIn(found.data, visit) : undefined;
  if (!found.success || found.data[0] !== list || pinned === undefined) {
    return no({
      field: "cursor",
      message: `cursor is not one that the list of ${list} gave. Leave it out to begin anew.`,
    });
  }
  return ok({ visit: pinned, after: found.data[1] });
}

function pointIn([, , { entry, known, day, asAt }]: Written, visit: Visit): Visit | undefined {
  const { at } = visit.reading;
  if (asAt !== visit.asAt?.toString() || entry > at.entry) return undefined;
  try {
    const instant = Temporal.Instant.from(known);
    const on = Temporal.PlainDate.from(day);
    const isToCome =
      Temporal.Instant.compare(instant, at.known) > 0 || Temporal.PlainDate.compare(on, visit.day) > 0;
    return isToCome ? undefined : visit.at({ known: instant, entry }, on);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Below nought where the first place comes before the second; numbers come before words. */
export function comparePlaces(left: Place, right: Place): number {
  for (const [at, one] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (one === other) continue;
    if (typeof one === typeof other) return one < other ? -1 : 1;
    return typeof one === "number" ? -1 : 1;
  }
  return left.length - right.length;
}

export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | undefined };

/** The first items of a list that was found, and the cursor to go on by where there are more. */
export function pageOf<Item>(
  list: string,
  { reading, day, asAt }: Visit,
  found: readonly Item[],
  limit: number,
  placeOf: (item: Item) => Place,
): Page<Item> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined || found.length <= limit) return { items, next: undefined };
  const { entry, known } = reading.at;
  const point = {
    entry,
    known: known.toString(),
    day: day.toString(),
    ...(asAt !== undefined && { asAt: asAt.toString() }),
  };
  return { items, next: textOf([list, [...placeOf(last)], point]) };
}
