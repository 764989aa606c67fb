import { stillToDescribe } from "../../domain/feed/to-be-described.ts";
import { readFeed } from "../../ingest/feed-file.ts";
import { type AddedFeed, addFeed } from "../../operations/add-feed.ts";
import { type AddOptions, addDefinitions, type DefinitionKind } from "../add-definitions.ts";
import type { Effects, Exit } from "../effects.ts";
import { plural } from "../plural.ts";

const feeds: DefinitionKind<AddedFeed> = {
  read: readFeed,
  add: addFeed,
  words: addedWords,
  facts: ({ feed, ...rest }) => ({ feed: feed.feed, ...rest }),
};

/** `outturn feed add`: writes feeds from their definition files; nothing where one of them can't be read. */
export function feedAddCommand(
  paths: readonly string[],
  options: AddOptions,
  effects: Effects,
): Promise<Exit> {
  return addDefinitions(feeds, paths, options, effects);
}

function addedWords(added: AddedFeed): string {
  const { feed } = added;
  const what = `${feed.feed}: ${feed.title}, ${plural(feed.columns.length, "column")}`;
  if (added.kind === "unchanged") return `Unchanged: ${what}.\n`;
  const verb = added.kind === "added" ? "Added" : "Changed";
  const open = stillToDescribe(feed);
  const warning =
    open.length === 0
      ? ""
      : `  Warning: still to be described, and shown so on every page: ${open.join(", ")}.\n`;
  return `${verb} by entry ${added.entry}: ${what}.\n${warning}`;
}
