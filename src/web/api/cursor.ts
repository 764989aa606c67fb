import { z } from "@hono/zod-openapi";
import { no, ok, type Result } from "../../domain/result.ts";

/** What orders a list: the cells that name an item, first to last. */
export type Place = readonly (string | number)[];

const written = z.tuple([z.string(), z.array(z.union([z.string(), z.number()])).min(1)]);

/** The place after which a list goes on, as text that says nothing to who reads it. */
function cursorOf(list: string, place: Place): string {
  return Buffer.from(JSON.stringify([list, place])).toString("base64url");
}

/** Reads back a cursor that this list gave; undefined where none is given. */
export function readCursor(list: string, text: string | undefined): Result<Place | undefined> {
  if (text === undefined) return ok(undefined);
  const found = written.safeParse(parsed(Buffer.from(text, "base64url").toString("utf8")));
  if (!found.success || found.data[0] !== list || cursorOf(list, found.data[1]) !== text) {
    return no({
      field: "cursor",
      message: `cursor is not one that the list of ${list} gave. Leave it out to begin anew.`,
    });
  }
  return ok(found.data[1]);
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
  found: readonly Item[],
  limit: number,
  placeOf: (item: Item) => Place,
): Page<Item> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = last !== undefined && found.length > limit;
  return { items, next: more ? cursorOf(list, placeOf(last)) : undefined };
}
