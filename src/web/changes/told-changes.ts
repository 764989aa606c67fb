import type { AllChanges } from "../../domain/changes/all-changes.ts";
import type { Change } from "../../domain/changes/change.ts";
import { headline, lookedThrough } from "../../domain/changes/headline.ts";
import { newestAgreements } from "../../domain/coverage/newest.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { measureWords } from "../../domain/receipt/figure-words.ts";
import { type Issue, no, ok, type Result } from "../../domain/result.ts";
import { changesFromLastYear, changesSince } from "../../operations/compare-states.ts";
import {
  type DatedDocument,
  documentsToTellFrom,
  type Since,
  sinceWhen,
} from "../../operations/since-when.ts";
import type { Visit } from "../visit.ts";
import type { AskedChanges } from "./asked-changes.ts";
import { heldNow, heldThen } from "./held-then.ts";

/** The changes asked for, with the sentence that counts them. */
export type ToldChanges = {
  readonly all: AllChanges;
  readonly headline: string;
  /** Since when; undefined for a year's agreement held against the one it follows. */
  readonly since: Since | undefined;
  /** The agreement it is held against; undefined for two times. */
  readonly last: PortfolioRow | undefined;
};

/** Finds the changes; refuses a day or a document that nothing can be told from, and an agreement that follows none. */
export async function toldChanges(
  { reading }: Visit,
  asked: AskedChanges,
  dated: readonly DatedDocument[],
): Promise<Result<ToldChanges>> {
  if (asked.lastYear) return againstLastYear(reading, asked);
  const since = await sinceWhen(reading.ledger, reading.at, asked.since, dated);
  if (!since.ok) return since;
  const ends = { before: heldThen(reading.ledger, since.value.point), after: heldNow(reading) };
  const all = ofMeasure(await changesSince(reading.ledger, ends, asked), asked.measure);
  const words = headlineOf(all, since.value.words, asked.measure);
  return ok({ all, headline: words, since: since.value, last: undefined });
}

async function againstLastYear(reading: Visit["reading"], asked: AskedChanges): Promise<Result<ToldChanges>> {
  const rows = (await reading.portfolios()).filter(
    (row) => row.portfolio === asked.portfolio && (asked.year ?? row.year) === row.year,
  );
  const [row] = newestAgreements(rows);
  const refuse = (message: string): Result<ToldChanges, Issue> => no({ field: "against", message });
  if (row === undefined)
    return refuse("Name the portfolio whose agreement is to be held against the last one.");
  const found = await changesFromLastYear(heldNow(reading), row);
  if (found === undefined) {
    return refuse(`No agreement before ${row.name} ${yearLabel(row.year)} is held that it follows.`);
  }
  const all = ofMeasure(found.changes, asked.measure);
  const { last } = found;
  const since = `from ${last.name} ${yearLabel(last.year)} to ${row.name} ${yearLabel(row.year)}`;
  return ok({ all, headline: headlineOf(all, since, asked.measure), since: undefined, last });
}

/** The changes of one measure alone. */
function changesOfMeasure(changes: readonly Change[], measure: string): readonly Change[] {
  return changes.filter((change) => change.measure?.measure === measure);
}

function ofMeasure(all: AllChanges, measure: MeasureRow | undefined): AllChanges {
  return measure === undefined ? all : { ...all, changes: changesOfMeasure(all.changes, measure.measure) };
}

function headlineOf(all: AllChanges, since: string, measure: MeasureRow | undefined): string {
  if (measure === undefined) return headline(all, since);
  const name = measureWords(measure).replace(/\.$/, "");
  const { length } = all.changes;
  const start = since.charAt(0).toUpperCase() + since.slice(1);
  if (length === 0) return `${start}, nothing changed of ${name}: ${lookedThrough(all)}.`;
  return `${start}, ${length} ${length === 1 ? "thing" : "things"} changed of ${name}.`;
}

/** The papers changes can be told from, of the agreements asked about; of all where those have none. */
export async function papersToTellFrom({ reading }: Visit, asked: Pick<AskedChanges, "portfolio">) {
  const { ledger, at } = reading;
  const own = await documentsToTellFrom(ledger, at, { portfolio: asked.portfolio });
  return own.length > 0 || asked.portfolio === undefined ? own : documentsToTellFrom(ledger, at, {});
}
