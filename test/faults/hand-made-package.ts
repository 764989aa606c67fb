import { createHash } from "node:crypto";
import type { Row, Table } from "../../src/domain/data-package/table.ts";
import { commentary, measures, results } from "../../src/domain/data-package/tables/measures.ts";
import { portfolios } from "../../src/domain/data-package/tables/organisation.ts";
import { financialYear } from "../../src/domain/period/financial-year.ts";
import { decimal } from "../../src/domain/value/decimal.ts";
import type { ReadPackage } from "../../src/ingest/package-rows.ts";

const year = financialYear(2021);
const measuresInPackage = 60;

/** A package of one portfolio whose every figure and word says which round it is from, in four files. */
export function packageOfRound(round: number): ReadPackage {
  const codes = Array.from({ length: measuresInPackage }, (_, at) => `M${at + 1}`);
  const title = `Round ${round}`;
  return {
    title,
    files: [
      file("portfolios", portfolios, [{ portfolio: "P", year, name: title, position: 1 }]),
      file(
        "measures",
        measures,
        codes.map((measure, at) => aMeasure(measure, at + 1, title)),
      ),
      file(
        "results",
        results,
        codes.map((measure) => aResult(measure, round)),
      ),
      file(
        "commentary",
        commentary,
        codes.map((measure) => ({ measure, year, period: "agreement", text: title })),
      ),
    ],
    issues: [],
    doubts: [],
  };

  function file(name: string, table: Table, rows: readonly Row[]) {
    const sha256 = createHash("sha256").update(`${name} ${round}`).digest("hex");
    const read = rows.map((row, at) => ({ row: blankRow(table, row), file: `${name}.csv`, line: at + 2 }));
    return { name: `${name}.csv`, sha256, bytes: 1, tables: [{ table, rows: read }] };
  }
}

function aMeasure(measure: string, position: number, title: string): Row {
  return {
    measure,
    year,
    portfolio: "P",
    title,
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "quarterly",
    accumulation: "snapshot",
    stage: "live",
    position,
  };
}

function aResult(measure: string, round: number): Row {
  const value = decimal(`${round}.5`);
  return { measure, part: "all", area: "council", year, period: "year", value };
}

function blankRow(table: Table, row: Row): Row {
  return { ...Object.fromEntries(Object.keys(table.columns).map((name) => [name, undefined])), ...row };
}
