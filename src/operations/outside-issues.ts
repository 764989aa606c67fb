import type { OutsideCode, UndecidedCode } from "../domain/budget/roll-up.ts";
import type { LedgerCodeRow } from "../domain/data-package/tables/actuals.ts";
import { pounds } from "../domain/money/format.ts";
import { pence } from "../domain/money/pence.ts";
import type { ImportIssue, Place } from "../ingest/import-issue.ts";

/** What the file heads the columns of its codes by. */
export type CodeColumns = { readonly costCentre: string; readonly subjective: string };

/** The codes of an extract that the mapping does not know, each with what falls outside because of it. */
export function outsideIssues(
  outside: readonly OutsideCode[],
  mapping: readonly LedgerCodeRow[],
  place: Place,
  columns: CodeColumns,
): readonly ImportIssue[] {
  const spelt = new Map(
    mapping
      .flatMap(({ costCentre, subjective }) => [costCentre, subjective])
      .map((code) => [short(code), code]),
  );
  return outside.map((one) => {
    const { costCentre, subjective, rows, line, actual } = one;
    const found = subjective === undefined ? costCentre : `${costCentre}, ${subjective}`;
    const what =
      subjective === undefined
        ? `cost centre ${costCentre}`
        : `subjective code ${subjective} of cost centre ${costCentre}`;
    const odd = subjective ?? costCentre;
    const meant = spelt.get(short(odd));
    const remedy =
      meant === undefined || meant === odd
        ? "Add it to ledger_codes"
        : `It looks like ${meant} without its leading noughts, which spreadsheets drop. Keep them, or add it to ledger_codes`;
    const many = rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
    const message = `No row of ledger_codes knows ${what}: ${many} with an actual of ${pounds(pence(actual))} would fall outside. ${remedy}, or import with --leave-unknown.`;
    const column = subjective === undefined ? columns.costCentre : columns.subjective;
    return { ...place, line, column, found, expected: "a code in ledger_codes", message };
  });
}

const short = (code: string) => code.trim().replace(/^0+(?=.)/, "");

/** Pairs of codes that two rows of the mapping claim with equal right, with both rows named. */
export function undecidedIssues(
  undecided: readonly UndecidedCode[],
  place: Place,
  { costCentre: column }: CodeColumns,
): readonly ImportIssue[] {
  return undecided.map(({ codes: { costCentre, subjective, line }, rows: [one, other] }) => {
    const words = (row: LedgerCodeRow) =>
      `${row.costCentre} with ${row.subjective} (${row.portfolio}, ${row.line}, ${row.column})`;
    const message = `Two rows of ledger_codes fit cost centre ${costCentre} with subjective code ${subjective} equally well: ${words(one)} and ${words(other)}. Add a row that names both codes, or make one of the two closer.`;
    const found = `${costCentre}, ${subjective}`;
    return { ...place, line, column, found, expected: "one mapping that fits best", message };
  });
}
