import { thousands } from "../../domain/money/format.ts";
import { lastDigit } from "../../domain/money/money-unit.ts";
import { pence } from "../../domain/money/pence.ts";
import type { ReadBody } from "./body-lines.ts";

/**
 * What is to be said of a column that sums the years of a table up: it is not kept, since the years are; a row in which it
 * is not their sum, rounding aside, is named. Nothing where there is no such column.
 */
export function yearSums({ lines, unit, columns }: ReadBody): readonly string[] {
  const head = columns.find(({ readAs }) => readAs === "sum");
  if (head === undefined) return [];
  const odd = lines.flatMap(({ name, amounts }) => {
    const total = amounts["sum"];
    const years = Object.entries(amounts).filter(([column]) => column.startsWith("year:"));
    const sum = pence(years.reduce((before, [, { pence: amount = 0 }]) => before + amount, 0));
    const off = total?.pence === undefined ? 0 : Math.abs(total.pence - sum);
    if (total?.pence === undefined || off <= (lastDigit(unit) * (years.length + 1)) / 2) return [];
    return [
      `${total.cell} gives “${name}” as ${total.text}, and its years come to ${thousands(sum)} in £000.`,
    ];
  });
  return [`“${head.text}” is the sum of the years; the years are kept, and it is not.`, ...odd];
}
