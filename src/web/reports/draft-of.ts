import { parseReportId } from "../../domain/publication/report-id.ts";
import type { Result } from "../../domain/result.ts";
import type { Ledger } from "../../ledger/database.ts";
import type { Draft } from "../../operations/draft-report.ts";
import { type Format, type Rendering, renderAs } from "../../operations/render-report.ts";
import { type CheckedDraft, checkedDraft } from "../../operations/report-checklist.ts";
import { recent } from "../recent.ts";
import type { Visit } from "../visit.ts";

const draftsKept = 4;
const renderingsKept = 4;
const mostWaiting = 6;

/** Makes and renders drafts one at a time, so that many asked for at once don't take the machine. */
type Workshop = {
  draft(question: string, make: () => Promise<Result<CheckedDraft>>): Promise<Result<CheckedDraft>>;
  rendering(question: string, make: () => Promise<Rendering>): Promise<Rendering>;
};

/** Too many are waiting for drafts already. */
export class TooManyAtOnce extends Error {}

const workshops = new WeakMap<Ledger, Workshop>();

function workshopOf(ledger: Ledger): Workshop {
  const known = workshops.get(ledger);
  if (known !== undefined) return known;
  const inTurn = queue();
  const drafts = recent<Result<CheckedDraft>>(draftsKept);
  const renderings = recent<Rendering>(renderingsKept);
  const made: Workshop = {
    draft: (question, make) => drafts(question, () => inTurn(make)),
    rendering: (question, make) => renderings(question, () => inTurn(make)),
  };
  workshops.set(ledger, made);
  return made;
}

function queue(): <Made>(make: () => Promise<Made>) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (make) => {
    if (waiting >= mostWaiting) throw new TooManyAtOnce("Drafts are being made for others.");
    waiting += 1;
    const mine = last.then(make);
    last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };
}

function pointOf({ reading, asAt, day }: Visit): string {
  return `${reading.at.entry} ${asAt ?? `today ${day}`}`;
}

/** The draft of a report as known on the day looked from; undefined where the address names no report. */
export async function draftOf(visit: Visit, id: string): Promise<Result<CheckedDraft> | undefined> {
  const name = parseReportId(id);
  if (name === undefined) return undefined;
  const { ledger, at } = visit.reading;
  return workshopOf(ledger).draft(`${pointOf(visit)} ${id.toLowerCase()}`, () =>
    checkedDraft(ledger, at, name),
  );
}

/** That draft in one format. */
export function draftAs(visit: Visit, { report, pictures }: Draft, format: Format): Promise<Rendering> {
  return workshopOf(visit.reading.ledger).rendering(`${pointOf(visit)} ${report.id} ${format}`, () =>
    renderAs(report, format, pictures),
  );
}
