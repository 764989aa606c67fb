import type { Feed } from "./feed.ts";

const words = "To be described: ";

/** What stands in a drafted definition until somebody who knows the source writes it. */
export function toBeDescribed(what: string): string {
  return `${words}${what}`.slice(0, 300);
}

/** The places of a definition that are still to be described: title, owner, columns by their names. */
export function stillToDescribe(feed: Feed): readonly string[] {
  const own = (["title", "meaning", "owner", "system"] as const).filter((part) =>
    feed[part].startsWith(words),
  );
  return [...own, ...feed.columns.filter(({ meaning }) => meaning.startsWith(words)).map(({ name }) => name)];
}
