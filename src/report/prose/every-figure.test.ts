import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleAgreements } from "../../../test/example-agreements.ts";
import { type Agreement, agreementTables, type Rows } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import { pence } from "../../domain/money/pence.ts";
import { asSentencesPrint, printedMoney } from "../../domain/prose/money-print.ts";
import { proseReader } from "../../domain/prose/prose-reader.ts";
import { cellWords } from "../../domain/receipt/cell-words.ts";
import { plainFigure } from "../model/walk.ts";

/** What the receipt of a cell prints; of money, what sentences print. */
function printedOf(agreement: Agreement, table: Table, row: Row, property: string): string {
  const amount = row[property];
  if (table.columns[property]?.kind === "amount" && typeof amount === "number") {
    return printedMoney(pence(amount), asSentencesPrint).text;
  }
  const defined = agreement.definitions.filter(({ measure }) => measure === row["measure"]);
  const measure = defined.find(({ year }) => year === row["year"]) ?? defined.at(-1);
  return cellWords(table, row, property, measure).text;
}

function* cellsOf(agreement: Agreement): Generator<{ table: Table; row: Row; property: string }> {
  const held: Partial<Rows> = agreement;
  for (const [name, table] of Object.entries<Table>(agreementTables)) {
    const rows: readonly Row[] = Object.entries(held).find(([known]) => known === name)?.[1] ?? [];
    for (const row of rows) {
      for (const property of Object.keys(table.columns)) {
        if (row[property] !== undefined) yield { table, row, property };
      }
    }
  }
}

for (const example of ["stockport", "made-up"]) {
  const agreements = await exampleAgreements(example);

  test(`the lasting name of every cell of ${example} prints in a sentence what its receipt says`, () => {
    let seen = 0;
    for (const agreement of agreements) {
      const { resolve } = proseReader({ agreements: [agreement] });
      for (const { table, row, property } of cellsOf(agreement)) {
        const id = figureId(table, row, property);
        const found = resolve(id);
        assert.ok(found.ok, id);
        const { text, marker, figure } = found.value;
        const printed = marker === undefined ? text : plainFigure({ text, marker });
        assert.equal(printed, printedOf(agreement, table, row, property));
        assert.equal(figure, id);
        seen += 1;
      }
    }
    assert.ok(seen > 5000, `${seen} cells`);
  });

  test(`every token ${example} offers for a figure is read, and prints that figure`, () => {
    let seen = 0;
    for (const agreement of agreements) {
      const { resolve, subjects } = proseReader({ agreements: [agreement] });
      for (const fact of subjects.flatMap((subject) => subject.facts())) {
        const found = resolve(fact.token);
        assert.ok(found.ok, `${fact.token}: ${JSON.stringify(found)}`);
        if (!fact.token.endsWith("counts")) assert.ok(found.value.text.startsWith(fact.text), fact.token);
        seen += 1;
      }
    }
    assert.ok(seen > 500, `${seen} tokens`);
  });
}
