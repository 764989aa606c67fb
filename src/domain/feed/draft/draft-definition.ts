import { longestLine } from "../../data-package/plain-cells.ts";
import { freeName } from "../column-name.ts";
import type { Feed } from "../feed.ts";
import { type FeedColumn, mostColumns } from "../feed-column.ts";
import { plainHeading } from "../plain-heading.ts";
import { toBeDescribed } from "../to-be-described.ts";
import { typeWords } from "../type-words.ts";
import { keyAmong, timeAmong } from "./choose-columns.ts";
import type { ColumnProfile } from "./column-profile.ts";
import type { GuessedColumn, TypeGuess } from "./guess-type.ts";
import { looksPersonal } from "./looks-personal.ts";

/** A column as it is drafted, and why, a sentence each. */
export type DraftedColumn = { readonly column: FeedColumn; readonly because: readonly string[] };

export type DraftedFeed = {
  readonly feed: Feed;
  readonly columns: readonly DraftedColumn[];
  /** What a person may add or has to look at, a sentence each. */
  readonly advice: readonly string[];
};

const fewRows = 20;
const fewValues = 12;
const mostValues = 60;
const longestValue = 60;

/** A column for each heading, of text and called by the heading, before anything is known of it. */
export function plainColumns(headings: readonly string[]): readonly FeedColumn[] {
  const names = new Set<string>();
  return headings.slice(0, mostColumns).map((heading): FeedColumn => {
    const name = freeName(heading, names);
    names.add(name);
    return {
      ...{ name, title: heading, type: "text", meaning: toBeDescribed(heading), headings: [] },
      ...{ required: false, dimension: false, personal: false },
    };
  });
}

/** Headings that a feed can tell apart, and those it can't: they come twice, or are too long to be kept. */
export function headingsToldApart(headings: readonly string[]) {
  const plain = headings.map(plainHeading);
  const isAlone = (heading: string) =>
    plain.filter((one) => one === plainHeading(heading)).length === 1 && heading.length <= longestLine;
  const usable = headings.filter(isAlone);
  const kept = usable.slice(0, mostColumns);
  const ignored = headings.filter((heading) => heading.length <= longestLine && !kept.includes(heading));
  return { kept, ignored: [...new Set(ignored)] };
}

/**
 * A definition to begin from. It errs on the safe side: what may tell about a person is personal, and nothing is required
 * but the key and the time. Undefined where no column holds days, since every record belongs to one.
 */
export function draftDefinition(
  {
    key: name,
    file,
    ignored,
  }: { readonly key: string; readonly file: string; readonly ignored: readonly string[] },
  guessed: readonly GuessedColumn[],
): DraftedFeed | undefined {
  const plain = plainColumns(guessed.map(({ profile }) => profile.heading));
  const time = timeAmong(guessed);
  if (time === undefined) return undefined;
  const key = keyAmong(guessed);
  const columns = guessed.map(({ profile, guess }, at): DraftedColumn => {
    const personal = looksPersonal(profile);
    const isNeeded = at === key || at === time;
    const dimension = personal === undefined && !isNeeded && isDimension(profile, guess);
    const { type, blank, places } = guess;
    const column: FeedColumn = {
      ...{ name: plain[at]?.name ?? "", title: profile.heading, type },
      meaning: toBeDescribed(profile.heading),
      ...{ headings: [], required: isNeeded, dimension, personal: personal !== undefined },
      ...(blank.length > 0 && { blank }),
      ...(type === "decimal" && places !== undefined && places !== 2 && { places }),
    };
    return {
      column,
      because: reasons(profile, guess, { isKey: at === key, isTime: at === time, personal, dimension }),
    };
  });
  const nameAt = (at: number | undefined) => (at === undefined ? [] : [columns[at]?.column.name ?? ""]);
  const feed: Feed = {
    ...{ feed: name, title: toBeDescribed("the feed"), meaning: toBeDescribed("what one record is") },
    record: { one: "record", many: "records" },
    owner: toBeDescribed("the post that answers for the records"),
    system: toBeDescribed(`where ${file} comes from`),
    columns: columns.map(({ column }) => column),
    key: nameAt(key),
    time: nameAt(time)[0] ?? "",
    ...{ loads: "adds", repeats: "newest counts", checks: [], ignored, sources: [] },
  };
  return { feed, columns, advice: adviceOf(feed, guessed, key, time) };
}

function isDimension({ different, filled, longest }: ColumnProfile, { type }: TypeGuess): boolean {
  if (type === "boolean") return true;
  if (different < 2) return false;
  const isFew = different <= fewValues ? different < filled : different * 2 <= filled;
  return type === "text" && isFew && different <= mostValues && longest <= longestValue;
}

function reasons(
  { rows, filled, different, values }: ColumnProfile,
  { type, blank, unread }: TypeGuess,
  chosen: {
    readonly isKey: boolean;
    readonly isTime: boolean;
    readonly personal: string | undefined;
    readonly dimension: boolean;
  },
): readonly string[] {
  const count = (number: number) => number.toLocaleString("en-GB");
  const example =
    values[0] === undefined ? "" : `, such as “${values[0].text.replaceAll(/\s+/g, " ").slice(0, 40)}”`;
  const shown = chosen.personal === undefined ? example : "";
  const sure = filled < fewRows ? "a guess from few values" : `as all ${count(filled)} values are`;
  const blanks = blank.map((word) => `“${word}”`).join(", ");
  return [
    filled === 0
      ? "Blank throughout, so text until something stands there."
      : `${typeWords[type]}${shown}: ${sure}.`,
    ...(blank.length > 0 ? [`${blanks} ${blank.length === 1 ? "stands" : "stand"} for a blank.`] : []),
    ...(unread.length === 0 || chosen.personal !== undefined
      ? []
      : [
          `Not read so, and rejected: ${unread
            .slice(0, 3)
            .map((text) => `“${text}”`)
            .join(", ")}.`,
        ]),
    ...(chosen.isKey ? [`The key: no two of ${count(rows)} rows have the same.`] : []),
    ...(chosen.isTime ? ["The time a record belongs to."] : []),
    ...(chosen.isTime && filled < rows
      ? [`${count(rows - filled)} of ${count(rows)} rows are blank there, and will be rejected.`]
      : []),
    ...(chosen.dimension ? [`A dimension: ${count(different)} different values.`] : []),
    ...(chosen.personal === undefined ? [] : [`Personal, to be on the safe side. ${chosen.personal}`]),
  ];
}

function adviceOf(
  feed: Feed,
  guessed: readonly GuessedColumn[],
  key: number | undefined,
  time: number,
): readonly string[] {
  const checks = feed.columns.flatMap(({ name, type, personal, dimension }, at) => {
    const { profile } = guessed[at] ?? {};
    if (profile === undefined || personal) return [];
    const texts = profile.values.map(({ text }) => text);
    if (dimension && type === "text" && texts.length <= fewValues && profile.filled >= fewRows) {
      return [
        `${profile.heading} has ${texts.length} values: ${asJson({ check: "allowed", column: name, values: texts, onFail: "warn" })}`,
      ];
    }
    const isNumber = type === "integer" || type === "decimal";
    const isNeverLess = texts.every((text) => !/[-(\u2212]/.test(text));
    return isNumber && isNeverLess && profile.filled > 0
      ? [`${profile.heading} is never below nought: ${asJson({ check: "range", column: name, least: 0 })}`]
      : [];
  });
  const others = guessed.flatMap(({ guess, profile }, at) =>
    at !== time && (guess.type === "date" || guess.type === "datetime") ? [profile.heading] : [],
  );
  const beyond = feed.ignored.map((heading) => `“${heading}”`).join(", ");
  return [
    ...(feed.ignored.length > 0
      ? [
          `Left out: ${beyond}. A feed knows up to ${mostColumns} columns, each by a heading of its own: give those that come twice another.`,
        ]
      : []),
    ...(others.length > 0
      ? [
          `Records belong to ${guessed[time]?.profile.heading}. If another is meant, change time: ${others.join(", ")}.`,
        ]
      : []),
    ...(key === undefined
      ? [
          "No column names a record by itself: the same record in two files counts twice. Name the columns that do so together in key.",
        ]
      : []),
    ...checks.map((check) => `A check to add: ${check}`),
  ];
}

function asJson(check: object): string {
  return JSON.stringify(check);
}
