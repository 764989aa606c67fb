import { basename } from "node:path";
import { timeAmong } from "../domain/feed/draft/choose-columns.ts";
import type { ColumnProfile } from "../domain/feed/draft/column-profile.ts";
import {
  type DraftedFeed,
  draftDefinition,
  headingsToldApart,
  plainColumns,
} from "../domain/feed/draft/draft-definition.ts";
import {
  type GuessedColumn,
  guessType,
  mostlyType,
  type TypeGuess,
  widerType,
} from "../domain/feed/draft/guess-type.ts";
import type { Feed } from "../domain/feed/feed.ts";
import type { FeedColumn } from "../domain/feed/feed-column.ts";
import type { Issue } from "../domain/result.ts";
import { placeWords } from "../ingest/import-issue.ts";
import { type LaidFile, type LayOutcome, layRecordFile } from "../ingest/record-file/lay-record-file.ts";
import { parquetColumns, parquetSample } from "../warehouse/staging/parquet-columns.ts";
import { type ProfiledRows, profiled, rowsProfiled } from "../warehouse/staging/profile-rows.ts";

export type DraftingFeed = {
  readonly path: string;
  /** The key the feed is to have. */
  readonly key: string;
  /** Where the file may be written anew meanwhile; the system's place for temporary files, unless told. */
  readonly folder?: string | undefined;
};

/** What came of it. Nothing is written. */
export type FeedDraft =
  | {
      readonly kind: "drafted";
      readonly draft: DraftedFeed;
      /** The line of the headings. */
      readonly line: number;
      readonly rows: number;
      /** Whether the file has more rows than were looked at. */
      readonly more: boolean;
      readonly notes: readonly string[];
    }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

const noTime =
  "None of its columns holds days, and every record belongs to one. Add a column with the day of each record, as 2021-12-25 or 25/12/2021.";
const noHeadings =
  "No row of headings was found in its first 200 rows: one with a word in each cell, above rows that hold numbers or days. Put one first.";

/**
 * A definition to begin from, of a file that no feed describes: its headings are found, the values under each looked at,
 * and what they are thought to hold is borne out by reading them as a load would.
 */
export async function draftFeed({ path, key, folder }: DraftingFeed): Promise<FeedDraft> {
  const options = { parquetColumns, parquetSample, folder };
  const first = await layRecordFile(path, unlikeAny(key), options);
  if (first.kind !== "drift") return refusedBy(first);
  const { drift } = first;
  const headings = headingsToldApart(drift.unknown.map(({ heading }) => heading));
  const careful = { ...options, careful: true };
  const plain = feedOf(key, plainColumns(headings.kept), headings.ignored);
  const rough = await layRecordFile(path, plain, careful);
  if (rough.kind !== "laid") return refusedBy(rough);
  const likely = await likelyFeed(rough.laid, plain);
  const laid = await layRecordFile(path, likely, careful);
  if (laid.kind !== "laid") return refusedBy(laid);
  try {
    const { plain: records, notes } = laid.laid;
    return await profiled(records, plainColumns(headings.kept), async (rows): Promise<FeedDraft> => {
      const guessed = await settled(rows, headings.kept);
      const about = { key, file: basename(path), ignored: headings.ignored };
      const draft = draftDefinition(about, guessed);
      if (draft === undefined) return refused(noTime);
      const more = rows.rows >= rowsProfiled;
      return { kind: "drafted", draft, line: drift.line, rows: rows.rows, more, notes };
    });
  } finally {
    await laid.laid.dispose();
  }
}

/** A feed no file's headings are those of, so that they come back as new ones. */
function unlikeAny(key: string): Feed {
  const columns = ["no_such_heading_1", "no_such_heading_2", "no_such_heading_3"].map((name) => ({
    ...column(name, name),
    type: "datetime" as const,
    required: true,
  }));
  return feedOf(key, columns, []);
}

/** The feed as far as most values tell, by which records are told from totals, page breaks and words. */
async function likelyFeed({ plain, dispose }: LaidFile, feed: Feed): Promise<Feed> {
  try {
    return await profiled(plain, feed.columns, async ({ columns: profiles }) => {
      const guessed = profiles.map((one, at): GuessedColumn => {
        const profile = { ...one, heading: feed.columns[at]?.title ?? "" };
        return { profile, guess: mostlyType(profile) };
      });
      const time = timeAmong(guessed);
      const columns = feed.columns.map((one, at) => ({
        ...one,
        ...guessed[at]?.guess,
        required: at === time,
      }));
      return { ...feed, columns, time: columns[time ?? -1]?.name ?? "" };
    });
  } finally {
    await dispose();
  }
}

function column(name: string, title: string): FeedColumn {
  return {
    ...{ name, title, type: "text", meaning: title, headings: [] },
    ...{ required: false, dimension: false, personal: false },
  };
}

function feedOf(key: string, columns: readonly FeedColumn[], ignored: readonly string[]): Feed {
  return {
    ...{ feed: key, title: key, meaning: key, record: { one: "record", many: "records" } },
    ...{ owner: key, system: key, columns, key: [], time: "", loads: "adds", repeats: "newest counts" },
    ...{ checks: [], ignored, sources: [] },
  };
}

/** What each column holds, widened until every value of it can be read. */
async function settled(rows: ProfiledRows, headings: readonly string[]): Promise<readonly GuessedColumn[]> {
  const profiles = rows.columns.map((one, at): ColumnProfile => ({ ...one, heading: headings[at] ?? "" }));
  let guesses = profiles.map(guessType);
  for (let turn = 0; turn < 4; turn++) {
    const unread = await rows.unread(columnsOf(headings, guesses));
    if (unread.every((values) => values.length === 0)) break;
    guesses = guesses.map((guess, at) => widened(guess, profiles[at], unread[at] ?? []));
  }
  return profiles.map((profile, at) => ({
    profile,
    guess: guesses[at] ?? guessType(profile),
  }));
}

function columnsOf(headings: readonly string[], guesses: readonly TypeGuess[]): readonly FeedColumn[] {
  return plainColumns(headings).map((one, at) => ({ ...one, ...guesses[at] }));
}

/** A guess after values turned up that it can't read: with them it is guessed anew, they are few, or it is widened. */
function widened(
  guess: TypeGuess,
  profile: ColumnProfile | undefined,
  unread: ColumnProfile["values"],
): TypeGuess {
  if (profile === undefined || unread.length === 0) return guess;
  const again = guessType({ heading: profile.heading, values: [...profile.values, ...unread] });
  const isFiner =
    again.type === guess.type && (again.places !== guess.places || again.blank.length > guess.blank.length);
  if (isFiner) return again;
  const times = unread.reduce((sum, one) => sum + one.times, 0);
  if (times * 5 <= profile.filled) return { ...guess, unread: unread.map(({ text }) => text) };
  return {
    ...guess,
    type: widerType(guess.type),
    blank: widerType(guess.type) === "text" ? [] : guess.blank,
  };
}

function refusedBy(outcome: LayOutcome): FeedDraft {
  if (outcome.kind === "refused") {
    const issues = outcome.issues.map((issue) => ({
      field: placeWords(issue),
      message: /has no headings that the feed knows/.test(issue.message) ? noHeadings : issue.message,
    }));
    return { kind: "refused", issues };
  }
  return outcome.kind === "drift" ? refused(outcome.drift.sentences.join(" ")) : refused(noHeadings);
}

function refused(message: string): FeedDraft {
  return { kind: "refused", issues: [{ field: "", message }] };
}
