import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import type { StatusKind } from "../../html/status.ts";
import { statusWord } from "../../html/status.ts";
import { linesOf, type MeasureGroup } from "./measures-table.ts";

const headings: readonly { readonly kind: StatusKind; readonly word: string }[] = [
  { kind: "missed", word: "Missed, or not yet met" },
  { kind: "close", word: "Close" },
  { kind: "met", word: "Met" },
  { kind: "aim", word: "Direction of travel only: followed, not judged" },
  { kind: "none", word: "Not judged" },
];

/** The measures with the exceptions first: missed, close, met, aims, then what nothing is judged of. */
export function exceptionsFirst(summaries: readonly MeasureSummary[]): readonly MeasureGroup[] {
  const lines = linesOf(summaries);
  return headings.flatMap(({ kind, word }) => {
    const found = lines.filter(({ part }) => part.status.kind === kind);
    if (found.length === 0) return [];
    return [{ heading: statusWord({ kind, word: `${word} (${found.length})` }), lines: found }];
  });
}
