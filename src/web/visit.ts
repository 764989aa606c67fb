import type { Context } from "hono";
import { dateWords } from "../domain/period/calendar.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { type AsAt, endOfDay, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readFirstKnown } from "../ledger/read-entries.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type Reading, readings } from "./reading.ts";
import { type AddressBook, addressBook } from "./routes.ts";

/** What one request asks for: the ledger as at a point, and the addresses that keep to it. */
export type Visit = {
  readonly reading: Reading;
  readonly to: AddressBook;
  readonly url: URL;
  /** The day figures are shown as known on; undefined for today. */
  readonly asAt: Temporal.PlainDate | undefined;
  /** What is wrong with the date asked for; the page then shows today. */
  readonly asAtProblem: string | undefined;
  /** The day it stands on: the one asked for, or today. */
  readonly day: Temporal.PlainDate;
  /** This same visit at a point and on a day it stood on before, for a list that goes on where it began. */
  at(point: AsAt, day: Temporal.PlainDate): Visit;
};

/** Makes visits over one ledger. */
export function visits(
  ledger: Ledger,
  warehouse: Warehouse,
  now = () => Temporal.Now.instant(),
): (context: Context) => Promise<Visit> {
  const read = readings(ledger, warehouse);
  return async (context) => {
    const url = new URL(context.req.url);
    // An address that begins with two slashes is one of another site wherever it is linked to.
    url.pathname = url.pathname.replace(/^\/+/, "/");
    const asked = await askedDay(ledger, url.searchParams.get("as-at"), now());
    const head = await present(ledger, now());
    const at = asked.day === undefined ? head : { ...head, known: endOfDay(asked.day) };
    const name = asked.day?.toString();
    const visit = (point: AsAt, day: Temporal.PlainDate): Visit => ({
      reading: read(point, `${point.entry} ${name ?? "today"}`),
      to: addressBook(name),
      url,
      asAt: asked.day,
      asAtProblem: asked.problem,
      day,
      at: visit,
    });
    return visit(at, asked.day ?? dayOf(now()));
  };
}

type Asked = { readonly day: Temporal.PlainDate | undefined; readonly problem: string | undefined };

async function askedDay(ledger: Ledger, text: string | null, now: Temporal.Instant): Promise<Asked> {
  const refuse = (problem: string): Asked => ({ day: undefined, problem });
  if (text === null || text === "") return { day: undefined, problem: undefined };
  const today = dayOf(now);
  const day = plainDate(text);
  if (day === undefined)
    return refuse(
      `“${text.slice(0, 40)}” is not a date. Choose one from the calendar, or write it as 2021-11-23.`,
    );
  if (Temporal.PlainDate.compare(day, today) > 0) {
    return refuse(`${dateWords(day)} is still to come. Choose today or an earlier day.`);
  }
  const first = await readFirstKnown(ledger);
  const firstDay = first && dayOf(first);
  if (firstDay !== undefined && Temporal.PlainDate.compare(day, firstDay) < 0) {
    return refuse(
      `The ledger holds nothing known before ${dateWords(firstDay)}. Choose that day or a later one.`,
    );
  }
  return { day, problem: undefined };
}

function plainDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
