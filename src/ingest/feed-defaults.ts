import type { Feed } from "../domain/feed/feed.ts";
import type { FeedColumn } from "../domain/feed/feed-column.ts";
import { atStart } from "../domain/prose/at-start.ts";
import type { WrittenColumn, WrittenFeed } from "./feed-schema.ts";

/** "Answered at" of answered_at. */
export function titleOfName(name: string): string {
  return atStart(name.replaceAll("_", " ").trim());
}

/** The feed a definition stands for, with what it leaves out filled in. */
export function feedOfWritten({ $schema: _, ended, ...written }: WrittenFeed): Feed {
  const { key = [], time } = written;
  return {
    ...written,
    ...(ended !== undefined && { ended: Temporal.PlainDate.from(ended) }),
    record: written.record ?? { one: "record", many: "records" },
    columns: written.columns.map((column) =>
      columnOfWritten(column, column.name === time || key.includes(column.name)),
    ),
    key,
    loads: written.loads ?? "adds",
    repeats: written.repeats ?? "newest counts",
    checks: written.checks ?? [],
    ignored: written.ignored ?? [],
    sources: written.sources ?? [],
  };
}

function columnOfWritten(column: WrittenColumn, needed: boolean): FeedColumn {
  return {
    ...column,
    title: column.title ?? titleOfName(column.name),
    headings: column.headings ?? [],
    required: column.required ?? needed,
    dimension: column.dimension ?? false,
    personal: column.personal ?? false,
  };
}

/** The shortest definition that stands for the feed: what goes without saying is left out. */
export function writtenOfFeed(feed: Feed): object {
  const { feed: name, title, meaning, record, owner, system, ...rest } = feed;
  const { columns, key, time, loads, repeats, checks, ignored, file, sources, ...said } = rest;
  const isNeeded = (column: FeedColumn) => column.name === time || key.includes(column.name);
  return {
    ...{ feed: name, title, meaning },
    ...((record.one !== "record" || record.many !== "records") && { record }),
    ...{ owner, system, ...said },
    columns: columns.map((column) => writtenOfColumn(column, isNeeded(column))),
    ...filled({ key }),
    time,
    ...(loads !== "adds" && { loads }),
    ...(repeats !== "newest counts" && { repeats }),
    ...filled({ checks, ignored }),
    file,
    ...filled({ sources }),
  };
}

function writtenOfColumn(column: FeedColumn, needed: boolean): object {
  const { title, headings, required, dimension, personal, ...said } = column;
  return {
    ...said,
    ...(title !== titleOfName(column.name) && { title }),
    ...(required !== needed && { required }),
    ...(dimension && { dimension }),
    ...(personal && { personal }),
    ...filled({ headings }),
  };
}

function filled(lists: Readonly<Record<string, readonly unknown[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
