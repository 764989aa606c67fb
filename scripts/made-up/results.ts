import {
  firstYear,
  knownIn,
  monthKeys,
  monthsGone,
  type PackageName,
  quarterKeys,
  years,
} from "./calendar.ts";
import { chance, levelAt, printed, rateOf, type Shape } from "./series.ts";
import type { FileRow, Spec } from "./spec.ts";
import { label } from "./targets.ts";

/** A result and the package in which it was first known. */
export type MadeResult = { readonly known: PackageName; readonly row: FileRow };

/** A figure before it is printed: counts for a rate, else its size. */
type Size = { readonly top: number; readonly of: number } | { readonly size: number };

const periodsOf: Readonly<Record<Spec["frequency"], readonly string[]>> = {
  monthly: monthKeys,
  quarterly: quarterKeys,
  "twice-yearly": ["q2", "q4"],
  annual: ["year"],
  "academic-year": ["year"],
  "every-two-years": ["year"],
};

/** The wards, and by how much each is cleaner than the council as a whole. */
const wardsApart = [
  ["ash", 3],
  ["birch", 2],
  ["cedar", 1],
  ["elder", 0],
  ["hazel", 1],
  ["maple", -1],
  ["rowan", -3],
  ["willow", -9],
] as const;

export const wards: readonly string[] = wardsApart.map(([ward]) => ward);
const sharedByWards = "MUP1.5";

/** Every result of a measure, oldest first, each with the package that first holds it. */
export function resultsOf(spec: Spec): readonly MadeResult[] {
  const parts = spec.parts?.map(([key]) => key) ?? [""];
  return parts.flatMap((part) => seriesOf(spec, part, spec.partShapes?.[part] ?? spec.shape));
}

function seriesOf(spec: Spec, part: string, shape: Shape): readonly MadeResult[] {
  const keys = periodsOf[spec.frequency];
  return years.flatMap((year) => {
    if (spec.frequency === "every-two-years" && (year - firstYear) % 2 === 1) return [];
    const sizes = keys.map((_, at) => sizeAt(spec, part, shape, (year - firstYear) * keys.length + at));
    const own = keys.flatMap((period, at) => {
      const size = spec.accumulation === "cumulative" ? together(sizes.slice(0, at + 1)) : sizes[at];
      return size === undefined ? [] : made(spec, { part, area: "", year, period, size });
    });
    const byWard = spec.measure === sharedByWards && year >= 2022 ? wardResults(spec, year) : [];
    if (spec.accumulation !== "in-period" || keys.length === 1) return [...own, ...byWard];
    return [
      ...own,
      ...byWard,
      ...made(spec, { part, area: "", year, period: "year", size: wholeYear(spec, sizes) }),
    ];
  });
}

function wardResults(spec: Spec, year: number): readonly MadeResult[] {
  return wardsApart.flatMap(([area, apart]) =>
    quarterKeys.flatMap((period, at) => {
      const size = wardSize(spec, area, apart, (year - firstYear) * 4 + at);
      return made(spec, { part: "", area, year, period, size });
    }),
  );
}

function sizeAt(spec: Spec, part: string, shape: Shape, at: number): Size {
  if (spec.measure === sharedByWards)
    return together(wardsApart.map(([ward, apart]) => wardSize(spec, ward, apart, at)));
  return sized(`${spec.measure} ${part}`, at, { ...spec, shape });
}

function wardSize(spec: Spec, ward: string, apart: number, at: number): Size {
  const shape = { ...spec.shape, start: spec.shape.start + apart };
  const rate = spec.rate && { ...spec.rate, of: spec.rate.of / wards.length };
  return sized(`${spec.measure} ${ward}`, at, { frequency: spec.frequency, shape, ...(rate && { rate }) });
}

type Run = Pick<Spec, "frequency" | "shape" | "rate">;

/** No count is the very one of a year before: a reader would take it for copied. */
function sized(name: string, at: number, run: Run): Size {
  const { rate, shape } = run;
  if (rate === undefined) return { size: levelAt(name, at, shape) };
  const { top, of } = counted(name, at, shape, rate);
  const before = counted(name, at - periodsOf[run.frequency].length, shape, rate);
  return { top: before.top === top ? top + 1 : top, of };
}

function counted(
  name: string,
  at: number,
  shape: Shape,
  rate: { readonly per: number; readonly of: number },
) {
  const of = Math.round(rate.of * (1 + 0.06 * chance(`${name} counted`, at)));
  const top = Math.round((levelAt(name, at, shape) * of) / rate.per);
  return { top: Math.max(0, Math.min(of, top)), of };
}

function together(sizes: readonly Size[]): Size {
  const sum = (of: (one: Size) => number) => sizes.reduce((total, one) => total + of(one), 0);
  return sizes.some((one) => "of" in one)
    ? { top: sum((one) => ("of" in one ? one.top : 0)), of: sum((one) => ("of" in one ? one.of : 0)) }
    : { size: sum((one) => ("size" in one ? one.size : 0)) };
}

/** Counts add up over the year; days and the like are averaged. */
function wholeYear(spec: Spec, sizes: readonly Size[]): Size {
  const all = together(
    sizes.map((one) => ("size" in one ? { size: Number(printed(one.size, spec.places)) } : one)),
  );
  if (!("size" in all) || spec.unit === "number") return all;
  return { size: all.size / sizes.length };
}

type Place = {
  readonly part: string;
  readonly area: string;
  readonly year: number;
  readonly period: string;
  readonly size: Size;
};

function made(spec: Spec, { part, area, year, period, size }: Place): readonly MadeResult[] {
  const known = spec.added === true ? "corrections-2024-25" : knownIn(year, period);
  if (known === undefined || !isReported(spec, year, period)) return [];
  const place = {
    measure: spec.measure,
    part,
    area,
    year: label(year),
    period: period === "year" ? "" : period,
  };
  const told = spec.told?.[`${label(year)} ${period} ${part}`.trim()] ?? {};
  const cells = told.missing === undefined ? figure(spec, size) : {};
  return [{ known, row: { ...place, ...cells, ...told } }];
}

function isReported({ from, until }: Spec, year: number, period: string): boolean {
  const order = (text: string) => Number(text.slice(0, 4)) * 100 + monthsGone(text.slice(8));
  const own = year * 100 + monthsGone(period);
  return own >= (from === undefined ? own : order(from)) && own <= (until === undefined ? own : order(until));
}

/** The figure as cells: a rate with its counts. */
function figure({ rate, places }: Pick<Spec, "rate" | "places">, size: Size): FileRow {
  if (!("of" in size)) return { value: printed(size.size, places) };
  const value = rateOf(size.top, size.of, rate?.per ?? 100, places);
  return { value, numerator: String(size.top), denominator: String(size.of) };
}
