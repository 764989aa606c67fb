import type { PriorityRow } from "../../domain/data-package/tables/plan.ts";
import type { MeasureLine } from "./measures-table.ts";

/** The lines of one priority. */
export type TrendGroup = {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly MeasureLine[];
};

/** About as many as a reader takes in at once. */
const aboutAPage = 15;
const mostAPage = 18;

/** By priority in the plan's order, those tied to none last; a priority is parted only where it alone is too long. */
export function trendPages(
  lines: readonly MeasureLine[],
  priorities: readonly PriorityRow[],
): readonly (readonly TrendGroup[])[] {
  const pages: TrendGroup[][] = [];
  let count = 0;
  for (const group of groupsOf(lines, priorities).flatMap(inPieces)) {
    const page = pages.at(-1);
    if (page === undefined || count + group.lines.length > mostAPage || count >= aboutAPage) {
      pages.push([group]);
      count = group.lines.length;
    } else {
      page.push(group);
      count += group.lines.length;
    }
  }
  return pages;
}

function groupsOf(lines: readonly MeasureLine[], priorities: readonly PriorityRow[]): readonly TrendGroup[] {
  const known = new Set(priorities.map(({ priority }) => priority));
  const of = (key: string) => lines.filter(({ measure }) => measure.priority === key);
  const tied = priorities.map(({ priority, name }) => ({
    key: priority,
    heading: name,
    lines: of(priority),
  }));
  const untied = lines.filter(
    ({ measure }) => measure.priority === undefined || !known.has(measure.priority),
  );
  const heading = tied.some((group) => group.lines.length > 0) ? "Tied to no priority" : "All measures";
  return [...tied, { key: "none", heading, lines: untied }].filter((group) => group.lines.length > 0);
}

function inPieces({ key, heading, lines }: TrendGroup): readonly TrendGroup[] {
  if (lines.length <= mostAPage) return [{ key, heading, lines }];
  const count = Math.ceil(lines.length / aboutAPage);
  const size = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, at) => ({
    key: at === 0 ? key : `${key}-${at + 1}`,
    heading: at === 0 ? heading : `${heading} (continued)`,
    lines: lines.slice(at * size, (at + 1) * size),
  }));
}
