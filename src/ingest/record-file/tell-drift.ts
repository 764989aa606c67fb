import { nearest } from "../../domain/data-package/nearest.ts";
import { longestLine } from "../../domain/data-package/plain-cells.ts";
import { cellFits, guessedType } from "../../domain/feed/cell-fits.ts";
import { freeName } from "../../domain/feed/column-name.ts";
import type { LikelyRename, SchemaDrift, UnknownHeading } from "../../domain/feed/drift.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { type ColumnType, type FeedColumn, mostColumns } from "../../domain/feed/feed-column.ts";
import { plainHeading } from "../../domain/feed/plain-heading.ts";
import { typeWords } from "../../domain/feed/type-words.ts";
import type { Unlike } from "./find-layout.ts";
import type { HeadingMatch } from "./heading-match.ts";

const rowsLookedAt = 200;
const examplesShown = 3;
const sentencesShown = 20;
/** New columns a proposal takes in; it ignores the headings after them. */
const mostNew = 50;

/** What differs between a file's headings and its feed, and the feed as it would have to be for the file to be read. */
export function tellDrift(
  feed: Feed,
  file: string,
  { match, line, rows }: Unlike,
  sheet?: string,
): SchemaDrift {
  const valuesAt = (at: number) =>
    rows
      .slice(0, rowsLookedAt)
      .map(({ cells }) => (cells[at] ?? "").trim())
      .filter((cell) => cell !== "");
  const unknown = match.unknown.map((at): UnknownHeading => {
    const values = valuesAt(at);
    const examples = [...new Set(values)].slice(0, examplesShown).map((value) => value.slice(0, 60));
    return { heading: match.row.shown[at] ?? "", at, type: guessedType(values), examples };
  });
  const missing = match.missing;
  const renames = likelyRenames(feed, missing, unknown, match, valuesAt);
  return {
    file,
    sheet,
    line,
    missing: missing.map(({ name, required }) => ({ column: name, required })),
    unknown,
    renames,
    sentences: sentences(missing, unknown, renames, match),
    proposal: proposed(feed, file, unknown, renames),
  };
}

type Likely = LikelyRename & { readonly weight: number };

function likelyRenames(
  feed: Feed,
  missing: readonly FeedColumn[],
  unknown: readonly UnknownHeading[],
  match: HeadingMatch,
  valuesAt: (at: number) => readonly string[],
): readonly LikelyRename[] {
  const pairs = missing.flatMap((column) =>
    unknown.flatMap((heading): readonly Likely[] => {
      const likely = likeness(feed, column, heading, match, valuesAt(heading.at));
      return likely === undefined ? [] : [likely];
    }),
  );
  const taken: Likely[] = [];
  for (const pair of pairs.toSorted((one, other) => other.weight - one.weight)) {
    const rivals = pairs.filter(
      (one) =>
        one !== pair &&
        one.weight === pair.weight &&
        (one.column === pair.column || one.heading === pair.heading),
    );
    const isFree = taken.every(({ column, heading }) => column !== pair.column && heading !== pair.heading);
    if (isFree && rivals.length === 0) taken.push(pair);
  }
  return taken.map(({ column, heading, because }) => ({ column, heading, because }));
}

/** A near name is a reason by itself; values of the right kind are one together with the place. */
function likeness(
  feed: Feed,
  column: FeedColumn,
  { heading, at }: UnknownHeading,
  match: HeadingMatch,
  values: readonly string[],
): Likely | undefined {
  const fits = values.every((value) => cellFits(column, value));
  if (!fits) return undefined;
  const isNear = isNearName(heading, [column.name, column.title, ...column.headings]);
  const isPlaced = standsWhere(feed, column, at, match);
  const tells = column.type !== "text" && values.length > 0;
  const weight = (isNear ? 4 : 0) + (isPlaced ? 2 : 0) + (tells ? 1 : 0);
  if (!isNear && !(isPlaced && (tells || match.missing.length === 1))) return undefined;
  const because = [
    ...(isNear ? ["its name is near"] : []),
    ...(isPlaced ? ["it stands in the same place"] : []),
    ...(tells ? ["its values fit"] : []),
  ];
  return { column: column.name, heading, because, weight };
}

function isNearName(heading: string, names: readonly string[]): boolean {
  if (nearest(heading, names) !== undefined) return true;
  const plain = plainHeading(heading);
  const words = wordsOf(heading);
  return names.some((name) => {
    const other = plainHeading(name);
    const [short, long] = other.length < plain.length ? [other, plain] : [plain, other];
    return (
      (short.length >= 4 && long.includes(short)) ||
      wordsOf(name).some((one) => words.some((word) => isAlike(one, word)))
    );
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** Whether two words begin with the same stem, as started and start do. */
function isAlike(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= 4 && same * 3 >= Math.min(one.length, other.length) * 2;
}

/** Whether a heading stands between the same neighbours as the column does in the feed. */
function standsWhere({ columns }: Feed, { name }: FeedColumn, at: number, match: HeadingMatch): boolean {
  const place = columns.findIndex((column) => column.name === name);
  const before = columns[place - 1];
  const after = columns[place + 1];
  const isBehind = before === undefined ? at === 0 : match.at.get(before.name) === at - 1;
  const isAhead =
    after === undefined ? at === match.row.shown.length - 1 : match.at.get(after.name) === at + 1;
  return isBehind && isAhead;
}

function sentences(
  missing: readonly FeedColumn[],
  unknown: readonly UnknownHeading[],
  renames: readonly LikelyRename[],
  { twice }: HeadingMatch,
): readonly string[] {
  const renamed = new Set(renames.map(({ column }) => column));
  const known = new Set(renames.map(({ heading }) => heading));
  const titles = new Map(missing.map(({ name, title }) => [name, title]));
  return [
    ...twice.map(
      ({ column, headings }) =>
        `${headings.map((heading) => `“${heading}”`).join(" and ")} both name the column ${column}: take one out, or put its heading under “ignored” in the feed.`,
    ),
    ...renames.map(
      ({ column, heading, because }) =>
        `“${heading}” is most likely ${titles.get(column) ?? column} under a new name (${because.join(", ")}): if so, add it to the headings of ${column}.`,
    ),
    ...missing
      .filter(({ name }) => !renamed.has(name))
      .map(({ name, title, required }) =>
        required
          ? `${title} is missing, and no record may be without it: extract the file again with a column headed “${title}”.`
          : `${title} is missing: extract the file again with a column headed “${title}”, or load it with --without ${name}.`,
      ),
    ...newSentences(unknown.filter(({ heading }) => !known.has(heading))),
  ];
}

/** Headings that the feed does not know, the first of many. */
function newSentences(unknown: readonly UnknownHeading[]): readonly string[] {
  const plain = unknown.map(({ heading }) => plainHeading(heading));
  const different = unknown.filter(({ heading }, at) => plain.indexOf(plainHeading(heading)) === at);
  const said = different.slice(0, sentencesShown).map(({ heading, type, examples }) => {
    const times = plain.filter((one) => one === plainHeading(heading)).length;
    const words = heading.length > 60 ? `${heading.slice(0, 60)}…` : heading;
    if (times > 1)
      return `“${words}” stands over ${times} columns, and nothing tells them apart: give each a heading of its own in the file, or put it under “ignored”.`;
    if (heading.length > longestLine)
      return `“${words}” is a heading of ${heading.length.toLocaleString("en-GB")} characters, and a feed knows headings of up to ${longestLine}: shorten it in the file.`;
    const holds =
      type === undefined
        ? "nothing"
        : `${typeWords[type]}, such as ${examples.map((one) => `“${one}”`).join(", ")}`;
    return `“${words}” is new and holds ${holds}: make it a column of the feed, or put it under “ignored”.`;
  });
  const more = different.length - said.length;
  return more > 0
    ? [
        ...said,
        `And ${more.toLocaleString("en-GB")} more headings are new.${different.length > mostNew ? ` A proposal makes columns of the first ${mostNew} and ignores the others.` : ""}`,
      ]
    : said;
}

function proposed(
  feed: Feed,
  file: string,
  unknown: readonly UnknownHeading[],
  renames: readonly LikelyRename[],
): Feed {
  const headingsOf = (name: string) =>
    renames.filter(({ column }) => column === name).map(({ heading }) => heading);
  const columns = feed.columns.map((column) => ({
    ...column,
    headings: [...column.headings, ...headingsOf(column.name)],
  }));
  const names = new Set(columns.map(({ name }) => name));
  const ignored = [...feed.ignored];
  const most = Math.min(mostColumns, columns.length + mostNew);
  const plain = unknown.map(({ heading }) => plainHeading(heading));
  for (const { heading, type } of unknown) {
    if (renames.some((rename) => rename.heading === heading) || heading.length > longestLine) continue;
    const comesTwice = plain.filter((one) => one === plainHeading(heading)).length > 1;
    if (type === undefined || comesTwice || columns.length >= most) {
      if (!ignored.some((one) => plainHeading(one) === plainHeading(heading))) ignored.push(heading);
      continue;
    }
    const column = newColumn(freeName(heading, names), heading, type, file);
    names.add(column.name);
    columns.push(column);
  }
  return { ...feed, columns, ignored };
}

function newColumn(
  name: string,
  heading: string,
  type: ColumnType,
  file: string,
): FeedColumn & { headings: string[] } {
  const meaning = `New in ${file}: say in a sentence what it holds, and whether it tells about a person.`;
  return {
    name,
    title: heading,
    type,
    meaning,
    headings: [],
    required: false,
    dimension: false,
    personal: true,
  };
}
