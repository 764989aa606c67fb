import type { Feed } from "./feed.ts";
import type { ColumnType } from "./feed-column.ts";

/** A heading of a file that the feed does not know. */
export type UnknownHeading = {
  readonly heading: string;
  /** Where it stands, counted from 0. */
  readonly at: number;
  /** What its values look like; undefined where the rows looked at have none. */
  readonly type: ColumnType | undefined;
  /** A few of its values as they stand. */
  readonly examples: readonly string[];
};

/** A column of the feed that most likely comes under a new heading. */
export type LikelyRename = {
  readonly column: string;
  readonly heading: string;
  /** Why it is thought so: "its name is near", "it stands in the same place", "its values fit". */
  readonly because: readonly string[];
};

/**
 * A file whose headings are not those of its feed. Nothing is taken from it until somebody has settled what they mean.
 * Columns in another order are no drift.
 */
export type SchemaDrift = {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** The line of the file (or row of the sheet) with the headings. */
  readonly line: number;
  /** Columns of the feed that no heading names. */
  readonly missing: readonly { readonly column: string; readonly required: boolean }[];
  readonly unknown: readonly UnknownHeading[];
  readonly renames: readonly LikelyRename[];
  /** One plain sentence each, which says what to do. */
  readonly sentences: readonly string[];
  /**
   * The feed as it would have to be for the file to be read: likely renames join the headings, unknown ones become columns
   * (personal until somebody says they are not) or are ignored where they are blank. Columns that are missing stay.
   */
  readonly proposal: Feed;
};
