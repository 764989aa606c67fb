import type { Period } from "../period/period.ts";
import type { PrintedPeriodContext } from "../period/printed-period.ts";
import { type Cell, readCell } from "./cell-reading.ts";
import type { Marker } from "./marker.ts";
import { missing, type Value } from "./value.ts";
import type { ValueUnit } from "./value-unit.ts";

/** What the page around a cell says about it. A sign printed in the cell itself outweighs `unit`. */
export type ParseContext = PrintedPeriodContext & {
  readonly unit?: ValueUnit;
  /** The parts of the measure in the order the cell prints them: ["day", "dark"]. */
  readonly parts?: readonly string[];
  /** What the notes under the table say of its symbols. Unless told, `*` is provisional. */
  readonly footnotes?: Readonly<Record<string, Marker>>;
};

export type Reading = {
  /** The part of the measure, as lettered in the cell, named by the context or counted from 1; undefined for a whole. */
  readonly part: string | undefined;
  /** The period the cell says it is about; undefined leaves it to the column. */
  readonly period: Period | undefined;
  readonly value: Value;
};

export type ParsedCell = {
  /** The cell exactly as given. */
  readonly text: string;
  /** One per part, none where nothing in the cell is a value. */
  readonly readings: readonly Reading[];
  /** Fragments that could not be read. A reading beside them is not to be trusted without a person's look. */
  readonly unread: readonly string[];
};

/** A longer cell is prose, not a figure. */
const longestCell = 400;

/**
 * Reads a measure's cell as councils print it (domain.md section 3): figures, counts, parts, periods, markers and
 * reasons for having none. Never throws, and never guesses: what it does not know it hands back in `unread`.
 */
export function parseValue(text: string, context: ParseContext = {}): ParsedCell {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain === "") {
    return {
      text,
      readings: [{ part: undefined, period: undefined, value: missing("left-blank") }],
      unread: [],
    };
  }
  if (plain.length > longestCell) return { text, readings: [], unread: [text] };
  const { footnotes = { "*": "provisional" } } = context;
  const cell = readCell(plain, { ...context, footnotes });
  const parts = namedParts(cell, context.parts ?? []);
  return parts === undefined
    ? { text, readings: [], unread: [text] }
    : { text, readings: parts, unread: cell.unread };
}

/** Undefined when several unlettered figures stand side by side and nothing says which is which. */
function namedParts({ figures }: Cell, names: readonly string[]): readonly Reading[] | undefined {
  const readings = figures.map(({ label, period, value }) => ({ part: label, period, value }));
  if (figures.length < 2 || figures.every(({ label }) => label !== undefined)) return readings;
  const named = names.length === figures.length;
  const tellApart = named || figures.every(({ decorated }) => decorated);
  if (!tellApart || figures.some(({ label }) => label !== undefined)) return undefined;
  return readings.map((reading, index) => ({
    ...reading,
    part: names[named ? index : -1] ?? String(index + 1),
  }));
}
