import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { agreementTables, packageTables, type Rows } from "../src/domain/data-package/agreement.ts";
import type { Row, Table } from "../src/domain/data-package/table.ts";
import type { ReadPackage } from "../src/ingest/package-rows.ts";
import { type PackageFile, packageFiles } from "../src/open-data/package-files.ts";
import { type Copy, copyRow } from "./copy-row.ts";
import { sequence } from "./sequence.ts";

const seed = 2021;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const drifts = 9;

/** Writes so many copies of each agreement among the packages, every copy a data package in a folder of its own. */
export async function writeCopies(
  example: readonly ReadPackage[],
  copies: number,
  folder: string,
): Promise<void> {
  const agreements = example.filter((read) => tablesIn(read).some(({ table }) => table.name === "measures"));
  const periodsTaken = new Set(agreements.flatMap(periodKeys));
  for (let number = 1; number <= copies; number += 1) {
    const copy = copyNumbered(number);
    for (const [at, agreement] of agreements.entries()) {
      const name = `copy-${number}-${at + 1}`;
      await writeFiles(
        join(folder, name),
        packageFiles(copiedRows(agreement, copy, periodsTaken), metaOf(agreement, copy, name)),
      );
    }
  }
}

export async function writeFiles(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
}

function copyNumbered(number: number): Copy {
  return {
    letters: `${letters[Math.floor(number / letters.length)]}${letters[number % letters.length]}`,
    yearsBack: number % 10,
    factor: 2 + (number % 4),
    drift: (measure) =>
      Math.floor(sequence(seed + number * 1000 + sumOf(measure))() * drifts) - (drifts - 1) / 2,
  };
}

function sumOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

function metaOf(agreement: ReadPackage, { yearsBack }: Copy, name: string) {
  const knownOn = agreement.knownOn?.subtract({ years: yearsBack });
  return { name, title: name, ...(knownOn === undefined ? {} : { knownOn }) };
}

/** Reporting periods belong to no portfolio: one that another copy has already brought is left out. */
/** The words of reports and their pictures stay the example's own. */
function copiedRows(agreement: ReadPackage, copy: Copy, periodsTaken: Set<string>): Rows {
  const tables = Object.entries(packageTables).map(([name, table]) => {
    if (!(name in agreementTables)) return [name, []];
    const given = tablesIn(agreement).filter((read) => read.table.name === table.name);
    const rows = given.flatMap((read) =>
      read.rows.map(({ row }) =>
        copyRow(table, { ...row, ...("photo" in row && { photo: undefined }) }, copy),
      ),
    );
    return [name, table.name === "periods" ? rows.filter((row) => isFirst(row, periodsTaken)) : rows];
  });
  return Object.fromEntries(tables) as Rows;
}

function isFirst(row: Row, taken: Set<string>): boolean {
  const key = periodKey(row);
  const first = !taken.has(key);
  taken.add(key);
  return first;
}

function periodKeys(read: ReadPackage): string[] {
  const given = tablesIn(read).filter(({ table }) => table.name === "periods");
  return given.flatMap(({ rows }) => rows.map(({ row }) => periodKey(row)));
}

function periodKey(row: Row): string {
  return `${row["year"]} ${row["period"]}`;
}

function tablesIn(
  read: ReadPackage,
): readonly { readonly table: Table; readonly rows: readonly { readonly row: Row }[] }[] {
  return read.files.flatMap(({ tables }) => tables);
}
