import type { Check } from "./check.ts";
import type { FeedColumn } from "./feed-column.ts";

/** How often a source hands records over, and by when. */
export type Schedule = {
  readonly every: "day" | "week" | "month" | "quarter" | "year";
  /** Days after the end of each stretch by which its records should be in. */
  readonly within: number;
};

/** What a new load does to the records that are there. */
export const loadEffects = ["adds", "replaces its days", "replaces everything"] as const;
export type LoadEffect = (typeof loadEffects)[number];

/** Which record counts where one with the same key comes again in a later load. */
export const repeatRules = ["newest counts", "rejected"] as const;
export type RepeatRule = (typeof repeatRules)[number];

/** What a source is asked, where Outturn fetches its records by itself. Secrets are named, never held. */
export type FeedSource =
  | {
      readonly kind: "folder";
      readonly path: string;
      /** Which files: * stands for any words. All where there is none. */
      readonly pattern?: string | undefined;
      /** Where files go once they are taken in; they stay where there is none. */
      readonly moveTo?: string | undefined;
    }
  | {
      readonly kind: "https";
      readonly url: string;
      /** The setting of the environment that holds a bearer token. */
      readonly tokenFrom?: string | undefined;
    }
  | {
      readonly kind: "postgresql";
      /** The setting of the environment that holds the address of the database. */
      readonly addressFrom: string;
      /** One SELECT that gives the feed's columns by their names. */
      readonly query: string;
    };

/** What a file is told to be where looking at it does not tell. */
export type FileHints = {
  readonly sheet?: string | undefined;
  readonly separator?: "," | ";" | "\t" | "|" | undefined;
  readonly encoding?: "utf-8" | "windows-1252" | "utf-16" | undefined;
};

/**
 * A feed: what a source system hands over, record by record. The definition is a file of the council's own; nothing
 * here knows any source.
 */
export type Feed = {
  /** A short key: letters, digits and hyphens. */
  readonly feed: string;
  readonly title: string;
  /** What one record is, in a sentence: "One call offered to the contact centre." */
  readonly meaning: string;
  /** What one record and several are called: call, calls. */
  readonly record: { readonly one: string; readonly many: string };
  /** The post that answers for the records. */
  readonly owner: string;
  /** The system they come from, in words. */
  readonly system: string;
  readonly schedule?: Schedule | undefined;
  /** The last day of which records are expected, where the source has ended. */
  readonly ended?: Temporal.PlainDate | undefined;
  /** One line that must stand wherever its records are shown, such as that they are made up. */
  readonly notice?: string | undefined;
  readonly columns: readonly FeedColumn[];
  /** The columns that together name a record; empty where none do. */
  readonly key: readonly string[];
  /** The column with the day or moment a record belongs to. */
  readonly time: string;
  readonly loads: LoadEffect;
  readonly repeats: RepeatRule;
  readonly checks: readonly Check[];
  /** Headings of the file that are known and not kept. */
  readonly ignored: readonly string[];
  readonly file?: FileHints | undefined;
  readonly sources: readonly FeedSource[];
};

/** The column of that name. Throws where the feed has none: definitions are checked when they are read. */
export function columnOf(feed: Feed, name: string): FeedColumn {
  const column = feed.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`The feed ${feed.feed} has no column ${name}`);
  return column;
}
