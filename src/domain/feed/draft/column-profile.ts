/** What the cells of a column hold, looked at without knowing what they mean. */
export type ColumnProfile = {
  readonly heading: string;
  /** Cells that are not blank, of the rows looked at. */
  readonly filled: number;
  readonly rows: number;
  /** How many different values there are. */
  readonly different: number;
  /** The values that come most often, each as it stands; all of them where there are few. */
  readonly values: readonly { readonly text: string; readonly times: number }[];
  /** Letters in the longest cell. */
  readonly longest: number;
};
