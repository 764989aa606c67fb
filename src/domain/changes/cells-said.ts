import type { Cell } from "../data-package/column.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { millions, pounds } from "../money/format.ts";
import { type Pence, pence } from "../money/pence.ts";
import { cellWords } from "../receipt/cell-words.ts";
import { columnWords } from "../receipt/figure-words.ts";
import { listed } from "../reconciliation/sentence.ts";
import type { Piece, ToldFigure } from "./change.ts";
import type { Changed } from "./row-change.ts";

const mostSpelt = 2;
const longest = 90;

export type TwoMeasures = {
  readonly before: MeasureRow | undefined;
  readonly now: MeasureRow | undefined;
};

/** What each column says now and said before: up to two of them spelt out, and how many more there are. `of` follows each name. */
export function cellsSaid(
  change: Pick<Changed, "table" | "before" | "after">,
  columns: readonly string[],
  earlier: string,
  measures: TwoMeasures = { before: undefined, now: undefined },
  of = "",
): readonly Piece[] {
  const spelt = columns.slice(0, mostSpelt);
  const more = columns.slice(spelt.length).map((name) => columnWords(change.table, name));
  const alone = columns.length === 1;
  const parts = spelt.map((property) => cellSaid(change, property, { earlier, measures, alone, of }));
  const joined = parts.flatMap((part, at) => (at === 0 ? part : ["; ", ...part]));
  return more.length === 0 ? joined : [...joined, `; the ${listed(more)} changed too`];
}

type Manner = {
  readonly earlier: string;
  readonly measures: TwoMeasures;
  /** Whether nothing else of the row changed. */
  readonly alone: boolean;
  /** What it is said of, after its name: “ for the 2021/22 target”. */
  readonly of: string;
};

function cellSaid(
  { table, before, after }: Pick<Changed, "table" | "before" | "after">,
  property: string,
  { earlier, measures, alone, of }: Manner,
): readonly Piece[] {
  const name = `the ${columnWords(table, property)}${of}`;
  const was = toldCell(table, before, property, "before", measures.before);
  const is = toldCell(table, after, property, "now", measures.now);
  if (was.text.length > longest || is.text.length > longest)
    return longWords(name, is, before, after, property);
  const words = table.columns[property]?.kind === "line" || table.columns[property]?.kind === "text";
  const quote = (cell: ToldFigure, held: unknown): ToldFigure =>
    words && held !== undefined ? { ...cell, text: `“${cell.text.replace(/\.$/, "")}”` } : cell;
  const held = { was: quote(was, before[property]), is: quote(is, after[property]) };
  const isBlank = (row: Row) => row[property] === undefined && row["missing"] === undefined;
  if (isBlank(before)) {
    if (property === "achieved") return [held.is, " is achieved so far"];
    return [`${name} is ${words ? "now given: " : ""}`, held.is];
  }
  if (isBlank(after)) return [{ ...is, text: `${name} is no longer given` }, "; it was ", held.was];
  if (words && alone) return [`${name} is now `, held.is, "; it was ", held.was, ...inYear(earlier)];
  const by = amountBy(table, before[property], after[property], property);
  return [`${name} is `, held.is, ", ", held.was, ` ${earlier}${by === undefined ? "" : `: ${by}`}`];
}

/** “it was” says itself that it is over; only a year must be named. */
function inYear(earlier: string): readonly Piece[] {
  return earlier === "before" ? [] : [` ${earlier}`];
}

function longWords(
  name: string,
  is: ToldFigure,
  before: Row,
  after: Row,
  property: string,
): readonly Piece[] {
  const bound = (text: string) => ({ ...is, text });
  if (before[property] === undefined) return [bound(`${name} is new`)];
  return [bound(after[property] === undefined ? `${name} was taken out` : `${name} is worded otherwise`)];
}

/** A cell as a sentence prints it: money in millions where it is whole thousands. */
export function toldCell(
  table: Table,
  row: Row,
  property: string,
  known: ToldFigure["known"],
  measure?: MeasureRow,
): ToldFigure {
  const figure = figureId(table, row, property);
  const amount = amountIn(table, row[property], property);
  const text = amount === undefined ? cellWords(table, row, property, measure).text : moneyWords(amount);
  return { text, figure, known };
}

/** The amount a cell holds, in pence; undefined for a blank and for what is no money. */
export function amountIn(table: Table, cell: Cell | undefined, property: string): Pence | undefined {
  return table.columns[property]?.kind === "amount" && typeof cell === "number" ? pence(cell) : undefined;
}

/** “£24.502m” where it is whole thousands, else to the penny. */
function moneyWords(amount: Pence): string {
  return amount % 100_000 === 0 ? millions(amount) : pounds(amount);
}

/** “£0.300m more”: of income and other minus amounts the size is compared. */
function amountBy(
  table: Table,
  before: Cell | undefined,
  after: Cell | undefined,
  property: string,
): string | undefined {
  const was = amountIn(table, before, property);
  const is = amountIn(table, after, property);
  if (was === undefined || is === undefined || was === is) return undefined;
  const by = moneyWords(pence(Math.abs(is - was)));
  if (was * is < 0) return `a change of ${by}`;
  return `${by} ${Math.abs(is) > Math.abs(was) ? "more" : "less"}`;
}
