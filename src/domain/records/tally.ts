import type { Feed } from "../feed/feed.ts";
import type { DaySpan, LoadInEffect } from "../feed/load.ts";
import type { Condition } from "./condition.ts";

/** What is added up over records. Every tally adds up over parts, so that totals are rebuilt from them. */
export type Tally =
  | { readonly tally: "count"; readonly where?: Condition | undefined }
  | { readonly tally: "sum"; readonly column: string; readonly where?: Condition | undefined };

/** What records are put together by. */
export type Grouping =
  | { readonly by: "column"; readonly column: string }
  /** The day, or the first day of the month, of the feed's time column. */
  | { readonly by: "day" | "month" };

/** A working-day calendar as an engine needs it: for each day from the first, the working days up to and with it. */
export type DayCount = { readonly first: Temporal.PlainDate; readonly counts: readonly number[] };

/** Which records of a feed are meant. */
export type RecordsMeant = {
  readonly feed: Feed;
  readonly loads: readonly LoadInEffect[];
  readonly days?: DaySpan | undefined;
  readonly where?: Condition | undefined;
  /** Calendars that conditions name. */
  readonly calendars?: ReadonlyMap<string, DayCount> | undefined;
  /**
   * Of the records that days and conditions leave, of those that agree in these columns only the newest counts; a blank
   * agrees with nothing. Where the newest counts by the feed's key, older ones go before anything else.
   */
  readonly oncePer?: readonly string[] | undefined;
  /** Of the records that are left then, only those of these days that meet this condition. */
  readonly ofThese?:
    | { readonly days?: DaySpan | undefined; readonly where?: Condition | undefined }
    | undefined;
};

export type TallyQuery = RecordsMeant & {
  readonly tallies: readonly Tally[];
  readonly by: readonly Grouping[];
  /** Refused with words where there are more groups than so many; no bound where there is none. */
  readonly most?: number | undefined;
};

/**
 * One group: its values in the order of the groupings (null where the cell is blank, else as cells are shown: money in
 * pounds, yes and no), and its sums, exact, as text (money in whole pence).
 */
export type TallyRow = {
  readonly groups: readonly (string | null)[];
  readonly sums: readonly string[];
};
