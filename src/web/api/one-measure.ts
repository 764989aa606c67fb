import { createRoute, z } from "@hono/zod-openapi";
import { definitionFor } from "../../domain/assessment/definition.ts";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import { ruleLookup } from "../../domain/assessment/rule.ts";
import { ruleBookOf } from "../../domain/assessment/rule-rows.ts";
import {
  changePoints,
  measureRules,
  statusRules,
  type TargetProfileRow,
  targetProfiles,
} from "../../domain/data-package/tables/assessment.ts";
import { periods } from "../../domain/data-package/tables/cycle.ts";
import { type MeasureRow, results, targets } from "../../domain/data-package/tables/measures.ts";
import { measuresNamed } from "../../domain/measure/measures-named.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { readRows } from "../../ledger/read-rows.ts";
import { nearMeasures } from "../measure/near-measures.ts";
import type { Visit } from "../visit.ts";
import { comparePlaces } from "./cursor.ts";
import { definitionFactsOf } from "./definition-facts.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, kept, pointFacts, pointOf } from "./list.ts";
import { measureFactsOf, wholeMeasureFacts } from "./measure-facts.ts";
import { type Problem, problem } from "./problem.ts";
import { measureQuery } from "./query.ts";
import { resultFactsOf } from "./result-facts.ts";
import type { Api } from "./routing.ts";
import { ruleFactsOf } from "./rule-facts.ts";
import { changePointFactsOf, profileFactsOf } from "./setting-facts.ts";
import { targetFactsOf } from "./target-facts.ts";

export const measureAnswer = z
  .object({ measure: wholeMeasureFacts, point: pointFacts })
  .openapi("OneMeasure");

const route = createRoute({
  method: "get",
  path: "/api/v1/measures/{measure}",
  operationId: "getMeasure",
  summary: "One measure with its targets and results",
  tags: ["Measures"],
  request: {
    params: z.object({
      measure: z.string().openapi({
        description: "The measure's key, or a code printed for it that no other measure has.",
        example: "RES1.1",
      }),
    }),
    query: measureQuery,
  },
  responses: answerWith(
    "The measure, as its newest agreement or the year asked for defines it.",
    measureAnswer,
  ),
});

/** /api/v1/measures/RES1.1?year=2021-22 */
export function addMeasure(api: Api): void {
  api.openapi(route, async (context) => {
    const visit = context.get("visit");
    const { year } = context.req.valid("query");
    const known = await visit.reading.measures();
    const asked = context.req.valid("param").measure;
    const named = measuresNamed(known, asked).toSorted((left, right) => right.year - left.year);
    const unclear = whyNotOne(visit, known, named, asked);
    if (unclear !== undefined) return problem(context, unclear);
    const row = named.find((one) => year === undefined || one.year === year);
    if (row === undefined) return problem(context, otherYears(visit, named, year));
    return notModified(context, visit) ?? sendFacts(context, visit, await wholeMeasure(visit, row, named));
  });
}

/** Why a name stands for no measure, or for more than one. */
function whyNotOne(
  { to }: Visit,
  known: readonly MeasureRow[],
  named: readonly MeasureRow[],
  asked: string,
): Problem | undefined {
  const keys = new Map(named.map((row) => [row.measure, row]));
  if (keys.size === 1) return undefined;
  const shown = asked.slice(0, 80);
  if (keys.size === 0) {
    const detail = `No measure has the code “${shown}”. /api/v1/measures lists all that are held.`;
    return { kind: "not-found", detail, suggestions: nearMeasures(to, known, asked).map(inApi) };
  }
  return {
    kind: "not-found",
    detail: `${keys.size} measures carry the code “${shown}”. Ask for one by its key.`,
    suggestions: [...keys.values()].map((row) => suggestion(to.measure(row.measure), row)),
  };
}

function otherYears({ to }: Visit, named: readonly MeasureRow[], year: FinancialYear | undefined): Problem {
  const when = year === undefined ? "any year" : yearLabel(year);
  return {
    kind: "not-found",
    detail: `The measure is in no agreement for ${when}. Ask for a year that has it, or leave year out.`,
    suggestions: named.map((row) => suggestion(to.measure(row.measure, row.year), row)),
  };
}

function suggestion(page: string, row: MeasureRow) {
  return inApi({ text: `${row.measure}: ${titleWords(row)}, ${yearLabel(row.year)}`, href: page });
}

/** The page of a measure has its twin under the same path. */
function inApi({ text, href }: { readonly text: string; readonly href: string }) {
  return { text, href: `/api/v1${href}` };
}

async function wholeMeasure(
  visit: Visit,
  row: MeasureRow,
  definitions: readonly MeasureRow[],
): Promise<z.infer<typeof measureAnswer>> {
  const { reading, to } = visit;
  const { ledger, at } = reading;
  const own = [{ column: "measure", values: [row.measure] }];
  const judging = [{ column: "measure", values: [row.measure, measureRules.columns.measure.blank ?? ""] }];
  const [resultRows, targetRows, periodRows, ruleRows, judgingRows, profiles, changes] = await Promise.all([
    readRows(ledger, results, at, own),
    readRows(ledger, targets, at, own),
    readRows(ledger, periods, at),
    readRows(ledger, statusRules, at),
    readRows(ledger, measureRules, at, judging),
    readRows(ledger, targetProfiles, at, own),
    readRows(ledger, changePoints, at, own),
  ]);
  const ruleFor = ruleLookup(ruleBookOf(ruleRows, judgingRows));
  const definition = (year: FinancialYear) => definitionFor(definitions, year);
  return {
    measure: {
      ...measureFactsOf(to, row, kept(visit)),
      years: definitions.map(({ year }) => yearSlug(year)),
      definitions: definitionFactsOf(definitions.filter(({ year }) => year <= row.year)),
      rule: ruleFactsOf(to, ruleFor(row.measure, row.year)),
      targetProfiles: profiles
        .filter(({ year }) => year <= row.year)
        .toSorted((left, right) => comparePlaces(placeOfProfile(left), placeOfProfile(right)))
        .map(profileFactsOf),
      changePoints: changes
        .toSorted((left, right) =>
          comparePlaces([left.part, left.on.toString()], [right.part, right.on.toString()]),
        )
        .map(changePointFactsOf),
      targets: targetRows
        .filter(({ year }) => year <= row.year)
        .toSorted((left, right) => comparePlaces([left.year, left.part], [right.year, right.part]))
        .map((target) => targetFactsOf(to, definition(target.year), target)),
      results: resultRows
        .filter(({ year }) => year <= row.year)
        .toSorted((left, right) => comparePlaces(placeInTime(left), placeInTime(right)))
        .map((result) => resultFactsOf(to, definition(result.year), result, periodRows)),
    },
    point: pointOf(visit),
  };
}

function placeOfProfile({ part, year, period }: TargetProfileRow) {
  return [part, year, period];
}

type Timed = { readonly year: number; readonly period: string; readonly part: string; readonly area: string };

function placeInTime({ year, period, part, area }: Timed) {
  return [year, period, part, area];
}
