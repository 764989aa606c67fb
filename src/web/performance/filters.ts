import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { type Frequency, frequencies } from "../../domain/measure/frequency.ts";
import { type Responsibility, responsibilities } from "../../domain/measure/responsibility.ts";
import { type StatusAsked, statusesAsked } from "../measures/filters.ts";
import { type MeasureChoices, priorityOf } from "./choices.ts";

/** What a measure may be marked with, besides how it stands. */
export const flags = {
  "easier-target": "Target easier than the last result",
  "no-result": "No result held",
  "no-owner": "Nobody named",
  corporate: "In the corporate report",
  "greater-manchester": "In the Greater Manchester Strategy",
  affected: "Affected by an event",
  new: "New",
  "under-development": "Under development",
} as const;

export type Flag = keyof typeof flags;
export const flagNames = [
  "easier-target",
  "no-result",
  "no-owner",
  "corporate",
  "greater-manchester",
  "affected",
  "new",
  "under-development",
] as const satisfies readonly Flag[];

/** What a reader asks to see; undefined narrows nothing, but no status asked is the exceptions. */
export type PerformanceFilters = {
  readonly status: StatusAsked | "all" | undefined;
  /** Where the year is heading, for any part. */
  readonly yearEnd: StatusAsked | undefined;
  readonly responsibility: Responsibility | undefined;
  readonly frequency: Frequency | undefined;
  readonly flag: Flag | undefined;
  /** As addresses name priorities. */
  readonly priority: string | undefined;
  readonly owner: string | undefined;
  /** From 1. */
  readonly page: number;
};

/** Reads the query of a page. A word that is none of the choices narrows nothing. */
export function readPerformanceFilters(
  query: URLSearchParams,
  { priorities, owners }: MeasureChoices,
): PerformanceFilters {
  const one = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined => {
    const asked = query.get(name)?.trim().toLowerCase();
    return choices.find((choice) => choice.toLowerCase() === asked);
  };
  return {
    status: one("status", [...statusesAsked, "all"]),
    yearEnd: one("year-end", statusesAsked),
    responsibility: one("responsibility", responsibilities),
    frequency: one("frequency", frequencies),
    flag: one("flag", flagNames),
    priority: one(
      "priority",
      priorities.map(({ value }) => value),
    ),
    owner: one("owner", owners),
    page: Math.max(1, Math.floor(Number(query.get("page") ?? 1)) || 1),
  };
}

/** Whether the choices other than the status leave the measure. */
export function isLeft(
  summary: MeasureSummary,
  { yearEnd, responsibility, frequency, flag, priority, owner }: PerformanceFilters,
): boolean {
  const { measure } = summary;
  return (
    (responsibility ?? measure.responsibility) === measure.responsibility &&
    (frequency ?? measure.frequency) === measure.frequency &&
    (yearEnd === undefined || summary.parts.some((part) => isHeading(part, yearEnd))) &&
    (priority === undefined || priority === priorityOf(measure)) &&
    (owner ?? measure.owner) === measure.owner &&
    (flag === undefined || isFlagged(summary, flag))
  );
}

function isHeading({ assessment }: PartSummary, state: StatusAsked): boolean {
  return assessment.yearEnd.verdict.state === state;
}

function isFlagged({ measure, parts }: MeasureSummary, flag: Flag): boolean {
  switch (flag) {
    case "easier-target":
      return parts.some(({ easier }) => easier !== undefined);
    case "no-result":
      return parts.every(({ latest }) => latest === undefined);
    case "no-owner":
      return measure.owner === undefined;
    case "corporate":
      return measure.corporate === true;
    case "greater-manchester":
      return measure.greaterManchester === true;
    case "affected":
      return measure.affectedBy !== undefined;
    case "new":
      return measure.stage === "new";
    case "under-development":
      return measure.stage === "under development";
    default:
      throw new Error(`Not a flag: ${flag satisfies never}`);
  }
}
