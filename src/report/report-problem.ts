/** Something in a report that a person must put right (an error stops publication) or look at (a warning). */
export type ReportProblem = {
  readonly severity: "error" | "warning";
  /** The id of the section it stands in. */
  readonly section: string;
  /** What is wrong, where, and what to do. */
  readonly message: string;
  /** The lasting name of the figure it is about. */
  readonly figure?: string;
};
