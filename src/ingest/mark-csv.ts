import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { whatIsWrong } from "./headings.ts";
import type { ImportIssue } from "./import-issue.ts";

/**
 * The same rows with a column at the end that says what is wrong with each. What is wrong with the headings or the whole
 * file stands in rows of its own under the headings. Undefined for bytes that are no text.
 */
export function markCsv(bytes: Buffer, issues: readonly ImportIssue[]): string | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const rows = readRows(text);
  const at = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const head = rows[at];
  if (head === undefined) return undefined;
  const old = head.cells.indexOf(whatIsWrong);
  const kept = (cells: readonly string[]) => (old === -1 ? cells : cells.toSpliced(old, 1));
  const width = kept(head.cells).length;
  const marked = (cells: readonly string[], reason: string) => [
    ...kept(cells),
    ...Array.from({ length: Math.max(0, width - kept(cells).length) }, () => ""),
    reason,
  ];
  const general = issues.filter(({ line }) => line === undefined || line <= head.line);
  return stringify([
    marked(head.cells, whatIsWrong),
    ...general.map((issue) => marked([], reasonOf(issue))),
    ...rows.slice(at + 1).map(({ cells, line, last }) => {
      const own = issues.filter((issue) => line <= (issue.line ?? 0) && (issue.line ?? 0) <= last);
      return marked(cells, own.map(reasonOf).join(" "));
    }),
  ]);
}

/** "year: “2021/23” does not run from one year to the next." */
export function reasonOf({ column, message }: ImportIssue): string {
  return column === undefined ? message : `${column}: ${message}`;
}

function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

type Record = { readonly cells: readonly string[]; readonly line: number; readonly last: number };

/** The rows with the lines they run from and to. Where quotation marks are broken each line is taken for a row. */
function readRows(text: string): readonly Record[] {
  const rows: Record[] = [];
  let next = 1;
  try {
    parse(text, {
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: next, last: lines });
        next = lines + 1;
        return null;
      },
    });
    return rows;
  } catch {
    const rest = text.split(/\r\n|\n|\r/).slice(next - 1);
    return [
      ...rows,
      ...rest.map((line, at) => ({ cells: line.split(","), line: next + at, last: next + at })),
    ];
  }
}
