import type { Feed } from "./feed.ts";
import type { RejectedRecord } from "./load.ts";

const withheld = "withheld";

/** The columns anybody may see. */
export function openColumns(feed: Feed): readonly string[] {
  return feed.columns.filter(({ personal }) => !personal).map(({ name }) => name);
}

/**
 * A rejected row as anybody may see it: cells of personal columns are left out, and what was found in them is withheld
 * together with the words that repeat it. Columns the feed no longer has are withheld too.
 */
export function withoutPersonal(feed: Feed, rejected: RejectedRecord): RejectedRecord {
  const open = new Set(openColumns(feed));
  return {
    line: rejected.line,
    cells: Object.fromEntries(Object.entries(rejected.cells).filter(([column]) => open.has(column))),
    problems: rejected.problems.map((problem) =>
      problem.column === "" || open.has(problem.column)
        ? problem
        : {
            column: problem.column,
            found: withheld,
            message: `This column tells about a person: what was found is ${withheld}.`,
          },
    ),
  };
}
