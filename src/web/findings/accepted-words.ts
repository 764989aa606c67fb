import { dateWords } from "../../domain/period/calendar.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";

/** "10 May 2024, Head of Finance: the line moved to another portfolio." */
export function acceptedWords({ by, on, reason }: NonNullable<Finding["accepted"]>): string {
  return `${dateWords(Temporal.PlainDate.from(on))}, ${by}: ${reason}`;
}
