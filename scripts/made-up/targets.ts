import type { FileRow } from "./spec.ts";

/** The same target for some years: “90.0” for 2022/23 to 2024/25. */
export function kept(value: string, from = 2022, to = 2024): Readonly<Record<string, FileRow>> {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return Object.fromEntries(years.map((year) => [label(year), numerical(value)]));
}

export function numerical(value: string, why = "", more: FileRow = {}): FileRow {
  return { kind: "numerical", value, why, set_by: "Cabinet (made up)", ...more };
}

/** A target that is no figure: a comparator, an aim, none, or one still to come. */
export function other(kind: string, more: FileRow = {}): FileRow {
  return { kind, ...more };
}

/** “2024/25” for 2024. */
export function label(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}
