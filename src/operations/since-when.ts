import { nearest } from "../domain/data-package/nearest.ts";
import { readDate } from "../domain/data-package/plain-cells.ts";
import { type DocumentRow, documents } from "../domain/data-package/tables/cycle.ts";
import { dateWords } from "../domain/period/calendar.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import { type Issue, no, ok, type Result } from "../domain/result.ts";
import { type AsAt, endOfDay } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readFirstKnown } from "../ledger/read-entries.ts";
import { readRows } from "../ledger/read-rows.ts";
import { readLastKnown } from "../ledger/read-touched.ts";

/** A document that prints its date, so that things can be told from it on. */
export type DatedDocument = DocumentRow & { readonly date: Temporal.PlainDate };

/** From when on changes are told. */
export type Since = {
  readonly point: AsAt;
  /** The day whose end it is; undefined where it is the moment before the newest entry. */
  readonly day: Temporal.PlainDate | undefined;
  /** The paper of that day, where one was asked for or is the last. */
  readonly document: DatedDocument | undefined;
  /** “since 23 November 2021”, “since the Mid-Year Report (23 November 2021)”. */
  readonly words: string;
};

/** A day or a document somebody gave, as text; a day counts before a document. */
export type SinceAsked = { readonly day?: string | undefined; readonly document?: string | undefined };

/** The agreements it is asked of: all where none is named. */
export type SinceScope = {
  readonly portfolio?: string | undefined;
  readonly year?: FinancialYear | undefined;
};

/** The documents with a printed date that something may have changed after, newest first. */
export async function documentsToTellFrom(
  ledger: Ledger,
  at: AsAt,
  { portfolio, year }: SinceScope,
): Promise<readonly DatedDocument[]> {
  const [rows, first] = await Promise.all([readRows(ledger, documents, at), readFirstKnown(ledger)]);
  const from = first === undefined ? undefined : dayOf(first);
  return rows
    .flatMap((row) => (row.date === undefined ? [] : [{ ...row, date: row.date }]))
    .filter((row) => (portfolio ?? row.portfolio) === row.portfolio && (year ?? row.year) === row.year)
    .filter(({ date }) => from !== undefined && Temporal.PlainDate.compare(date, from) >= 0)
    .filter(({ date }) => Temporal.Instant.compare(endOfDay(date), at.known) < 0)
    .sort(
      (one, other) => Temporal.PlainDate.compare(other.date, one.date) || (one.title < other.title ? -1 : 1),
    );
}

/**
 * The point changes are told from: the end of a day, the day of a document or, where neither is given, of the last
 * document before the newest entry; where there is none, the moment before that entry. Refuses a day that is none, that
 * is before the ledger begins or not before the later end, and a document that is not held or prints no date.
 */
export async function sinceWhen(
  ledger: Ledger,
  at: AsAt,
  asked: SinceAsked,
  dated: readonly DatedDocument[],
): Promise<Result<Since>> {
  if (asked.day !== undefined) return sinceDay(ledger, at, asked.day);
  if (asked.document !== undefined) return sinceDocument(ledger, at, asked.document);
  const last = await readLastKnown(ledger, at);
  const newest = last ?? at.known;
  const day = dayOf(newest);
  const document = dated.find(({ date }) => Temporal.PlainDate.compare(date, day) < 0);
  if (document !== undefined) return ok(fromDocument(at, document));
  const before = newest.subtract({ milliseconds: 1 });
  const words = `since just before the newest figures came in (${dateWords(day)})`;
  return ok({ point: { ...at, known: before }, day: undefined, document: undefined, words });
}

async function sinceDay(ledger: Ledger, at: AsAt, text: string): Promise<Result<Since>> {
  const read = readDate(text.trim());
  if (!read.ok) return no(...read.issues.map(({ message }) => issue("since", message)));
  const day = read.value;
  const wrong = await whyNotFrom(ledger, at, day);
  if (wrong !== undefined) return no(issue("since", wrong));
  const point = { ...at, known: endOfDay(day) };
  return ok({ point, day, document: undefined, words: `since ${dateWords(day)}` });
}

async function sinceDocument(ledger: Ledger, at: AsAt, key: string): Promise<Result<Since>> {
  const rows = await readRows(ledger, documents, at);
  const row = rows.find(({ document }) => document.toLowerCase() === key.trim().toLowerCase());
  if (row === undefined) {
    const near = nearest(
      key,
      rows.map(({ document }) => document),
    );
    const remedy = near === undefined ? "Give a day such as 2021-11-23." : `Did you mean ${near}?`;
    return no(issue("since-document", `No document “${key.slice(0, 60)}” is held. ${remedy}`));
  }
  const { date } = row;
  if (date === undefined) {
    return no(
      issue("since-document", `“${row.title}” prints no date. Give the day instead, such as 2021-11-23.`),
    );
  }
  const wrong = await whyNotFrom(ledger, at, date);
  return wrong === undefined ? ok(fromDocument(at, { ...row, date })) : no(issue("since-document", wrong));
}

function fromDocument(at: AsAt, document: DatedDocument): Since {
  const { date, title } = document;
  const words = `since ${title} (${dateWords(date)})`;
  return { point: { ...at, known: endOfDay(date) }, day: date, document, words };
}

async function whyNotFrom(ledger: Ledger, at: AsAt, day: Temporal.PlainDate): Promise<string | undefined> {
  const until = dayOf(at.known);
  if (Temporal.PlainDate.compare(day, until) > 0) {
    return `${dateWords(day)} is after ${dateWords(until)}, up to which changes are told. Choose an earlier day.`;
  }
  if (Temporal.PlainDate.compare(day, until) === 0) {
    return `Changes are told from the end of a day on, up to ${dateWords(until)}. Choose an earlier day.`;
  }
  const first = await readFirstKnown(ledger);
  if (first === undefined) return "The ledger holds nothing yet, so nothing can have changed.";
  const begins = dayOf(first);
  if (Temporal.PlainDate.compare(day, begins) >= 0) return undefined;
  return `The ledger holds nothing known before ${dateWords(begins)}. Choose that day or a later one.`;
}

function issue(field: string, message: string): Issue {
  return { field, message };
}
