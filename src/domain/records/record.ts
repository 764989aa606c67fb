/** One record as it is shown: where it was taken from, and its cells in the form of their type ("" where blank). */
export type FoundRecord = {
  readonly load: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** Some of the records meant, in the order of their day, load and line. */
export type RecordPage = {
  readonly records: readonly FoundRecord[];
  /** How many there are in all. */
  readonly total: number;
};
