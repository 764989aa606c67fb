import type { Feed } from "../src/domain/feed/feed.ts";
import { readFeed } from "../src/ingest/feed-file.ts";

/** A small feed as its file spells it: what people came to the counter for. */
export const counterFeed = {
  feed: "counter",
  title: "Counter visits",
  meaning: "One person seen at the counter.",
  record: { one: "visit", many: "visits" },
  owner: "Customer Services Manager",
  system: "The ticket machine",
  columns: [
    { name: "ticket", type: "text", meaning: "The number of the ticket." },
    { name: "day", type: "date", meaning: "The day of the visit.", headings: ["Date"] },
    { name: "desk", type: "text", meaning: "The desk that saw them.", dimension: true },
    { name: "minutes", type: "integer", meaning: "How long they waited.", required: true },
    { name: "paid", type: "money", meaning: "What they paid." },
    { name: "surname", type: "text", meaning: "The visitor's surname.", personal: true },
  ],
  key: ["ticket"],
  time: "day",
  checks: [
    { check: "range", column: "minutes", least: 0, most: 600 },
    { check: "rejected", percent: 50, onFail: "stop" },
  ],
};

/** The text of its definition, with more or other fields. */
export function counterText(more: object = {}): string {
  return JSON.stringify({ ...counterFeed, ...more }, null, 2);
}

export function madeFeed(more: object = {}): Feed {
  const read = readFeed(counterText(more));
  if (!read.ok) throw new Error(read.issues.map(({ field, message }) => `${field}: ${message}`).join("\n"));
  return read.value;
}
