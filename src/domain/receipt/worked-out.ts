import type { ComputedResultRow } from "../data-package/tables/records.ts";
import type { DaySpan } from "../feed/load.ts";
import type { Decimal } from "../value/decimal.ts";

/** How a figure was worked out from records, or borne out by them. */
export type WorkedOut = {
  readonly feed: { readonly feed: string; readonly title: string; readonly many: string };
  readonly status: ComputedResultRow["status"];
  /** The figure it restates, as it was. */
  readonly was: string | undefined;
  /** “192,836 of 238,982”, or the one sum of a total. */
  readonly sums: string;
  /** The figure the records gave, in the measure's unit. */
  readonly value: string;
  /** Whether the ledger's figure is still the one that was worked out or borne out. */
  readonly stands: boolean;
  /** The sums themselves. */
  readonly exactly: readonly Decimal[];
  /** Undefined where they are withheld. */
  readonly records: number | undefined;
  readonly days: DaySpan;
  /** The files its records came from. */
  readonly loads: readonly { readonly load: string; readonly file: string | undefined }[];
  readonly definition: {
    readonly meaning: string;
    /** All of it in sentences; undefined where its feed can't be read any more. */
    readonly words: string | undefined;
    readonly sha256: string;
    /** Whether it is the one in force. */
    readonly inForce: boolean;
  };
};

/** What was done with the figure, as a sentence. */
export function workedOutSentence({ status, was, feed, value, stands }: WorkedOut): string {
  const changed = stands ? "" : ` The records gave ${value}; the ledger's figure was changed since.`;
  switch (status) {
    case "confirmed":
      return `Borne out by the records of ${feed.title}.${changed}`;
    case "entered":
      return `Worked out from the records of ${feed.title}.${changed}`;
    case "restated":
      return `Worked out from the records of ${feed.title}${was === undefined ? "" : `; it was ${was}`}.${changed}`;
    default:
      throw new Error(`Not a status: ${status satisfies never}`);
  }
}
