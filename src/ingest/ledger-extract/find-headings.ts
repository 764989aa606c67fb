import { nearest } from "../../domain/data-package/nearest.ts";
import type { ImportIssue, Place } from "../import-issue.ts";
import { headingWords, type Meaning, meaningWords } from "./heading-words.ts";

/** Where each meaning stands in the rows of an extract; the heading as the file writes it. */
export type FoundHeadings = {
  readonly at: Readonly<Partial<Record<Meaning, number>>>;
  readonly names: Readonly<Partial<Record<Meaning, string>>>;
  /** The headings of columns that are not read. */
  readonly unread: readonly string[];
  /** The row as it stands, to know it again further down. */
  readonly cells: readonly string[];
};

const meanings = Object.keys(headingWords) as readonly Meaning[];

/** The letters and digits of a heading, its unit and what stands in brackets left out. */
export function plainHeading(cell: string): string {
  const words = cell.toLowerCase().replaceAll(/\([^)]*\)|£?['’]?000['’]?s?|£[km]?/g, "");
  return words.replaceAll(/[^a-z0-9]/g, "");
}

/** How many of the meanings a row has headings for: the row with headings is the one with most. */
export function headingScore(cells: readonly string[]): number {
  const found = new Set<Meaning>();
  for (const cell of cells.slice(0, 400)) {
    const plain = plainHeading(cell);
    for (const meaning of plain === "" ? [] : meanings) {
      if (headingWords[meaning].some((words) => words.includes(plain))) found.add(meaning);
    }
  }
  return found.size;
}

/** Whether a row names the columns no extract can do without. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const plain = cells.map(plainHeading);
  const has = (meaning: Meaning) =>
    headingWords[meaning].some((words) => words.some((word) => plain.includes(word)));
  return has("costCentre") && has("subjective") && (has("actual") || (has("debit") && has("credit")));
}

/** Which column holds what, or what a person can do about headings that don't say it. */
export function findHeadings(cells: readonly string[], place: Place): FoundHeadings | readonly ImportIssue[] {
  const plain = cells.map(plainHeading);
  const issues: ImportIssue[] = [];
  const at: Partial<Record<Meaning, number>> = {};
  const names: Partial<Record<Meaning, string>> = {};
  for (const meaning of meanings) {
    const columns = preferred(meaning, plain);
    const [first, second] = columns;
    if (first === undefined) continue;
    if (second !== undefined)
      issues.push(twoHeadings(meaning, [cells[first] ?? "", cells[second] ?? ""], place));
    at[meaning] = first;
    names[meaning] = (cells[first] ?? "").trim();
  }
  if (at.actual !== undefined) {
    delete at.debit;
    delete at.credit;
  }
  issues.push(...missingHeadings(at, cells, place), ...inThousands(at, cells, place));
  if (issues.length > 0) return issues;
  const read = new Set<number | undefined>(Object.values(at));
  const unread = cells
    .filter((cell, column) => cell.trim() !== "" && !read.has(column))
    .map((cell) => cell.trim());
  return { at, names, unread, cells };
}

/** The columns of the best words there are for a meaning. */
function preferred(meaning: Meaning, plain: readonly string[]): readonly number[] {
  for (const words of headingWords[meaning]) {
    const columns = plain.flatMap((word, at) => (words.includes(word) ? [at] : []));
    if (columns.length > 0) return columns;
  }
  return [];
}

function twoHeadings(meaning: Meaning, [one, other]: readonly [string, string], place: Place): ImportIssue {
  const message = `“${one.trim()}” and “${other.trim()}” can both be the ${meaningWords[meaning]}. Take one of them out, or name it after what it holds.`;
  return { ...place, column: other.trim(), found: "two such columns", expected: "one", message };
}

function missingHeadings(
  at: FoundHeadings["at"],
  cells: readonly string[],
  place: Place,
): readonly ImportIssue[] {
  const wanted: readonly Meaning[] = ["costCentre", "subjective", "actual"];
  const isThere = (meaning: Meaning) =>
    at[meaning] !== undefined || (meaning === "actual" && at.debit !== undefined && at.credit !== undefined);
  return wanted.filter((meaning) => !isThere(meaning)).map((meaning) => missing(meaning, cells, place));
}

function missing(meaning: Meaning, cells: readonly string[], place: Place): ImportIssue {
  const words = meaningWords[meaning];
  const headings = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const guess = nearest(words, headings);
  const there = headings.slice(0, 12).map((cell) => `“${cell}”`);
  const near = guess === undefined ? "" : ` If “${guess}” is meant, name it so.`;
  const message = `No heading says which column is the ${words}; there are ${there.join(", ")}.${near} Head the column “${words}”.`;
  return { ...place, column: words, found: "no such column", expected: words, message };
}

function inThousands(
  at: FoundHeadings["at"],
  cells: readonly string[],
  place: Place,
): readonly ImportIssue[] {
  return Object.values(at).flatMap((column) => {
    const heading = (cells[column] ?? "").trim();
    if (!/000s?\b|\bk\b|£m\b/i.test(heading)) return [];
    const message = `“${heading}” is not in pounds. Extract the ledger in pounds and pence.`;
    return [{ ...place, column: heading, found: heading, expected: "pounds and pence", message }];
  });
}
