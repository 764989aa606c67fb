import { stringify } from "csv-stringify/sync";
import type { Slice } from "../../domain/breakdown/slice.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { safeText } from "../../open-data/safe-cell.ts";
import type { Drill } from "./drill.ts";

/** One slice of a breakdown, with its value on each of the columns chosen ("" for all of them together). */
export type SliceLine = { readonly values: readonly string[]; readonly slice: Slice };

/** Every slice of what a page breaks down, the whole among them: each value, each pair of two, and the totals. */
export function sliceLines(drill: Drill): readonly SliceLine[] {
  const { axes } = drill.breakdown;
  let places: readonly (readonly number[])[] = [drill.place];
  for (const axis of drill.by) {
    const size = axes[axis]?.values.length ?? 0;
    places = places.flatMap((place) =>
      Array.from({ length: size + 1 }, (_, value) => place.with(axis, value)),
    );
  }
  return places.flatMap((place) => {
    const slice = drill.slice(place, drill.period);
    const values = axes.map(({ values: named }, axis) => named[place[axis] ?? named.length]?.name ?? "");
    return slice.kind === "empty" ? [] : [{ values, slice }];
  });
}

/** The breakdown of a page as CSV (RFC 4180, UTF-8): a line for each slice, its sums blank where it is withheld. */
export function breakdownCsv(drill: Drill): string {
  const { axes } = drill.breakdown;
  const { computed } = drill.drilled;
  const heading = [
    ...["measure", "part", "year", "period"],
    ...axes.map(({ column }) => column.name),
    ...["figure", "unit", "numerator", "denominator", "records", "withheld"],
  ];
  const lines = sliceLines(drill).map(({ values, slice }) => {
    const shown = slice.kind === "shown" ? slice : undefined;
    const text = (value: Parameters<typeof decimalText>[0] | undefined) =>
      value === undefined ? "" : decimalText(value);
    return [
      ...[computed.measure, computed.part, yearLabel(drill.year), drill.period.slot.key],
      ...values.map(safeText),
      ...[text(shown?.figure), drill.measure.unit, text(shown?.numerator), text(shown?.denominator)],
      ...[shown === undefined ? "" : String(shown.records), shown === undefined ? "yes" : ""],
    ];
  });
  return stringify([heading, ...lines]);
}
