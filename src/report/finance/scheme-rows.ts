import { blockHeading, type Scheme } from "../../domain/budget/spend-years.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";

/** A row for each scheme and each sum of schemes, the first of a block under the block's heading. */
export function schemeRows(
  schemes: readonly Scheme[],
  cellsOf: (scheme: Scheme) => readonly Words[],
): readonly ReportRow[] {
  return schemes.flatMap((scheme, at): readonly ReportRow[] => {
    const { first } = scheme;
    const heading = blockHeading(scheme, schemes[at - 1]);
    const line: ReportRow = { kind: first.row, cells: [[first.name], ...cellsOf(scheme)] };
    return heading === undefined ? [line] : [{ kind: "group", heading: [heading] }, line];
  });
}
