import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { type Decimal, decimalText } from "../../domain/value/decimal.ts";
import { askedDrill, orBusy } from "../drill-down/asked-drill.ts";
import { sliceLines } from "../drill-down/breakdown-csv.ts";
import type { Drill } from "../drill-down/drill.ts";
import { recordsOnPage } from "../drill-down/records-part.ts";
import { openColumns, sliceRecords, whyNoRecords } from "../drill-down/slice-records.ts";
import type { Answer } from "../site.ts";
import { withQuery } from "../with-query.ts";
import { sendFacts } from "./entity-tag.ts";
import { answerWith, pointFacts, pointOf } from "./list.ts";
import { problem } from "./problem.ts";
import { drillQuery } from "./query.ts";
import type { Api, ApiEnv } from "./routing.ts";

const measureParam = z.object({
  measure: z
    .string()
    .openapi({ description: "The measure's key, or a code printed for it.", example: "RES1.1" }),
});

const sliceFacts = z.object({
  values: z
    .record(z.string(), z.string())
    .openapi({ description: "The value of each column; one that is left out takes all of them together." }),
  figure: z
    .string()
    .nullable()
    .openapi({ description: "In the measure's unit; null where it is withheld or nothing was counted." }),
  numerator: z.string().nullable(),
  denominator: z.string().nullable().openapi({ description: "Null for a total, which is of nothing." }),
  records: z.int().nullable(),
  withheld: z.boolean().openapi({ description: "Whether the rule for small numbers withholds it." }),
});

const wholeFacts = {
  measure: z.string(),
  part: z.string(),
  feed: z.string(),
  year: z.string(),
  period: z.object({ key: z.string(), words: z.string(), from: z.string(), to: z.string() }),
  narrowed: z.array(z.object({ column: z.string(), value: z.string(), code: z.string().nullable() })),
};

const breakdownAnswer = z
  .object({
    ...wholeFacts,
    unit: z.string(),
    by: z.array(z.string()),
    withheldBelow: z
      .int()
      .nullable()
      .openapi({ description: "Counts below this one but 0 are withheld; null where no rule is settled." }),
    slices: z.array(sliceFacts),
    point: pointFacts,
  })
  .openapi("Breakdown");

const recordsAnswer = z
  .object({
    ...wholeFacts,
    columns: z.array(z.string()).openapi({ description: "Never a column that tells about a person." }),
    total: z.int(),
    records: z.array(z.object({ load: z.string(), line: z.int(), cells: z.record(z.string(), z.string()) })),
    next: z.string().nullable(),
    point: pointFacts,
  })
  .openapi("RecordsBehind");

const breakdownRoute = createRoute({
  method: "get",
  path: "/api/v1/measures/{measure}/breakdown",
  operationId: "getBreakdown",
  summary: "A measure that is worked out from records, broken down by up to two columns",
  tags: ["Records"],
  request: { params: measureParam, query: drillQuery },
  responses: answerWith("Every slice, the whole among them; small numbers are withheld.", breakdownAnswer),
});

const recordsRoute = createRoute({
  method: "get",
  path: "/api/v1/measures/{measure}/records",
  operationId: "listRecordsBehind",
  summary: "The records a figure is worked out from, without what tells about persons",
  tags: ["Records"],
  request: { params: measureParam, query: drillQuery },
  responses: answerWith("A page of records by day, load and line.", recordsAnswer),
});

/** /api/v1/measures/RES1.1/breakdown?by=team and /api/v1/measures/RES1.1/records?team=Blue: the pages' words, as data. */
export function addDrillDown(api: Api): void {
  api.openapi(breakdownRoute, async (context) => {
    const visit = context.get("visit");
    const found = await askedDrill(visit, context);
    if (found.kind !== "drill") return refused(context, found, "breakdown");
    return sendFacts(context, visit, { ...breakdownOf(found), point: pointOf(visit) });
  });
  api.openapi(recordsRoute, async (context) => {
    const visit = context.get("visit");
    const found = await askedDrill(visit, context);
    if (found.kind !== "drill") return refused(context, found, "records");
    const why = whyNoRecords(found);
    if (why !== undefined) return problem(context, { kind: "not-found", detail: why });
    const { page } = found.asked;
    const from = (page - 1) * recordsOnPage;
    const read = await orBusy(() => sliceRecords(visit.reading.warehouse, found, from, recordsOnPage));
    if ("kind" in read) return refused(context, read, "records");
    const { pathname, search } = visit.url;
    const more = from + read.records.length < read.total;
    return sendFacts(context, visit, {
      ...wholeOf(found),
      columns: openColumns(found).map(({ name }) => name),
      total: read.total,
      records: read.records,
      next: more ? withQuery(`${pathname}${search}`, { page: page + 1 }) : null,
      point: pointOf(visit),
    });
  });
}

function refused(
  context: Context<ApiEnv>,
  answer: Answer | { readonly kind: "no records" },
  twin: "records" | "breakdown",
): Response {
  switch (answer.kind) {
    case "moved":
      return context.redirect(`/api/v1${answer.to.replace(/\/records(?=$|\?)/, `/${twin}`)}`, 302);
    case "not found": {
      const suggestions = answer.suggestions.map(({ text, href }) => ({ text, href: inApi(href) }));
      return problem(context, { kind: "not-found", detail: answer.sought, suggestions });
    }
    case "no records":
      return problem(context, { kind: "not-found", detail: "No records are held yet." });
    case "busy":
      return problem(context, { kind: "busy", detail: answer.what });
    case "page":
    case "file":
      throw new Error(`The API was answered with a ${answer.kind}`);
    default:
      throw new Error(`Not an answer: ${answer satisfies never}`);
  }
}

function inApi(href: string): string {
  return href.startsWith("/api/") ? href : `/api/v1${href}`;
}

function wholeOf({ drilled, year, period, narrowed }: Drill) {
  const { slot, stretch } = period;
  return {
    measure: drilled.key,
    part: drilled.computed.part,
    feed: drilled.held.feed.feed,
    year: yearSlug(year),
    period: { key: slot.key, words: slot.words, from: String(stretch.from), to: String(stretch.to) },
    narrowed: narrowed.map(({ column, value }) => ({
      column: column.name,
      value: value.name,
      code: value.code ?? null,
    })),
  };
}

function breakdownOf(drill: Drill) {
  const { axes } = drill.breakdown;
  const text = (value: Decimal | undefined) => (value === undefined ? null : decimalText(value));
  return {
    ...wholeOf(drill),
    unit: drill.measure.unit,
    by: drill.by.flatMap((axis) => axes[axis]?.column.name ?? []),
    withheldBelow: drill.disclosure.kind === "ruled" ? drill.disclosure.least : null,
    slices: sliceLines(drill).map(({ values, slice }) => {
      const shown = slice.kind === "shown" ? slice : undefined;
      const named = axes.flatMap(({ column }, at) => {
        const value = values[at] ?? "";
        return value === "" ? [] : [[column.name, value] as const];
      });
      return {
        values: Object.fromEntries(named),
        figure: text(shown?.figure),
        numerator: text(shown?.numerator),
        denominator: text(shown?.denominator),
        records: shown?.records ?? null,
        withheld: shown === undefined,
      };
    }),
  };
}
