import assert from "node:assert/strict";
import { type Agreement, agreementTables, type Rows } from "../../src/domain/data-package/agreement.ts";
import type { Row } from "../../src/domain/data-package/table.ts";
import { readPackage } from "../../src/ingest/read-package.ts";

const examples = new URL("../../examples/stockport/", import.meta.url).pathname;

/** The agreement a package of the example holds, read from its files as an import reads them. */
export async function agreementIn(folder: string): Promise<Agreement> {
  const { files, issues } = await readPackage(`${examples}${folder}`);
  assert.deepEqual(issues, []);
  const tables = files.flatMap((file) => file.tables);
  const rows = Object.entries(agreementTables).map(([name, table]) => {
    const found = tables.filter((read) => read.table.name === table.name).flatMap((read) => read.rows);
    return [name, found.map(({ row }): Row => row)] as const;
  });
  const all = Object.fromEntries(rows) as unknown as Rows;
  const [portfolio, ...others] = all.portfolios;
  assert.ok(portfolio !== undefined && others.length === 0, `${folder} is one agreement`);
  return {
    ...all,
    portfolio,
    definitions: all.measures,
    everyPeriod: all.periods,
    on: Temporal.PlainDate.from("2022-06-30"),
  };
}
