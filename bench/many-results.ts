import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { sequence } from "./sequence.ts";

const portfolios = 10;
const measuresEach = 20;
const areas = 25;
const years = [2016, 2017, 2018, 2019, 2020];
const quarters = ["q1", "q2", "q3", "q4"];
const seed = 100_000;

type Cells = readonly (string | number)[];

/** A package of ten portfolios with so many quarterly results by area, each with its counts, and the tables they refer to. */
export async function writeManyResults(folder: string, results: number): Promise<void> {
  const year = label(2020);
  const codes = Array.from({ length: portfolios }, (_, at) => `P${at + 1}`);
  const measures = codes.flatMap((portfolio) =>
    Array.from({ length: measuresEach }, (_, at) => ({
      portfolio,
      measure: `${portfolio}.${at + 1}`,
      at: at + 1,
    })),
  );
  await write(
    folder,
    "portfolios",
    "portfolio,year,name,position",
    codes.map((code, at) => [code, year, `Portfolio ${code}`, at + 1]),
  );
  await write(
    folder,
    "areas",
    "area,name,kind",
    areaCodes().map((area) => [area, `Ward ${area}`, "ward"]),
  );
  await write(
    folder,
    "periods",
    "year,period,label,position",
    years.flatMap((each) =>
      quarters.map((quarter, at) => [label(each), quarter, quarter.toUpperCase(), at + 1]),
    ),
  );
  await write(
    folder,
    "measures",
    "measure,year,portfolio,code,title,unit,responsibility,polarity,frequency,accumulation,position",
    measures.map(({ measure, portfolio, at }) => [
      measure,
      year,
      portfolio,
      measure,
      `Measure ${measure}`,
      "percentage",
      "council",
      "high",
      "quarterly",
      "in-period",
      at,
    ]),
  );
  await write(
    folder,
    "targets",
    "measure,year,kind,value,as_printed",
    measures.map(({ measure }) => [measure, year, "numerical", "80.0", "80.0%"]),
  );
  const heading = "measure,area,year,period,value,numerator,denominator,as_printed";
  await write(
    folder,
    "results",
    heading,
    resultRows(measures.map(({ measure }) => measure)).slice(0, results),
  );
}

function resultRows(measures: readonly string[]): Cells[] {
  const random = sequence(seed);
  return measures.flatMap((measure) =>
    areaCodes().flatMap((area) =>
      years.flatMap((year) =>
        quarters.map((quarter) => {
          const denominator = 200 + Math.floor(random() * 800);
          const numerator = Math.floor(denominator * (0.6 + random() * 0.4));
          const value = percentageOf(numerator, denominator);
          return [measure, area, label(year), quarter, value, numerator, denominator, `${value}%`];
        }),
      ),
    ),
  );
}

/** To one place, halves up, in whole numbers alone. */
function percentageOf(numerator: number, denominator: number): string {
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function areaCodes(): string[] {
  return Array.from({ length: areas }, (_, at) => `ward-${at + 1}`);
}

function label(year: number): string {
  return `${year}/${(year + 1) % 100}`;
}

function write(folder: string, table: string, heading: string, rows: readonly Cells[]): Promise<void> {
  return writeFile(join(folder, `${table}.csv`), stringify([heading.split(","), ...rows]));
}
