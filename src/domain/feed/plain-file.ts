/** A file of records made plain enough for an engine to read: headings told apart from records, columns named. */
export type PlainFile = PlainCsv | PlainParquet;

export type PlainCsv = {
  readonly form: "csv";
  readonly path: string;
  readonly separator: "," | ";" | "\t" | "|";
  readonly encoding: "utf-8" | "latin-1" | "utf-16";
  /** Lines before the first record, headings among them. */
  readonly skip: number;
  /** Cells in a row. */
  readonly width: number;
  readonly columns: readonly PlainColumn[];
  /** Where a row's line in the file as handed in is known from: one after another, or a cell of its own. */
  readonly lines:
    | { readonly kind: "counted"; readonly first: number }
    | { readonly kind: "cell"; readonly at: number };
  /**
   * The cell that says in a sentence why a row can't be taken as it stands (too many cells, a quotation mark never closed);
   * blank where it can. Undefined where no row has such trouble.
   */
  readonly trouble?: number | undefined;
};

export type PlainParquet = {
  readonly form: "parquet";
  readonly path: string;
  /** Which column of the file holds each column of the feed. */
  readonly columns: readonly { readonly column: string; readonly called: string }[];
};

/** Where a column of the feed stands in a row, counted from 0. */
export type PlainColumn = { readonly column: string; readonly at: number };
