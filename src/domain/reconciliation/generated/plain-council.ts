import type { Rows, TableName } from "../../data-package/agreement.ts";
import { pence } from "../../money/pence.ts";
import { decimal } from "../../value/decimal.ts";
import { generatedCouncil } from "./council.ts";
import { drawFrom } from "./draw.ts";
import { type GeneratedRows, generatedRow, generatedYear } from "./rows.ts";

const year = generatedYear;

/** Three portfolios of one council with nothing wrong, and a measure in each. */
export function plainCouncil(): GeneratedRows {
  const size = { portfolios: 3, services: 5, savings: 3, reserves: 3, schemes: 3 };
  const rows = generatedCouncil(drawFrom(7), "GBP thousand", size);
  for (const portfolio of ["P1", "P2", "P3"]) {
    for (const number of [1, 2]) rows.measures.push(measure(portfolio, number));
    rows.results.push(result(portfolio));
  }
  return rows;
}

function measure(portfolio: string, number: number) {
  const code = `${portfolio}.${number}`;
  return generatedRow("measures", {
    ...{
      portfolio,
      year,
      measure: code,
      code,
      title: `Measure ${code}`,
      unit: "percentage",
      position: number,
    },
    ...{
      responsibility: "council",
      polarity: "high",
      frequency: "annual",
      accumulation: "snapshot",
      stage: "live",
    },
  });
}

function result(portfolio: string) {
  return generatedRow("results", {
    ...{
      measure: `${portfolio}.1`,
      year,
      period: "year",
      value: decimal("62.5"),
      numerator: 625,
      denominator: 1000,
    },
  });
}

export type Edit = (rows: GeneratedRows) => GeneratedRows;

/** The rows with one of them changed. Throws where not exactly one fits. */
export function changed<Name extends TableName>(
  name: Name,
  match: Partial<Rows[Name][number]>,
  change: (row: Rows[Name][number]) => Partial<Rows[Name][number]>,
): Edit {
  return (rows) => {
    let found = 0;
    const table: readonly Rows[Name][number][] = rows[name];
    const edited = table.map((row) => {
      if (!holds(row, match)) return row;
      found += 1;
      return { ...row, ...change(row) };
    });
    if (found !== 1) throw new Error(`${found} rows of ${name} for ${JSON.stringify(match)}`);
    return { ...rows, [name]: edited };
  };
}

function holds(row: object, match: object): boolean {
  const cells = new Map<string, unknown>(Object.entries(row));
  return Object.entries(match).every(([column, cell]) => cells.get(column) === cell);
}

/** £200k and more: beyond what rounding explains anywhere. */
export const by = (amount: number | undefined, thousands: number) =>
  pence((amount ?? 0) + thousands * 100_000);
