import type { Reported } from "../../domain/assessment/reported.ts";
import { dayNumber } from "../../domain/assessment/span.ts";
import type { ChangePointRow } from "../../domain/data-package/tables/assessment.ts";

/** Before which results the line breaks: a marked break in the series, or a change of definition. */
export function breaksOf(
  reported: readonly Reported[],
  changes: readonly ChangePointRow[],
  part: string,
): ReadonlySet<Reported> {
  const marked = reported.filter(
    ({ value }) => value.kind === "measured" && value.markers.includes("break-in-series"),
  );
  const redefined = changes
    .filter(({ kind, part: of }) => kind === "definition-change" && (of === "all" || of === part))
    .flatMap(({ on }) => reported.find(({ span, order }) => (span?.to ?? order) >= dayNumber(on)) ?? []);
  return new Set([...marked, ...redefined]);
}
