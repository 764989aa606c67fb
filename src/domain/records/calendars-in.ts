import type { Condition } from "./condition.ts";

/** The working-day calendars a condition names, each once. */
export function calendarsIn(condition: Condition | undefined): readonly string[] {
  return [...new Set(condition === undefined ? [] : named(condition))];
}

function named(condition: Condition): readonly string[] {
  if ("within" in condition)
    return condition.within.calendar === undefined ? [] : [condition.within.calendar];
  if ("all" in condition) return condition.all.flatMap(named);
  if ("any" in condition) return condition.any.flatMap(named);
  return "not" in condition ? named(condition.not) : [];
}
