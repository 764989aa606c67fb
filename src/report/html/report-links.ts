/** Where what stands in a report leads to, for the place it is shown in. */
export type ReportLinks = {
  /** The address of a figure's receipt; undefined where there is none to open. */
  figure(name: string): string | undefined;
  /** The address of a table's receipt, by its code. */
  table(code: string): string | undefined;
  /** Where a picture is loaded from. */
  picture(sha256: string): string | undefined;
};
