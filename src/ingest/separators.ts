import type { ImportIssue, Place } from "./import-issue.ts";

const separators = { ";": "semicolons", "\t": "tabs", "|": "bars" } as const;

/** The issue of a row of headings that has no comma but another mark between its columns; undefined for any other row. */
export function wrongSeparator(headings: string, place: Place): ImportIssue | undefined {
  if (headings.includes(",")) return undefined;
  const [, found] = Object.entries(separators).find(([mark]) => headings.includes(mark)) ?? [];
  if (found === undefined) return undefined;
  const message = `The columns are separated by ${found}. Save the file as CSV with commas between the columns.`;
  return { ...place, found, expected: "commas", message };
}
