import type { Feed } from "../src/domain/feed/feed.ts";
import type { ColumnType, FeedColumn } from "../src/domain/feed/feed-column.ts";

const column = (
  name: string,
  title: string,
  type: ColumnType,
  given: Partial<FeedColumn> = {},
): FeedColumn => ({
  ...{ name, title, type, meaning: title, headings: [] },
  ...{ required: false, dimension: false, personal: false },
  ...given,
});

/** A feed made by hand, for tests: requests for information, with whom they came from and what answering cost. */
export const requestsFeed: Feed = {
  feed: "requests",
  title: "Requests for information",
  meaning: "One request for information.",
  record: { one: "request", many: "requests" },
  owner: "Information Governance Manager",
  system: "The case system",
  columns: [
    column("reference", "Reference", "text", { required: true }),
    column("received", "Received", "date", { required: true }),
    column("answered", "Answered", "date"),
    column("team", "Team", "text", { dimension: true }),
    column("channel", "Channel", "text", { dimension: true }),
    column("hours", "Hours", "integer"),
    column("cost", "Cost", "money"),
    column("upheld", "Complaint upheld", "boolean"),
    column("ico", "ICO case", "text"),
    column("requester", "Requester", "text", { personal: true }),
  ],
  key: ["reference"],
  time: "received",
  loads: "adds",
  repeats: "newest counts",
  checks: [],
  ignored: [],
  sources: [],
};
