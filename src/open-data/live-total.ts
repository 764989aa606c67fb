import { pence } from "../domain/money/pence.ts";
import type { Addend, Live, SheetLine, Term } from "./money-sheet.ts";

type Sheet = {
  readonly lines: readonly SheetLine[];
  readonly places: readonly number[];
  readonly from: readonly (readonly Addend[])[];
};

type Part = { readonly line: number; readonly column: number; readonly sign: 1 | -1 };

/**
 * The sum an amount is: of the lines above it for a total, of its own row for a line. Where print allows several, the
 * one it is least apart from. Undefined where nothing printed goes into it, and for a line that a blank of its own row
 * could be what is missing from.
 */
export function liveCell(sheet: Sheet, at: number, column: number): Live | undefined {
  const down = linesInto(sheet.lines, at).map((into) =>
    into.map((line) => ({ line, column, sign: 1 }) as const),
  );
  const across = sheet.from.map((addends) => addends.map((one) => ({ ...one, line: at })));
  const [first, ...others] = [...down, ...across]
    .map((parts) => weighed(sheet, at, column, parts))
    .filter((live) => live !== undefined);
  return first && others.reduce((best, next) => (size(next) < size(best) ? next : best), first);
}

function size({ apart }: Live): number {
  return Math.abs(apart);
}

/** The lines that may go into a sum, way by way, the usual one first; none for a line. */
function linesInto(lines: readonly SheetLine[], at: number): readonly (readonly number[])[] {
  const own = lines[at];
  if (own === undefined || own.kind === "line" || own.kind === "opening") return [];
  const inSection = [...lines.keys()].filter((one) => one !== at && lines[one]?.section === own.section);
  const of = (...kinds: readonly SheetLine["kind"][]) =>
    inSection.filter((one) => kinds.some((kind) => kind === lines[one]?.kind));
  const inBlock = (found: readonly number[]) => found.filter((one) => lines[one]?.block === own.block);
  if (own.kind === "subtotal") {
    const block = own.block === undefined ? [] : inBlock(of("line"));
    return [block.length > 0 ? block : sinceLastSum(lines, at)];
  }
  if (own.kind === "closing") {
    return [
      of("opening", "line"),
      inBlock(of("opening", "line")),
      of("opening", "total"),
      of("opening", "subtotal"),
    ];
  }
  return [of("line"), of("opening", "line"), of("subtotal")];
}

function sinceLastSum(lines: readonly SheetLine[], at: number): readonly number[] {
  const before = lines.slice(0, at).findLastIndex(({ kind }) => kind !== "line");
  return [...lines.keys()].filter((one) => one > before && one < at);
}

function weighed(
  { lines, places }: Sheet,
  at: number,
  column: number,
  parts: readonly Part[],
): Live | undefined {
  const amount = lines[at]?.cells[column];
  if (typeof amount !== "number") return undefined;
  const cells = parts.map((part) => ({ ...part, amount: lines[part.line]?.cells[part.column] }));
  const held = cells.flatMap(({ amount: cell, ...part }) =>
    typeof cell === "number" ? [{ ...part, amount: cell }] : [],
  );
  const apart = pence(amount - held.reduce((total, one) => total + one.sign * one.amount, 0));
  const across = parts.every(({ line }) => line === at);
  if (held.length === 0 || (across && held.length < parts.length && apart !== 0)) return undefined;
  const summed = across ? parts : held;
  const terms = summed.map(({ line, column: where, sign }) => ({
    row: places[line] ?? 0,
    column: where,
    sign,
  }));
  return { kind: "live", amount, terms: spans(terms), apart };
}

/** Cells that follow one another in a column together. */
function spans(
  cells: readonly { readonly row: number; readonly column: number; readonly sign: 1 | -1 }[],
): readonly Term[] {
  const terms: Term[] = [];
  for (const { row, column, sign } of cells.toSorted(
    (one, other) => one.column - other.column || one.row - other.row,
  )) {
    const last = terms.at(-1);
    if (last?.cells.column === column && last.sign === sign && last.cells.last === row - 1) {
      terms[terms.length - 1] = { sign, cells: { ...last.cells, last: row } };
    } else terms.push({ sign, cells: { column, first: row, last: row } });
  }
  return terms;
}
