import type { ColumnType } from "../../domain/feed/feed-column.ts";

/**
 * How an engine writes what the queries of a warehouse are made of. Values from people enter SQL through `text`, names
 * through `name`, and nothing else: neither engine's bound values reach into every place the two need them.
 *
 * Cells are held as: text; whole numbers and money (pence) as 64-bit integers; decimals exact, with the column's places;
 * days and moments (without a zone) as the engine likes; booleans.
 */
export type Dialect = {
  /** An identifier. Throws where it holds a character no name has. */
  name(identifier: string): string;
  /** A text, whatever is in it. */
  text(value: string): string;
  whole(value: bigint): string;
  /** A decimal such as -12.50, comparable with a decimal column of so many places. */
  decimal(value: string, places: number): string;
  day(value: Temporal.PlainDate): string;
  moment(value: Temporal.PlainDateTime): string;
  boolean(value: boolean): string;
  /** The day of a cell of a date or datetime column, comparable with `day`. */
  dayOf(cell: string, type: ColumnType): string;
  /** The first day of the month of a day. */
  monthOf(day: string): string;
  /** Days from one day to a later one: 0 for the same day, negative where the later is earlier. */
  daysBetween(from: string, to: string): string;
  /** The number at a place of a list, counted from 0; unknown (null) where the place is outside it. */
  numberAt(numbers: readonly number[], place: string): string;
  /** Where a text stands in a list, counted from 1. */
  placeIn(texts: readonly string[], text: string): string;
  /** True where a cell of that type is one of the values. */
  among(cell: string, values: readonly string[], type: ColumnType): string;
  /** A condition that is no where it would be unknown. */
  orNo(condition: string): string;
  /** How many rows meet a condition; an unknown is not met. */
  countWhere(condition: string): string;
  /** The sum of whole numbers or decimals, exact, 0 of nothing; blank values do not count. */
  sum(value: string): string;
  /** A value as text in the plain form of its type: 12, -12.50, 2019-04-01, 2019-04-01T09:30:00, true. */
  asText(value: string, type: ColumnType, places: number): string;
  /** What stands in the order of the values, blanks first. */
  inOrder(values: readonly string[]): string;
  /**
   * A SELECT of the rows of `rows` (a SELECT) of which no newer agrees in every value of `per`. The newest has the
   * highest `newest`, compared one after another. `columns` are the names the rows have.
   */
  oncePer(
    rows: string,
    columns: readonly string[],
    per: readonly string[],
    newest: readonly string[],
  ): string;
};
