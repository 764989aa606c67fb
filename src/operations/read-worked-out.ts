import type { ComputedMeasure } from "../domain/computed-measure/computed-measure.ts";
import { definitionWords } from "../domain/computed-measure/definition-words.ts";
import { type InPounds, inPoundsOf } from "../domain/computed-measure/figure.ts";
import { sumsWords } from "../domain/computed-measure/proposal-words.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { type MeasureRow, results } from "../domain/data-package/tables/measures.ts";
import {
  type ComputedMeasureRow,
  type ComputedResultRow,
  computedMeasures,
  computedResults,
  feedLoads,
} from "../domain/data-package/tables/records.ts";
import type { Feed } from "../domain/feed/feed.ts";
import { unitOfCell } from "../domain/measure/of-rows.ts";
import type { WorkedOut } from "../domain/receipt/worked-out.ts";
import { compareDecimals, type Decimal } from "../domain/value/decimal.ts";
import { formatDecimal } from "../domain/value/format-value.ts";
import { readComputedMeasure } from "../ingest/computed-measure-file.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readHistory } from "../ledger/read-history.ts";
import { readRows } from "../ledger/read-rows.ts";
import { readFeedNamed } from "./read-feeds.ts";

/** How a result was worked out from records or borne out by them, as known at a point; undefined for any other row. */
export async function readWorkedOut(
  ledger: Ledger,
  at: AsAt,
  given: { readonly table: Table; readonly row: Row; readonly measure: MeasureRow | undefined },
): Promise<WorkedOut | undefined> {
  const { table, row, measure } = given;
  if (table.name !== results.name || measure === undefined) return undefined;
  const of = results.key.map((property) => String(row[property]));
  const [newest] = await readHistory(ledger, computedResults, of, at);
  if (newest === undefined || newest.retracted) return undefined;
  const lineage = newest.row as Row & ComputedResultRow;
  const held = await readFeedNamed(ledger, at, lineage.feed);
  const unit = unitOfCell(measure, { part: lineage.part, asPrinted: textOf(row["asPrinted"]) });
  const value = row["value"] as Decimal | undefined;
  const definition = await definitionOf(ledger, at, lineage, held?.feed);
  const files = await readRows(ledger, feedLoads, at, [{ column: "feed", values: [lineage.feed] }]);
  const nameOf = (load: string) => files.find((one) => one.load === load)?.file;
  return {
    feed: {
      feed: lineage.feed,
      title: held?.feed.title ?? lineage.feed,
      many: held?.feed.record.many ?? "records",
    },
    status: lineage.status,
    was: lineage.was,
    sums: sumsWords({
      ...{ sums: { ...lineage, inPounds: definition.inPounds }, unit },
      ...(definition.known && { definition: definition.known }),
    }),
    exactly: [lineage.numerator, ...(lineage.denominator === undefined ? [] : [lineage.denominator])],
    value: formatDecimal(lineage.value, unit),
    stands: value !== undefined && compareDecimals(value, lineage.value) === 0,
    records: lineage.records,
    days: { from: lineage.from, to: lineage.to },
    loads: lineage.loads.map((load) => ({ load, file: nameOf(load) })),
    definition: definition.said,
  };
}

function textOf(cell: Row[string]): string | undefined {
  return typeof cell === "string" ? cell : undefined;
}

/** The definition it was worked out by, which later versions may have superseded. */
async function definitionOf(
  ledger: Ledger,
  at: AsAt,
  { measure, part, definitionSha256 }: ComputedResultRow,
  feed: Feed | undefined,
): Promise<{
  readonly said: WorkedOut["definition"];
  readonly inPounds: InPounds | undefined;
  readonly known: { readonly measure: ComputedMeasure } | undefined;
}> {
  const versions = await readHistory(ledger, computedMeasures, [measure, part], at);
  const rows = versions
    .filter(({ retracted }) => !retracted)
    .map(({ row }) => row as Row & ComputedMeasureRow);
  const used = rows.find(({ sha256 }) => sha256 === definitionSha256);
  const read = used && readComputedMeasure(used.definition, feed);
  const known = read?.ok === true && feed !== undefined ? { measure: read.value, feed } : undefined;
  const said = {
    meaning: used?.meaning ?? "The definition is not held.",
    words: known && definitionWords(known.measure, known.feed),
    sha256: definitionSha256,
    inForce: rows[0]?.sha256 === definitionSha256 && versions[0]?.retracted !== true,
  };
  return { said, inPounds: known && inPoundsOf(known.measure, known.feed), known };
}
