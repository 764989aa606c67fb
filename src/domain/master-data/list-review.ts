import { type MasterData, spellingOf } from "./listed-code.ts";
import { type Matcher, matcher } from "./matcher.ts";
import type { Suggestion } from "./suggestions.ts";

/** How many records of a feed hold each value of a column that is of a code list; blank cells left out. */
export type ColumnValues = {
  readonly list: string;
  readonly feed: string;
  readonly column: string;
  readonly values: readonly { readonly text: string; readonly records: number }[];
};

/** A spelling of records that matches no code and that nobody settled. */
export type UnmatchedSpelling = {
  /** As most records write it. */
  readonly text: string;
  readonly records: number;
  readonly places: readonly { readonly feed: string; readonly column: string; readonly records: number }[];
  /** The codes it is most like, the likeliest first; a person settles it. */
  readonly suggestions: readonly Suggestion[];
};

/** What records make of one code list. */
export type ListReview = {
  readonly list: string;
  /** Whether any table holds the list at all: a feed may name one that is not there. */
  readonly isHeld: boolean;
  /** Records with a value, over all columns of the list. */
  readonly records: number;
  /** The most records first. */
  readonly unmatched: readonly UnmatchedSpelling[];
};

/** Holds the values of records against the code lists they are of: each list that a column names or that is held. */
export function reviewLists(master: MasterData, columns: readonly ColumnValues[]): readonly ListReview[] {
  const held = new Set(master.codes.map(({ list }) => list));
  const names = [...new Set([...held, ...columns.map(({ list }) => list)])].toSorted();
  return names.map((list) => {
    const own = columns.filter((one) => one.list === list);
    const match = matcher(list, master.codes, master.aliases);
    return {
      ...{ list, isHeld: held.has(list), unmatched: unmatchedIn(own, match) },
      records: own.reduce((sum, { values }) => sum + recordsIn(values), 0),
    };
  });
}

type Written = { readonly text: string; readonly records: number; readonly column: ColumnValues };

function unmatchedIn(columns: readonly ColumnValues[], match: Matcher): readonly UnmatchedSpelling[] {
  const written = columns.flatMap((column) => column.values.map((value): Written => ({ ...value, column })));
  const unknown = written.filter(({ text }) => match.codeOf(text).kind === "unknown");
  return [...Map.groupBy(unknown, ({ text }) => spellingOf(text)).values()]
    .flatMap((group) => unmatched(group, match))
    .toSorted((one, other) => other.records - one.records || (one.text < other.text ? -1 : 1));
}

function unmatched(group: readonly Written[], match: Matcher): readonly UnmatchedSpelling[] {
  const [most] = group.toSorted((one, other) => other.records - one.records);
  if (most === undefined) return [];
  const places = [...Map.groupBy(group, ({ column }) => column)].map(([{ feed, column }, rows]) => ({
    ...{ feed, column, records: recordsIn(rows) },
  }));
  const text = most.text.trim().replaceAll(/\s+/gu, " ");
  return [{ text, records: recordsIn(group), places, suggestions: match.suggest(text) }];
}

function recordsIn(values: readonly { readonly records: number }[]): number {
  return values.reduce((sum, { records }) => sum + records, 0);
}
