import type { LedgerCodeRow } from "../data-package/tables/actuals.ts";
import type { Issue } from "../result.ts";

/** What stops codes of the accounting system from being found by a row: a * anywhere but once at the end of a code. */
export function ledgerCodeIssues({ costCentre, subjective }: LedgerCodeRow): readonly Issue[] {
  return [
    { field: "costCentre", text: costCentre },
    { field: "subjective", text: subjective },
  ]
    .filter(({ text }) => text.slice(0, -1).includes("*"))
    .map(({ field, text }) => ({
      field,
      message: `“${text}” has a * before its end. Write the code, or the beginning of codes with one * at the end.`,
    }));
}
