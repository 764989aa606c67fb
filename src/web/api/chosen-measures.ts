import { nearest } from "../../domain/data-package/nearest.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { measuresNamed } from "../../domain/measure/measures-named.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { type Issue, no, ok, type Result } from "../../domain/result.ts";
import { nearMeasures } from "../measure/near-measures.ts";
import type { Visit } from "../visit.ts";

type Asked = { readonly portfolio?: string | undefined; readonly measure?: string | undefined };

/** Every year's definition of the measures that a portfolio and a measure asked for leave, by key and year. */
export async function chosenMeasures(
  visit: Visit,
  { portfolio, measure }: Asked,
): Promise<Result<readonly MeasureRow[]>> {
  const known = await visit.reading.measures();
  const codes = [...new Set((await visit.reading.portfolios()).map((row) => row.portfolio))];
  const named = measure === undefined ? known : measuresNamed(known, measure);
  const issues: Issue[] = [];
  if (measure !== undefined && named.length === 0) {
    issues.push({ field: "measure", message: unknownMeasure(visit, known, measure) });
  }
  const isAsked = (code: string) => portfolio === undefined || code.toLowerCase() === portfolio.toLowerCase();
  if (portfolio !== undefined && !codes.some(isAsked)) {
    issues.push({ field: "portfolio", message: unknownPortfolio(codes, portfolio) });
  }
  if (issues.length > 0) return no(...issues);
  const kept = named.filter((row) => isAsked(row.portfolio));
  return ok(kept.toSorted((left, right) => order(left.measure, right.measure) || left.year - right.year));
}

function order(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Each measure once: as the year asked for defines it, else as its newest does. */
export function oneOfEach(
  rows: readonly MeasureRow[],
  year: FinancialYear | undefined,
): readonly MeasureRow[] {
  const found = new Map<string, MeasureRow>();
  for (const row of rows) if (year === undefined || row.year === year) found.set(row.measure, row);
  return [...found.values()];
}

function unknownMeasure({ to }: Visit, known: readonly MeasureRow[], asked: string): string {
  const [near] = nearMeasures(to, known, asked);
  const remedy = near === undefined ? "/api/v1/measures lists all that are." : `Did you mean ${near.text}?`;
  return `No measure has the code “${asked.slice(0, 80)}”. ${remedy}`;
}

/** What to say of a portfolio that is not held. */
export function unknownPortfolio(codes: readonly string[], asked: string): string {
  const near = nearest(asked, codes);
  const remedy = near === undefined ? `It can be ${codes.slice(0, 20).join(", ")}.` : `Did you mean ${near}?`;
  return `No portfolio has the code “${asked.slice(0, 80)}”. ${remedy}`;
}
