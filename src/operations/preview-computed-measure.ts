import { coverageOf } from "../domain/computed-measure/coverage.ts";
import { definitionWords } from "../domain/computed-measure/definition-words.ts";
import type { HeldComputedMeasure } from "../domain/computed-measure/proposal.ts";
import { closedDays } from "../domain/data-package/tables/records.ts";
import type { Feed } from "../domain/feed/feed.ts";
import { loadsInEffect } from "../domain/feed/in-effect.ts";
import { calendarsIn } from "../domain/records/calendars-in.ts";
import type { Condition } from "../domain/records/condition.ts";
import type { RecordPage } from "../domain/records/record.ts";
import { ok, type Result } from "../domain/result.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { definitionAgainstLedger } from "./add-computed-measure.ts";
import { calendarsFor } from "./calendars-for.ts";
import { type ComputedResults, computeDefinitions } from "./compute-results.ts";
import { readFeedNamed } from "./read-feeds.ts";

/** What a definition would make of the records that are there, before it is saved. */
export type Preview = {
  readonly definition: HeldComputedMeasure;
  readonly feed: Feed;
  /** The definition in sentences. */
  readonly words: string;
  readonly computed: ComputedResults;
  /** The first records that count above the line, without personal columns. */
  readonly samples: RecordPage;
};

const mostSamples = 5;

/** The figures by year and sample records of a definition. Refused, with every issue, where it could not be added. */
export async function previewComputedMeasure(
  ledger: Ledger,
  warehouse: Warehouse,
  { text, at }: { readonly text: string; readonly at: AsAt },
): Promise<Result<Preview>> {
  const read = await definitionAgainstLedger(ledger, at, text);
  if (!read.ok) return read;
  const definition = read.value;
  const held = await readFeedNamed(ledger, at, definition.measure.feed);
  if (held === undefined) throw new Error(`The feed ${definition.measure.feed} was there a moment ago`);
  const computed = await computeDefinitions(ledger, warehouse, { at, definitions: [definition] });
  return ok({
    definition,
    feed: held.feed,
    words: definitionWords(definition.measure, held.feed),
    computed,
    samples: await samplesOf(ledger, warehouse, { at, definition, feed: held.feed }),
  });
}

async function samplesOf(
  ledger: Ledger,
  warehouse: Warehouse,
  given: { readonly at: AsAt; readonly definition: HeldComputedMeasure; readonly feed: Feed },
): Promise<RecordPage> {
  const { at, definition, feed } = given;
  const { where, numerator, oncePer } = definition.measure;
  const loads = loadsInEffect(await warehouse.loads(feed.feed), at.known);
  const coverage = coverageOf(feed, loads);
  if (coverage === undefined) return { records: [], total: 0 };
  const all = [where, numerator.where].filter((one) => one !== undefined);
  const meant: Condition = { all };
  const { calendars } = calendarsFor(await readRows(ledger, closedDays, at), calendarsIn(meant), coverage);
  const shown = feed.columns.filter(({ personal }) => !personal).map(({ name }) => name);
  return warehouse.records({ feed, loads, where: meant, calendars, oncePer }, shown, 0, mostSamples);
}
