import { pounds } from "../domain/money/format.ts";
import { pence } from "../domain/money/pence.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import { type Meaning, meaningWords } from "../ingest/ledger-extract/heading-words.ts";
import type { LedgerExtract } from "../ingest/ledger-extract/read-ledger-extract.ts";
import type { CountedAmounts, ExtractSums } from "../operations/extract-rows.ts";
import type { ExtractReport } from "../operations/import-ledger-extract.ts";
import { cappedLines } from "./capped-lines.ts";
import { importJson, importWords } from "./import-words.ts";
import { plural } from "./plural.ts";

export type ExtractSaid = ExtractReport & { readonly extract: LedgerExtract; readonly checkOnly: boolean };

const mostCodes = 40;

/** The words of an extract that could not be read at all. */
export function extractRefusedUnread(issues: readonly ImportIssue[], asJson: boolean): string {
  const report = { files: [], issues, refusals: [], doubts: [], findings: [], agreements: 0, entries: [] };
  const said = { report, checkOnly: false, marked: undefined };
  return asJson ? importJson(said) : importWords({ ...said, hint: false });
}

/** A rolled-up extract as a script reads it: what `import --json` says, and where all of its amounts went in pounds. */
export function extractJson({ extract, imported, sums, checkOnly }: ExtractSaid): string {
  const said: object = JSON.parse(importJson({ report: imported, checkOnly, marked: undefined }));
  const { headings, left, name, sheet } = extract;
  const roll = sums && {
    rolledUp: jsonSum(sums.rolledUp),
    later: jsonSum(sums.later),
    outside: jsonSum(sums.outside),
    total: jsonSum(sums.total),
    unknownCodes: sums.rollUp.outside.map(({ costCentre, subjective, line, ...sum }) => {
      return { costCentre, subjective: subjective ?? null, firstLine: line, ...jsonSum(sum) };
    }),
    undecidedCodes: sums.rollUp.undecided.map(({ codes: { costCentre, subjective, line, ...sum } }) => {
      return { costCentre, subjective, firstLine: line, ...jsonSum(sum) };
    }),
  };
  const read = {
    file: name,
    sheet: sheet ?? null,
    columns: headings.names,
    notRead: headings.unread,
    leftOut: left,
  };
  return `${JSON.stringify({ ...said, extract: { ...read, ...roll } }, null, 2)}\n`;
}

function jsonSum({ rows, budget, actual, committed }: CountedAmounts) {
  return {
    rows,
    budget: decimalPounds(budget),
    actual: decimalPounds(actual),
    committed: decimalPounds(committed),
  };
}

const decimalPounds = (amount: number) => (amount / 100).toFixed(2);

/** A rolled-up extract as a person reads it. */
export function extractWords({ extract, imported, sums, period, checkOnly }: ExtractSaid): string {
  const rest = importWords({ report: imported, checkOnly, marked: undefined, hint: false });
  if (sums === undefined) return rest;
  const until = `${period.label} ${yearLabel(period.year)}`;
  const sections = [
    readLines(extract),
    sumLines(extract, sums, until),
    imported.issues.length > 0 ? [] : codeLines(sums),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n\n${rest}`;
}

function readLines({ name, sheet, headings, headingLine, left }: LedgerExtract): string[] {
  const { names, unread } = headings;
  const meanings = (Object.keys(meaningWords) as readonly Meaning[]).filter(
    (one) => headings.at[one] !== undefined,
  );
  const columns = meanings.map((one) => `${meaningWords[one]} from “${names[one]}”`);
  const where = sheet === undefined ? `line ${headingLine}` : `row ${headingLine} of sheet ${sheet}`;
  const others = [
    [left.totals, "sum", "sums"],
    [left.headingsAgain, "row of headings again", "rows of headings again"],
    [left.words, "row of words", "rows of words"],
  ] as const;
  const leftOut = others.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
  return [
    `${name}, with its headings on ${where}: ${columns.join(", ")}.`,
    ...(unread.length === 0 ? [] : [`Columns not read: ${unread.join(", ")}.`]),
    ...(leftOut.length === 0 ? [] : [`Not counted, as they are no postings: ${leftOut.join(", ")}.`]),
  ];
}

function sumLines({ grandTotal }: LedgerExtract, sums: ExtractSums, until: string): string[] {
  const parts = [
    ["Rolled up to budget lines", sums.rolledUp],
    [`Later than ${until}`, sums.later],
    ["Outside, under unknown codes", sums.outside],
  ] as const;
  const shown = [
    ...parts.filter(([, { rows }], at) => at === 0 || rows > 0),
    ["All of the file", sums.total] as const,
  ];
  const table = [
    ["", "rows", "budget", "actual", "committed"],
    ...shown.map(([words, sum]) => [words, ...cells(sum)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
      )
      .join("")
      .trimEnd(),
  );
  const own = grandTotal === undefined ? "" : ` and to the “${grandTotal.words}” on line ${grandTotal.line}`;
  return [...lines, `The parts come to all of the file${own}, to the penny.`];
}

function cells({ rows, budget, actual, committed }: CountedAmounts): string[] {
  return [
    rows.toLocaleString("en-GB"),
    ...[budget, actual, committed].map((amount) => pounds(pence(amount))),
  ];
}

function codeLines({ rollUp: { outside } }: ExtractSums): string[] {
  if (outside.length === 0) return [];
  const lines = outside.map((one) => {
    const code = one.subjective === undefined ? "every subjective code" : `subjective ${one.subjective}`;
    const [, ...amounts] = cells(one);
    const [budget, actual, committed] = amounts;
    return `  cost centre ${one.costCentre}, ${code}: ${plural(one.rows, "row")} from line ${one.line}, actual ${actual}, budget ${budget}, committed ${committed}`;
  });
  return [
    "Codes that ledger_codes does not know, the largest first:",
    ...cappedLines(lines, mostCodes, "code"),
  ];
}
