import type { Row } from "../src/domain/data-package/table.ts";
import { type Decimal, decimal, decimalText } from "../src/domain/value/decimal.ts";

/** A result moved by some last digits; where it has counts, the counts grow instead and the share stays as it was. */
export function jittered(row: Row, drift: number): Row {
  const { value, numerator, denominator, count, asPrinted } = row;
  const counts = { numerator, denominator, count };
  const times = Math.abs(drift) + 1;
  const changes = Object.entries(counts).flatMap(([name, held]) =>
    typeof held === "number" ? [{ name, before: String(held), after: held * times }] : [],
  );
  if (changes.length > 0) {
    const grown = Object.fromEntries(changes.map(({ name, after }) => [name, after]));
    return { ...row, ...grown, asPrinted: replacedIn(asPrinted, changes) };
  }
  if (value === undefined) return row;
  const moved = movedBy(value as Decimal, drift);
  const before = decimalText(value as Decimal);
  return { ...row, value: moved, asPrinted: replacedIn(asPrinted, [{ before, after: decimalText(moved) }]) };
}

/** Never below nothing, and never past 100 from below it. */
function movedBy(value: Decimal, drift: number): Decimal {
  const step = decimal(`${drift}`).exact.div(10 ** value.places);
  const moved = value.exact.plus(step);
  const allowed = moved.gte(0) && (moved.lte(100) || value.exact.gt(100));
  return allowed ? { exact: moved, places: value.places } : value;
}

type Change = { readonly before: string; readonly after: string | number };

/** The printed cell with its figures changed; thousands are looked for with and without their commas. */
function replacedIn(printed: Row[string], changes: readonly Change[]): string | undefined {
  if (typeof printed !== "string") return undefined;
  let text = printed;
  for (const { before, after } of changes) {
    for (const form of [before, withCommas(before)]) text = text.replace(form, `${after}`);
  }
  return text;
}

function withCommas(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
