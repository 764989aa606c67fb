import type { Report } from "../../src/report/model/report.ts";
import { figuresIn, type ReadFigure } from "./figures-in.ts";
import { reportLines } from "./report-lines.ts";

/** Lines of a paper that are rows of tables, and the sections or tables of the report they must stand in. */
export type Place = { readonly from: number; readonly to: number; readonly places: readonly string[] };

/** A figure of the paper that the report does not print, or not where it should. */
export type Missing = { readonly line: number; readonly text: string; readonly place: string };

export type Compared = {
  readonly inTables: number;
  readonly inWords: number;
  readonly missing: readonly Missing[];
};

type Line = {
  readonly places: readonly string[];
  readonly codes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly figures: readonly ReadFigure[];
};

const shared = 0.5;
const anywhere = "anywhere";

/**
 * Every figure of a paper against the report rebuilt from the ledger. A figure of a table must stand in the row of the
 * same name in the table named for it, or among its headings; one among words may stand anywhere.
 */
export function comparePaper(text: string, places: readonly Place[], report: Report): Compared {
  const lines = reportLines(report).map(readLine);
  const every = new Set(lines.flatMap(({ figures }) => figures.flatMap(({ is }) => is.map(asWordsSay))));
  let [inTables, inWords] = [0, 0];
  const missing = text.split(/\r?\n/).flatMap((printed, at): readonly Missing[] => {
    const line = at + 1;
    const place = places.find(({ from, to }) => line >= from && line <= to);
    const isRow = place !== undefined && printed.includes("\t") && !printed.startsWith("<p>");
    const figures = figuresIn(isRow ? printed : withoutNumber(printed), { cells: isRow });
    if (isRow) inTables += figures.length;
    else inWords += figures.length;
    const without = isRow
      ? leftOver(
          readLine({ places: [], cells: printed.split("\t") }),
          linesIn(lines, [...place.places, "cover"]),
        )
      : figures.filter(({ is }) => !is.some((form) => every.has(asWordsSay(form))));
    const where = isRow ? place.places.join(" ") : anywhere;
    return without.map((figure) => ({ line, text: figure.text, place: where }));
  });
  return { inTables, inWords, missing };
}

/** Sentences leave out signs, and noughts at the end: a use of £0.028m is (28), a target of 7.0 days 7. */
function asWordsSay(form: string): string {
  return form
    .replace(/^-/, "")
    .replace(/(\.\d*?)0+(?=%|m|$)/, "$1")
    .replace(/\.(?=%|m|$)/, "");
}

/** A heading's own number, "3.2 Revenue Budget", is not a figure. */
function withoutNumber(printed: string): string {
  return printed.replace(/^\s*\d(?:\.\d)?\.? (?=[A-Z])/, "");
}

function readLine({
  places,
  cells,
}: {
  readonly places: readonly string[];
  readonly cells: readonly string[];
}): Line {
  return {
    places,
    codes: new Set(cells.flatMap(codesIn)),
    words: new Set(cells.flatMap(wordsIn)),
    figures: cells.flatMap((cell) => figuresIn(cell, { cells: true })),
  };
}

const code = /\b[A-Z]{2,5}[. ]{0,2}\d+(?:\.\d+)*(?:\s?\([ivx]+\))?/g;
const figureWords =
  /^(?:aim|maximise|minimise|maintain|improve|not|available|applicable|target|tbc|none|held)$/;

/** However they are spelt: RCG.1.1 and RCG 1.1 are one code. */
function codesIn(cell: string): readonly string[] {
  return (cell.match(code) ?? []).map((one) => one.replaceAll(/[^A-Z0-9]/gi, "").toLowerCase());
}

function wordsIn(cell: string): readonly string[] {
  const words =
    cell
      .replaceAll(code, " ")
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !figureWords.test(word));
}

function linesIn(lines: readonly Line[], places: readonly string[]): readonly Line[] {
  return lines.filter((line) => line.places.some((place) => places.includes(place)));
}

/** What of a paper's row is in no row of its name, nor in all of them together: a measure's parts have a row each. */
function leftOver(row: Line, among: readonly Line[]): readonly ReadFigure[] {
  const named = rowsNamed(row, among);
  const each = (named ?? among).map(({ figures }) => without(row.figures, figures));
  const together = (named ?? []).flatMap(({ figures }) => figures);
  const least = [...each, without(row.figures, together)].toSorted(
    (one, other) => one.length - other.length,
  )[0];
  const headings = among.flatMap(({ figures }) => figures.flatMap(({ is }) => is)).filter(isYear);
  return (least ?? row.figures).filter(
    ({ is }) => !is.some((form) => isYear(form) && headings.includes(form)),
  );
}

function isYear(form: string): boolean {
  return form.startsWith("year ");
}

/** The rows with its code, or with the most of its words; undefined for a row that has no name of the report's. */
function rowsNamed(row: Line, among: readonly Line[]): readonly Line[] | undefined {
  const coded = among.filter(({ codes }) => [...row.codes].some((one) => codes.has(one)));
  if (coded.length > 0) return coded;
  const shares = among.map(({ words }) => shareOf(row.words, words));
  const most = Math.max(0, ...shares);
  return most < shared ? undefined : among.filter((_, at) => shares[at] === most);
}

function shareOf(wanted: ReadonlySet<string>, held: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((word) => held.has(word)).length / wanted.size;
}

/** The wanted that are not among the held, each of which counts once. */
function without(wanted: readonly ReadFigure[], held: readonly ReadFigure[]): readonly ReadFigure[] {
  const left = [...held];
  return wanted.filter(({ is }) => {
    const at = left.findIndex((one) => one.is.some((form) => is.includes(form)));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
