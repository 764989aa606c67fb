import { createRoute } from "@hono/zod-openapi";
import { nearest } from "../../domain/data-package/nearest.ts";
import { type PeriodRow, periods } from "../../domain/data-package/tables/cycle.ts";
import { commentary, type MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import type { Issue } from "../../domain/result.ts";
import { readRows } from "../../ledger/read-rows.ts";
import { assessOne, readAssessable } from "../../operations/assess.ts";
import type { Visit } from "../visit.ts";
import { assessmentFacts, assessmentFactsOf } from "./assessment-facts.ts";
import { chosenMeasures, oneOfEach } from "./chosen-measures.ts";
import { begun, comparePlaces, pageOf } from "./cursor.ts";
import { notModified, sendFacts } from "./entity-tag.ts";
import { answerWith, listFacts, listOf } from "./list.ts";
import { refuse } from "./problem.ts";
import { assessmentsQuery } from "./query.ts";
import type { Api } from "./routing.ts";

export const assessmentsAnswer = listFacts(assessmentFacts).openapi("Assessments");

const route = createRoute({
  method: "get",
  path: "/api/v1/assessments",
  operationId: "listAssessments",
  summary: "Where measures stand: now, at the year's end and since before, with the rule and the workings",
  tags: ["Assessments"],
  request: { query: assessmentsQuery },
  responses: answerWith("A page of assessments, by measure.", assessmentsAnswer),
});

/** /api/v1/assessments?portfolio=RES&year=2021-22&period=mid-year */
export function addAssessments(api: Api): void {
  api.openapi(route, async (context) => {
    const asked = context.req.valid("query");
    const start = begun("assessments", asked.cursor, context.get("visit"));
    if (!start.ok) return refuse(context, start.issues);
    const { visit, after } = start.value;
    const { ledger, at } = visit.reading;
    const periodRows = await readRows(ledger, periods, at);
    const period = asked.period ?? "year";
    const wrong = periodIssue(periodRows, asked.year, period);
    if (wrong !== undefined) return refuse(context, [wrong]);
    const chosen = await chosenMeasures(visit, asked);
    if (!chosen.ok) return refuse(context, chosen.issues);
    const unchanged = notModified(context, visit);
    if (unchanged !== undefined) return unchanged;
    const rows = oneOfEach(chosen.value, asked.year).filter(
      ({ measure }) => after === undefined || comparePlaces([measure], after) > 0,
    );
    const page = pageOf("assessments", visit, rows, asked.limit, ({ measure }) => [measure]);
    const assess = await assessor(visit, page.items, period, periodRows);
    return sendFacts(context, visit, listOf(visit, page, assess));
  });
}

/** A period is one of the council's for the year; without a year only the year as a whole can be asked about. */
function periodIssue(
  rows: readonly PeriodRow[],
  year: FinancialYear | undefined,
  period: string,
): Issue | undefined {
  if (period === "year") return undefined;
  if (year === undefined) {
    return { field: "period", message: "period is one of a year. Give year as well, such as year=2021-22." };
  }
  const known = ["year", ...rows.filter((row) => row.year === year).map((row) => row.period)];
  if (known.includes(period)) return undefined;
  const near = nearest(period, known);
  const remedy = near === undefined ? `It can be ${known.join(", ")}.` : `Did you mean ${near}?`;
  const shown = period.slice(0, 40);
  return { field: "period", message: `No reporting period of ${yearLabel(year)} is “${shown}”. ${remedy}` };
}

/** Assesses measures of one page, having read all that is held of them and the rules that judge them. */
async function assessor(
  visit: Visit,
  page: readonly MeasureRow[],
  period: string,
  periodRows: readonly PeriodRow[],
) {
  const { reading, to } = visit;
  const keys = page.map(({ measure }) => measure);
  const held = await readAssessable(reading.ledger, reading.at, keys);
  const on = visit.day;
  const among = [{ column: "measure", values: keys }];
  const beside = {
    periods: periodRows,
    commentary: await readRows(reading.ledger, commentary, reading.at, among),
  };
  return ({ measure, year }: MeasureRow) => {
    const asked = { year, period, on };
    return assessmentFactsOf(to, assessOne(held, measure, asked), asked, beside);
  };
}
