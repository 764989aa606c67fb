import { createHash } from "node:crypto";
import type { DaySpan, Load } from "../domain/feed/load.ts";
import type { LoadRequest } from "./warehouse.ts";

/** What a load replaces: what is asked, or what the feed says of every file of it. */
export function replacedBy(
  { feed, replaces }: Pick<LoadRequest, "feed" | "replaces">,
  days: DaySpan | undefined,
): DaySpan | "all" | undefined {
  if (replaces !== undefined) return replaces;
  switch (feed.loads) {
    case "adds":
      return undefined;
    case "replaces its days":
      return days;
    case "replaces everything":
      return "all";
    default:
      throw new Error(`Loads of the feed ${feed.feed} do ${feed.loads satisfies never}`);
  }
}

/**
 * The moment a load counts from: when it was asked, but after the loads that were there, since the later of two is the one
 * that counts and a clock may be put back meanwhile. A load that came with a clock more than a day ahead is not followed.
 */
export function momentAfter(
  at: Temporal.Instant,
  before: readonly Pick<Load, "loadedAt">[],
): Temporal.Instant {
  const furthest = at.add({ hours: 24 });
  const follows = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) >= 0;
  return before.reduce(
    (latest, { loadedAt }) =>
      follows(loadedAt, latest) && follows(furthest, loadedAt) ? loadedAt.add({ milliseconds: 1 }) : latest,
    at,
  );
}

/** The id of a load: the same file by the same definition that replaces the same is the same load. */
export function loadIdOf({
  feed,
  file,
  definition,
  replaces,
}: Pick<LoadRequest, "feed" | "file" | "definition" | "replaces">): string {
  const replaced = replaces === undefined ? feed.loads : `${replaces.from}/${replaces.to}`;
  return createHash("sha256")
    .update([file.sha256, definition, replaced].join("\n"))
    .digest("hex")
    .slice(0, 16);
}
