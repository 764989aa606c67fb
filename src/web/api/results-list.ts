import { createRoute } from "@hono/zod-openapi";
import { definitionFor } from "../../domain/assessment/definition.ts";
import { periods } from "../../domain/data-package/tables/cycle.ts";
import { type MeasureRow, type ResultRow, results } from "../../domain/data-package/tables/measures.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { readRows } from "../../ledger/read-rows.ts";
import type { Reading } from "../reading.ts";
import { chosenMeasures } from "./chosen-measures.ts";
import { begun, comparePlaces, type Place, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { refuse } from "./problem.ts";
import { resultsQuery } from "./query.ts";
import { resultFacts, resultFactsOf } from "./result-facts.ts";
import type { Api } from "./routing.ts";

export const resultsAnswer = listFacts(resultFacts).openapi("Results");

const route = createRoute({
  method: "get",
  path: "/api/v1/results",
  operationId: "listResults",
  summary: "What measures came to: figures with their counts, or why there is none",
  tags: ["Results"],
  request: { query: resultsQuery },
  responses: answerWith("A page of results, by measure, part, area, year and period.", resultsAnswer),
});

/** /api/v1/results?measure=RES1.1&year=2020-21&period=year */
export function addResults(api: Api): void {
  api.openapi(route, async (context) => {
    const asked = context.req.valid("query");
    const start = begun("results", asked.cursor, context.get("visit"));
    if (!start.ok) return refuse(context, start.issues);
    const { visit, after } = start.value;
    const chosen = await chosenMeasures(visit, asked);
    if (!chosen.ok) return refuse(context, chosen.issues);
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const { reading, to } = visit;
    const defined = Map.groupBy(chosen.value, ({ measure }) => measure);
    const rows = await found(reading, [...defined.keys()], { ...asked, after });
    const periodRows = await readRows(reading.ledger, periods, reading.at);
    const page = pageOf("results", visit, rows, asked.limit, placeOf);
    const facts = listOf(visit, page, (row) =>
      resultFactsOf(to, definitionOf(defined, row), row, periodRows),
    );
    return sendFacts(context, visit, facts);
  });
}

function definitionOf(defined: ReadonlyMap<string, readonly MeasureRow[]>, { measure, year }: ResultRow) {
  return definitionFor(defined.get(measure) ?? [], year);
}

function placeOf({ measure, part, area, year, period }: ResultRow): Place {
  return [measure, part, area, year, period];
}

type Asked = {
  readonly year?: FinancialYear | undefined;
  readonly period?: string | undefined;
  readonly after: Place | undefined;
  readonly limit: number;
};

const fewestRead = 25;
const mostRead = 400;

/**
 * The results after a place, at least one more than a page holds where there are. Measures are read some at a time,
 * twice as many each time, so that neither a short page nor a rare period reads the whole ledger at once.
 */
async function found(
  { ledger, at }: Reading,
  measures: readonly string[],
  { year, period, after, limit }: Asked,
): Promise<readonly ResultRow[]> {
  const [first] = after ?? [];
  const left = measures.filter((measure) => first === undefined || comparePlaces([measure], [first]) >= 0);
  const ofYear = year === undefined ? [] : [{ column: "year", values: [String(year)] }];
  const rows: ResultRow[] = [];
  for (let size = fewestRead; left.length > 0 && rows.length <= limit; size = Math.min(size * 2, mostRead)) {
    const values = left.splice(0, size);
    const read = await readRows(ledger, results, at, [{ column: "measure", values }, ...ofYear]);
    const kept = read.filter(
      (row) =>
        (period === undefined || row.period === period) &&
        (after === undefined || comparePlaces(placeOf(row), after) > 0),
    );
    rows.push(...kept.toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other))));
  }
  return rows;
}
