/** What stops a file from being imported: where it stands, and what to do about it. */
export type ImportIssue = {
  /** The file's name within the package. */
  readonly file: string;
  readonly sheet?: string;
  /** The line of the file or the row of the sheet, counted from 1; absent where the whole file is meant. */
  readonly line?: number;
  /** The column's heading. */
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
  /** One or two plain sentences that name what was found and say what to do. */
  readonly message: string;
  /** How many things it stands for, where it counts those that are not listed; absent where it is one. */
  readonly more?: number;
};

/** Where in a package something stands. */
export type Place = Pick<ImportIssue, "file" | "sheet" | "line" | "column">;

export type Report = (issue: ImportIssue) => void;

/** "results.csv, line 14" or "package.xlsx, sheet results, row 14". */
export function placeWords({ file, sheet, line }: Place): string {
  const row = line === undefined ? "" : `, ${sheet === undefined ? "line" : "row"} ${line}`;
  return `${file}${sheet === undefined ? "" : `, sheet ${sheet}`}${row}`;
}

/** How many things these are, those counted and not listed included. */
export function issueCount(issues: readonly ImportIssue[]): number {
  return issues.reduce((sum, { more = 1 }) => sum + more, 0);
}

/** Collects issues, lists so many of each file, and counts the rest in one last issue of that file. */
export function issueLog(perFile: number): { readonly report: Report; issues(): readonly ImportIssue[] } {
  const listed: ImportIssue[] = [];
  const counts = new Map<string, number>();
  return {
    report(issue) {
      const count = (counts.get(issue.file) ?? 0) + 1;
      counts.set(issue.file, count);
      if (count <= perFile) listed.push(issue);
    },
    issues: () => [...listed, ...[...counts].flatMap(([file, count]) => unlisted(file, count - perFile))],
  };
}

function unlisted(file: string, count: number): readonly ImportIssue[] {
  if (count <= 0) return [];
  const message = `${count} more ${count === 1 ? "thing" : "things"} in this file can't be read. Put these right and import it again.`;
  return [{ file, found: `${count} more`, expected: "none", message, more: count }];
}
