import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import type { PriorityRow } from "../../domain/data-package/tables/plan.ts";

/** What measures can be narrowed to besides fixed words: the priorities and owners that are held. */
export type MeasureChoices = {
  readonly priorities: readonly { readonly value: string; readonly text: string }[];
  readonly owners: readonly string[];
};

export type Chosen = {
  readonly priorities: readonly PriorityRow[];
  readonly summaries: readonly MeasureSummary[];
};

const noPriority = "none";
const longestName = 70;

/** The choices that some measure of these agreements answers to, in the order of the plans. */
export function choicesIn(agreements: readonly Chosen[]): MeasureChoices {
  const measures = agreements.flatMap(({ summaries }) => summaries.map(({ measure }) => measure));
  const served = new Set(measures.map(priorityOf));
  const several = agreements.length > 1;
  const priorities = agreements.flatMap((one) => one.priorities.toSorted((a, b) => a.position - b.position));
  const owners = new Set(measures.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
  return {
    priorities: [
      ...priorities
        .filter((row) => served.has(priorityOf(row)))
        .map((row) => ({
          value: priorityOf(row),
          text: shortened(several ? `${row.portfolio} ${row.name}` : row.name),
        })),
      ...(served.has(noPriority) ? [{ value: noPriority, text: "Under no priority" }] : []),
    ],
    owners: [...owners].sort((one, other) => one.localeCompare(other, "en-GB")),
  };
}

/** A priority as an address names it: “res-1”; “none” for a measure that serves none. */
export function priorityOf(row: {
  readonly portfolio: string;
  readonly priority: string | undefined;
}): string {
  return row.priority === undefined ? noPriority : `${row.portfolio}-${row.priority}`.toLowerCase();
}

function shortened(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
}
