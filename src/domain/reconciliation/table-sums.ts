import type { PrintedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { bestOf, weigh } from "./weigh.ts";

/** One row of a table that is added up, with the amount it has in the column looked at. */
export type Entry = {
  readonly row: "line" | "subtotal" | "total";
  readonly block: string | undefined;
  readonly name: string;
  /** Undefined where the cell is blank. */
  readonly printed: PrintedAmount | undefined;
  /** A blank that could hold any amount, because the paper gives no reason for it. */
  readonly unexplained: boolean;
};

export type Adding = { readonly identity: string; readonly subject: string; readonly partsAre: string };

/**
 * Every sum printed in one column: each block against its subtotal, and the table against its total, struck
 * over the subtotals (and the lines in no block) or over the lines: a wrong subtotal is then reported once.
 */
export function tableSums(adding: Adding, entries: readonly Entry[]): readonly Weighed[] {
  const rows = inBlocks(entries);
  const lines = rows.filter(({ row }) => row === "line");
  const subtotals = rows.filter(({ row }) => row === "subtotal");
  const loose = lines.filter(({ block }) => !subtotals.some((subtotal) => subtotal.block === block));
  const blocks = subtotals.flatMap((whole) =>
    sumOf(adding, whole, [lines.filter(({ block }) => block === whole.block)]),
  );
  const totals = rows
    .filter(({ row }) => row === "total")
    .flatMap((whole) =>
      sumOf(
        adding,
        whole,
        subtotals.length === 0
          ? [lines]
          : [rows.filter((entry) => subtotals.includes(entry) || loose.includes(entry)), lines],
      ),
    );
  return [...blocks, ...totals];
}

function sumOf(
  { identity, subject, partsAre }: Adding,
  { printed: whole }: Entry,
  readings: readonly (readonly Entry[])[],
): readonly Weighed[] {
  if (whole === undefined) return [];
  const sums = readings
    .map((entries) => ({
      identity,
      subject,
      partsAre,
      whole,
      parts: amountsOf(entries),
      blank: entries.filter(({ unexplained }) => unexplained).map(({ name }) => name),
    }))
    .filter(({ parts }) => parts.length > 0);
  const [first, ...others] = sums;
  if (first === undefined) return [];
  return [others.length === 0 ? weigh(first) : bestOf(first, ...others)];
}

/** The amounts that are printed, each under its own name: a subtotal among parts is called what it is printed as. */
export function amountsOf(entries: readonly Entry[]): readonly PrintedAmount[] {
  const amounts: PrintedAmount[] = [];
  for (const { printed, name } of entries) {
    if (printed !== undefined) amounts.push(printed.name === name ? printed : { ...printed, name });
  }
  return amounts;
}

/** A subtotal that names no block sums the lines printed above it that name none, back to the one before. */
function inBlocks(entries: readonly Entry[]): readonly Entry[] {
  let run = 0;
  const unnamed = entries.filter(({ row, block }) => row === "subtotal" && block === undefined).length;
  if (unnamed === 0) return entries;
  return entries.map((entry) => {
    if (entry.block !== undefined || entry.row === "total" || run >= unnamed) return entry;
    const block = `run ${run}`;
    if (entry.row === "subtotal") run += 1;
    return { ...entry, block };
  });
}
