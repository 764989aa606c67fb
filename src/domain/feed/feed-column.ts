/** What the cells of a column hold. Money is kept as whole pence. */
export const columnTypes = ["text", "integer", "decimal", "money", "date", "datetime", "boolean"] as const;
export type ColumnType = (typeof columnTypes)[number];

/** How many columns a feed may have. */
export const mostColumns = 200;

/** One column of a feed's records. */
export type FeedColumn = {
  /** Lower-case letters, digits and underscores. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  /** What it says, in a sentence for who has never seen the source. */
  readonly meaning: string;
  /** Other headings files have for it, spelt as they are found; case and spaces do not matter. */
  readonly headings: readonly string[];
  /** A blank cell rejects the record. */
  readonly required: boolean;
  /** Whether records can be grouped by it. */
  readonly dimension: boolean;
  /** Whether it tells about a person: never shown, downloaded or grouped by. */
  readonly personal: boolean;
  /** The code list its values are of: free text is matched to it. */
  readonly list?: string | undefined;
  /** Decimal places kept, for a decimal; two unless told. */
  readonly places?: number | undefined;
  /** What yes and no are written as beside the usual words, for a boolean. */
  readonly yes?: readonly string[] | undefined;
  readonly no?: readonly string[] | undefined;
  /** What stands for a blank in its cells, such as N/A or -; letter case does not matter. */
  readonly blank?: readonly string[] | undefined;
};
