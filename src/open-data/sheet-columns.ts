import type { Row } from "../domain/data-package/table.ts";
import { type Pence, pence } from "../domain/money/pence.ts";
import type { Addend, SheetColumn } from "./money-sheet.ts";

/** A column of words. */
export function words(heading: string): SheetColumn {
  return { heading, kind: "words" };
}

/** A column of money, and the ways its amount in a line can follow from that line's other columns. */
export function money(heading: string, ...from: readonly (readonly Addend[])[]): SheetColumn {
  return { heading, kind: "money", from };
}

/** These columns added up; the first is nought. */
export function plus(...columns: readonly number[]): readonly Addend[] {
  return columns.map((column) => ({ column, sign: 1 }));
}

/** One column less others. */
export function minusOf(whole: number, ...less: readonly number[]): readonly Addend[] {
  return [{ column: whole, sign: 1 }, ...less.map((column) => ({ column, sign: -1 }) as const)];
}

/** The amounts in these columns of a row; undefined where one is blank. */
export function amounts(row: Row, ...properties: readonly string[]): readonly (Pence | undefined)[] {
  return properties.map((property) => {
    const amount = row[property];
    return typeof amount === "number" ? pence(amount) : undefined;
  });
}
