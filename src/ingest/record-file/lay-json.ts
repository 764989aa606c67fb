import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { plainHeading } from "../../domain/feed/plain-heading.ts";
import { findLayout } from "./find-layout.ts";
import { type KnownHeadings, knownHeadings } from "./heading-match.ts";
import { ObjectSplitter, type ObjectText } from "./json-objects.ts";
import { bytesAtEnds } from "./read-ends.ts";
import { refusal } from "./refusal.ts";
import { rewriteRows } from "./rewrite-rows.ts";
import { scanFile } from "./scan-file.ts";
import { RowSorter } from "./sort-rows.ts";
import { tellDrift } from "./tell-drift.ts";
import { decoderOf, encodingOfSample } from "./text-encoding.ts";
import type { Row } from "./text-rows.ts";
import type { FormOutcome, Work } from "./work.ts";

type Members = {
  readonly line: number;
  readonly members: ReadonlyMap<string, string>;
  readonly trouble?: string;
};

/**
 * Lays out JSON lines, or an array of objects: the keys are the headings, and numbers stay exactly as written. A key that
 * the feed does not know is drift wherever it turns up; a key that holds a list or an object is refused by its name.
 */
export async function layJson(work: Work): Promise<FormOutcome> {
  const { feed, name, limits, without } = work;
  const [start] = await bytesAtEnds(work.path, work.size, limits);
  const encoding = encodingOfSample(start);
  const handle = await open(work.path, "r");
  const scan = await scanFile(handle, (_, from) => work.step((from / work.size) * 10)).finally(() =>
    handle.close(),
  );
  const keys = new Map<string, number>();
  const sample: Row[] = [];
  for await (const batch of objects(work, encoding, (bytes) => work.step(10 + (bytes / work.size) * 40))) {
    for (const { line, members } of batch) {
      for (const key of members.keys()) if (!keys.has(key)) keys.set(key, keys.size);
      if (sample.length < 200) sample.push({ line, cells: cellsOf(members, keys) });
    }
    if (keys.size > limits.cellsPerRow)
      throw refusal(
        name,
        `${keys.size} different keys`,
        `up to ${limits.cellsPerRow}`,
        "its objects have too many different keys. Send records that all have the same.",
      );
  }
  if (keys.size === 0)
    throw refusal(name, "no records", "objects with keys", "the file holds no objects. Extract it again.");
  const headings: Row = { line: 0, cells: [...keys.keys()] };
  const found = findLayout(feed, [headings, ...sample], [], without, true);
  if (found.kind === "none")
    throw refusal(name, "other keys", "the keys of the feed", `the file ${found.why}`);
  if (found.kind === "unlike")
    return { kind: "drift", drift: tellDrift(feed, name, { ...found.unlike, line: sample[0]?.line ?? 1 }) };
  const layout = { ...found.layout, lines: [], first: 1, width: keys.size };
  const sorter = new RowSorter(name, feed, layout, without);
  const plain = await rewriteRows(
    [{ batches: rows(work, encoding, keys), sorter }],
    await work.temporary("records.tsv"),
  );
  const { skipped, examples } = sorter;
  return {
    kind: "parts",
    plain,
    sha256: scan.sha256,
    skipped,
    skippedExamples: examples,
    notes: sorter.notes(),
  };
}

async function* rows(
  work: Work,
  encoding: ReturnType<typeof encodingOfSample>,
  keys: ReadonlyMap<string, number>,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of objects(work, encoding, (bytes) => work.step(50 + (bytes / work.size) * 50))) {
    yield batch.map(({ line, members, trouble }) => ({ line, cells: cellsOf(members, keys), trouble }));
  }
}

function cellsOf(members: ReadonlyMap<string, string>, keys: ReadonlyMap<string, number>): readonly string[] {
  return [...keys.keys()].map((key) => members.get(key) ?? "");
}

async function* objects(
  { path, name, limits, feed }: Work,
  encoding: ReturnType<typeof encodingOfSample>,
  tell: (bytes: number) => void,
): AsyncGenerator<readonly Members[]> {
  const decoder = decoderOf(encoding);
  const splitter = new ObjectSplitter(name, limits);
  const known = knownHeadings(feed);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    bytes += chunk.length;
    tell(bytes);
    yield splitter.push(decoder.decode(chunk, { stream: true })).map((text) => membersOf(text, name, known));
  }
  const cut = splitter.end();
  if (cut !== undefined) {
    throw refusal(
      name,
      "half an object at the end",
      "a whole object",
      "the file ends in the middle of this object. It was cut off on its way; extract or send it again.",
      cut.line,
    );
  }
}

/** Keys and their values as text; one that is no JSON is a row in trouble. */
function membersOf({ text, line, isWhole }: ObjectText, name: string, known: KnownHeadings): Members {
  let read: unknown;
  if (!isWhole) return { line, members: new Map(), trouble: notJson(text) };
  try {
    read = JSON.parse(text, (_key, value, context?: { readonly source?: string }) =>
      typeof value === "number" && context?.source !== undefined ? new ExactNumber(context.source) : value,
    );
  } catch {
    return { line, members: new Map(), trouble: notJson(text) };
  }
  const members = new Map<string, string>();
  for (const [key, value] of Object.entries(typeof read === "object" && read !== null ? read : {})) {
    const plain = plainHeading(key);
    if (known.has(plain) && known.get(plain) === undefined) members.set(key, "");
    else if (value instanceof ExactNumber) members.set(key, value.text);
    else if (value === null) members.set(key, "");
    else if (typeof value === "object")
      throw wrapped(name, read, known, line) ?? nested(name, key, Array.isArray(value), line);
    else members.set(key, String(value));
  }
  return { line, members };
}

function notJson(text: string): string {
  return `“${text.slice(0, 60).trim()}” is not JSON. Put its quotation marks and commas right.`;
}

class ExactNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An object that holds the list of the records, as an interface of the web hands it out. */
function wrapped(name: string, read: unknown, known: KnownHeadings, line: number) {
  const all = Object.entries(typeof read === "object" && read !== null ? read : {});
  if (all.some(([key]) => known.has(plainHeading(key)))) return undefined;
  const lists = all.filter(
    ([, value]) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((one) => typeof one === "object" && one !== null && !(one instanceof ExactNumber)),
  );
  const [only] = lists;
  if (only === undefined || lists.length > 1) return undefined;
  const remedy = `the records most likely stand in the list “${only[0]}” of this object. Send that list alone, as [{...}, {...}] or one object a line.`;
  return refusal(name, `an object around the list “${only[0]}”`, "the records themselves", remedy, line);
}

function nested(name: string, key: string, isList: boolean, line: number) {
  const what = isList ? "a list" : "an object of its own";
  const remedy = `“${key}” holds ${what}. Send a value of its own for each key, or put ${key} under “ignored” in the feed.`;
  return refusal(name, `${what} in ${key}`, "a text, a number, true, false or null", remedy, line);
}
