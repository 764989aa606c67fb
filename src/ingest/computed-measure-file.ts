import { z } from "zod";
import type { ComputedMeasure } from "../domain/computed-measure/computed-measure.ts";
import type { Feed } from "../domain/feed/feed.ts";
import { financialYear, yearLabel } from "../domain/period/financial-year.ts";
import { type Issue, no, ok, type Result } from "../domain/result.ts";
import { computedMeasureIssues } from "./computed-measure-checks.ts";
import {
  computedMeasureSchema,
  computedNamesAt,
  type WrittenComputedMeasure,
} from "./computed-measure-schema.ts";
import { conditionIssues } from "./condition-issues.ts";
import { canonicalText, type DefinitionText } from "./definition/canonical-text.ts";
import { definitionIssues } from "./definition/definition-issues.ts";
import { definitionJson, keepable } from "./definition/definition-json.ts";

/**
 * The computed measure that a definition file describes. With the feed at hand it is held against that too: the columns
 * there are, their types, the values they can hold, and that nothing personal is broken down by. Refused with every
 * issue at once, each with its place in the file (numerator.where.in.0, counted from 0).
 */
export function readComputedMeasure(text: string, feed?: Feed): Result<ComputedMeasure> {
  const given = definitionJson(text);
  if (!given.ok) return given;
  const read = computedMeasureSchema.safeParse(given.value);
  const issues = [
    ...(read.success
      ? []
      : definitionIssues(outsideConditions(read.error.issues), given.value, computedNamesAt)),
    ...conditionsOf(given.value).flatMap(({ place, condition }) => conditionIssues(condition, place, feed)),
    ...computedMeasureIssues(given.value, feed),
  ];
  if (!read.success || issues.length > 0) return no(...onceEach(issues));
  const measure = measureOf(read.data);
  const kept = keepable(computedMeasureText(measure).text);
  return kept.ok ? ok(measure) : kept;
}

/** The definition as it is kept, and its SHA-256: what goes without saying is left out. */
export function computedMeasureText(measure: ComputedMeasure): DefinitionText {
  const { part, dimensions, firstYear, ...rest } = measure;
  return canonicalText({
    ...rest,
    ...(part !== "all" && { part }),
    ...(dimensions.length > 0 && { dimensions }),
    ...(firstYear !== undefined && { firstYear: yearLabel(financialYear(firstYear)) }),
  });
}

/** The JSON Schema of a definition file, for editors. What it can't say, such as which columns there are, is checked here. */
export function computedMeasureJsonSchema(): object {
  return {
    title: "Computed measure",
    description: "How a measure is worked out from the records of a feed: a definition for Outturn.",
    ...z.toJSONSchema(computedMeasureSchema, { io: "input" }),
  };
}

function measureOf({ $schema: _, part, dimensions, ...rest }: WrittenComputedMeasure): ComputedMeasure {
  return { ...rest, part: part ?? "all", dimensions: dimensions ?? [] };
}

/** What the schema says of a condition is put better by `conditionIssues`: a union only says that no form fits. */
function outsideConditions(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.filter(({ path }) => !path.includes("where"));
}

type Placed = { readonly place: string; readonly condition: unknown };

function conditionsOf(given: Readonly<Record<string, unknown>>): readonly Placed[] {
  const of = (holder: unknown, place: string): readonly Placed[] => {
    if (typeof holder !== "object" || holder === null || !("where" in holder)) return [];
    return holder.where === undefined ? [] : [{ place, condition: holder.where }];
  };
  return [
    ...of(given, "where"),
    ...of(given["numerator"], "numerator.where"),
    ...of(given["denominator"], "denominator.where"),
  ];
}

function onceEach(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.field} ${issue.message}`, issue])).values()];
}
