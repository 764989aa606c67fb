import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dayOf } from "../../domain/period/day-of.ts";

/** The version as printed, with its number where the label has another: "version 1.0 (Scrutiny)". */
export function versionWords({ version, label }: PublicationRow): string {
  return `version ${label ?? version}`;
}

/** What became of a version and when: "published 3 March 2025", "withdrawn 4 March 2025". */
export function stageWords({ stage, publishedOn, withdrawnOn }: PublicationRow): string {
  if (stage === "withdrawn" && withdrawnOn !== undefined) return `withdrawn ${dateWords(withdrawnOn)}`;
  return publishedOn === undefined ? "not published" : `published ${dateWords(publishedOn)}`;
}

/** The day a version's figures were known on, in the council's time zone. */
export function dayKnown({ asAt }: PublicationRow): Temporal.PlainDate {
  return dayOf(Temporal.Instant.from(asAt));
}
