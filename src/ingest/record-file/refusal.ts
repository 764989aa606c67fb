import type { ImportIssue } from "../import-issue.ts";

/** Ends the reading of a file that a person has to put right; told as an issue where the file is laid. */
export class Refusal extends Error {
  readonly issue: ImportIssue;

  constructor(issue: ImportIssue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** The file was replaced or written to while it was read: what was read is of no known file. */
export class FileChanged extends Refusal {}

/** A refusal of the whole file, or of a line of it. `remedy` is what is wrong and what to do. */
export function refusal(
  file: string,
  found: string,
  expected: string,
  remedy: string,
  line?: number,
): Refusal {
  return new Refusal(issueOf(file, found, expected, remedy, line));
}

export function issueOf(
  file: string,
  found: string,
  expected: string,
  remedy: string,
  line?: number,
): ImportIssue {
  const message = `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`;
  return { file, ...(line === undefined ? {} : { line }), found, expected, message };
}
