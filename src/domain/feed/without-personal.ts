import type { Feed } from "./feed.ts";
import type { RejectedRecord } from "./load.ts";

const withheld = "withheld";

/** The columns anybody may see. */
export function openColumns(feed: Feed): readonly string[] {
  return feed.columns.filter(({ personal }) => !personal).map(({ name }) => name);
}

/**
 * A rejected row without what tells about a person: cells of personal columns are left out, and what was found in them is
 * withheld together with the words that repeat it. Columns the feed no longer has are withheld too. Of a row that does not
 * fit the headings all is withheld, since a name may stand in any of its cells.
 */
export function withoutPersonal(feed: Feed, rejected: RejectedRecord): RejectedRecord {
  const open = new Set(openColumns(feed));
  const isOpen = (columns: string) => columns.split(columnSeparator).every((column) => open.has(column));
  const tellsOfNobody = open.size === feed.columns.length;
  const fits = tellsOfNobody || rejected.problems.every(({ column }) => column !== "");
  return {
    line: rejected.line,
    cells: fits ? Object.fromEntries(Object.entries(rejected.cells).filter(([name]) => open.has(name))) : {},
    problems: rejected.problems.map((problem) => {
      if (problem.column === "") return fits ? problem : { column: "", found: "", message: misplaced };
      if (fits && isOpen(problem.column)) return problem;
      const message = `This column tells about a person: what was found is ${withheld}.`;
      return { column: problem.column, found: withheld, message };
    }),
  };
}

/** Between the columns that a problem is about together. */
export const columnSeparator = ", ";

const misplaced = `The row does not fit the headings: it has too many cells or too few, or can’t be told apart. Look at this line of the file: what stands in it is ${withheld}, since a column tells about a person.`;
