import { z } from "@hono/zod-openapi";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { accumulations } from "../../domain/measure/accumulation.ts";
import { frequencies } from "../../domain/measure/frequency.ts";
import { polarities } from "../../domain/measure/polarity.ts";
import { responsibilities } from "../../domain/measure/responsibility.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { valueUnits } from "../../domain/value/value-unit.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import { definitionFacts } from "./definition-facts.ts";
import { resultFacts } from "./result-facts.ts";
import { ruleFacts } from "./rule-facts.ts";
import { changePointFacts, profileFacts, settingFacts, settingFactsOf } from "./setting-facts.ts";
import { targetFacts } from "./target-facts.ts";

/** A measure as one year's agreement defines it. */
export const measureFacts = z
  .object({
    measure: z.string().openapi({ description: "The key, which no other measure has.", example: "RES1.1" }),
    year: z.string().openapi({ description: "The year of the agreement.", example: "2021-22" }),
    portfolio: z.string(),
    priority: z.string().nullable(),
    code: z.string().nullable().openapi({ description: "The code as printed." }),
    aliases: z.array(z.string()),
    title: z.string(),
    definition: z.string().nullable(),
    parts: z.array(z.object({ part: z.string(), name: z.string() })),
    unit: z.enum(valueUnits),
    responsibility: z.enum(responsibilities),
    polarity: z.enum(polarities).openapi({ description: "Which way is better." }),
    frequency: z.enum(frequencies),
    accumulation: z.enum(accumulations).openapi({
      description: "How a figure within the year relates to the whole year.",
    }),
    owner: z.string().nullable().openapi({ description: "The post that answers for it." }),
    dataSource: z.string().nullable(),
    stage: z.string(),
    corporate: z.boolean().openapi({ description: "Whether the corporate report carries it." }),
    greaterManchester: z.boolean(),
    affectedBy: z.string().nullable().openapi({ description: "An event that affects it." }),
    settings: settingFacts,
    note: z.string().nullable(),
    source: z.object({ file: z.string(), line: z.int().nullable() }).nullable(),
    links: z.object({
      self: z.string(),
      page: z.string().openapi({ description: "The measure's page, for people." }),
      data: z.string().openapi({ description: "Every figure of it as CSV." }),
      results: z.string(),
      assessment: z.string(),
    }),
  })
  .openapi("Measure");

type MeasureFacts = z.infer<typeof measureFacts>;

/** A measure with everything that was promised and reported for it. */
export const wholeMeasureFacts = measureFacts
  .extend({
    years: z.array(z.string()).openapi({ description: "Every year whose agreement has it, newest first." }),
    definitions: z.array(definitionFacts).openapi({
      description: "What it was in every year's agreement, oldest first.",
    }),
    rule: ruleFacts.openapi({ description: "The rule that judges it in the year." }),
    targetProfiles: z.array(profileFacts),
    changePoints: z.array(changePointFacts),
    targets: z.array(targetFacts).openapi({ description: "Up to the year, oldest first." }),
    results: z.array(resultFacts).openapi({ description: "Up to the year, oldest first; of every area." }),
  })
  .openapi("WholeMeasure");

/** `keep` are the words of the query that every link keeps: the day looked from. */
export function measureFactsOf(
  to: AddressBook,
  row: MeasureRow,
  keep: Readonly<Record<string, string | undefined>>,
): MeasureFacts {
  const { measure } = row;
  const year = yearSlug(row.year);
  return {
    measure,
    year,
    portfolio: row.portfolio,
    priority: row.priority ?? null,
    code: row.code ?? null,
    aliases: [...(row.aliases ?? [])],
    title: row.title,
    definition: row.definition ?? null,
    parts: (row.parts ?? []).map(partOf),
    unit: row.unit,
    responsibility: row.responsibility,
    polarity: row.polarity,
    frequency: row.frequency,
    accumulation: row.accumulation,
    owner: row.owner ?? null,
    dataSource: row.dataSource ?? null,
    stage: row.stage,
    corporate: row.corporate === true,
    greaterManchester: row.greaterManchester === true,
    affectedBy: row.affectedBy ?? null,
    settings: settingFactsOf(row),
    note: row.note ?? null,
    source: row.sourceFile === undefined ? null : { file: row.sourceFile, line: row.sourceLine ?? null },
    links: {
      self: withQuery(`/api/v1/measures/${encodeURIComponent(measure)}`, { year, ...keep }),
      page: to.measure(measure, row.year),
      data: to.measureCsv(measure),
      results: withQuery("/api/v1/results", { measure, ...keep }),
      assessment: withQuery("/api/v1/assessments", { measure, year, ...keep }),
    },
  };
}

function partOf(text: string) {
  const at = text.indexOf("=");
  return at === -1 ? { part: text, name: text } : { part: text.slice(0, at), name: text.slice(at + 1) };
}
