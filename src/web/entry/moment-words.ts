import { dateWords } from "../../domain/period/calendar.ts";
import { councilZone, dayOf } from "../../domain/period/day-of.ts";

/** The day an instant falls on in the council's time zone: "7 June 2021". */
export function dayWords(instant: Temporal.Instant): string {
  return dateWords(dayOf(instant));
}

/** The day and the minute: "22 November 2021 at 14:05". */
export function momentWords(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(councilZone);
  const [hour, minute] = [local.hour, local.minute].map((part) => String(part).padStart(2, "0"));
  return `${dateWords(local.toPlainDate())} at ${hour}:${minute}`;
}

const operations: Readonly<Record<string, string>> = {
  import: "imported a file",
  retract: "took figures back",
  accept: "let a finding stand",
  "add feed": "described a feed",
  "add computed measure": "said how a measure is worked out from records",
  "accept results": "accepted figures worked out from records",
  approve: "wrote down an approval",
  publish: "published a report",
  withdraw: "withdrew a report",
  edit: "took edited words of a report",
  load: "took in records",
  "settle alias": "settled what a spelling stands for",
};

/** What was done, as a sentence says it after the name of who did it. */
export function operationWords(operation: string): string {
  return operations[operation] ?? operation.replaceAll("-", " ");
}
