import type { Addressed } from "./report-addresses.ts";

/** Every address of feeds, loads and the records in them. */
export type RecordAddresses = {
  /** Every feed and how it stands. */
  readonly feeds: string;
  feed(feed: string): string;
  /** The definition as a file to keep. */
  feedJson(feed: string): string;
  load(feed: string, load: string): string;
  /** The rows a load did not take, as a table to keep. */
  rejectedCsv(feed: string, load: string): string;
  /** One record, by the line of the file it stood on. */
  record(feed: string, load: string, line: number): string;
};

export function recordAddresses(to: Addressed): RecordAddresses {
  const at = (feed: string, rest = "") => `/feeds/${encodeURIComponent(feed)}${rest}`;
  return {
    feeds: to("/feeds"),
    feed: (feed) => to(at(feed)),
    feedJson: (feed) => to(at(feed, ".json")),
    load: (feed, load) => to(at(feed, `/loads/${load}`)),
    rejectedCsv: (feed, load) => to(at(feed, `/loads/${load}/rejected.csv`)),
    record: (feed, load, line) => to(at(feed, `/loads/${load}/records/${line}`)),
  };
}
