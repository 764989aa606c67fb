import type { Assessment } from "../../domain/assessment/assess.ts";
import { type Figure, hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import type { AreaRow } from "../../domain/data-package/tables/organisation.ts";
import type { ValueUnit } from "../../domain/value/value-unit.ts";

export type AreaFigure = { readonly name: string; readonly figure: Figure };

/** The areas of one period. */
export type AreaFigures = {
  /** "2020/21", "Quarter 2 2021/22" */
  readonly words: string;
  /** What the areas are: "ward"; "area" where they are of several kinds. */
  readonly kind: string;
  readonly unit: ValueUnit;
  /** The best first where one way is better, else the highest. */
  readonly held: readonly AreaFigure[];
  readonly missing: readonly { readonly name: string; readonly reported: Reported }[];
  /** The council's own figure for the period, where it holds one in the same unit. */
  readonly whole: Figure | undefined;
};

/** The newest period in which two areas or more hold a figure; undefined where there is none. */
export function areasIn(
  reported: readonly Reported[],
  { measure, reported: ofCouncil }: Pick<Assessment, "measure" | "reported">,
  areas: readonly AreaRow[],
): AreaFigures | undefined {
  const upTo = ofCouncil.at(-1)?.order ?? Number.POSITIVE_INFINITY;
  const known = reported.filter(({ order }) => order <= upTo);
  const periods = Map.groupBy(known, ({ slot }) => slot.words);
  const newest = [...periods].findLast(([, one]) => one.filter(hasFigure).length > 1);
  if (newest === undefined) return undefined;
  const [words, found] = newest;
  const figures = found.filter(hasFigure);
  const [first] = figures;
  if (first === undefined) return undefined;
  const { unit } = first.value;
  const names = new Map(areas.map(({ area, name }) => [area, name]));
  const nameOf = ({ row }: Reported) => names.get(row.area) ?? row.area;
  const sign = measure.polarity === "low" ? 1 : -1;
  const kinds = new Set(
    areas.filter(({ area }) => found.some(({ row }) => row.area === area)).map(({ kind }) => kind),
  );
  const [kind = "area", ...otherKinds] = kinds;
  const whole = ofCouncil.findLast((one) => one.slot.words === words);
  return {
    words,
    kind: otherKinds.length === 0 ? kind : "area",
    unit,
    held: figures
      .filter(({ value }) => value.unit === unit)
      .toSorted((one, other) => sign * one.value.decimal.exact.cmp(other.value.decimal.exact))
      .map((figure) => ({ name: nameOf(figure), figure })),
    missing: found.filter((one) => !hasFigure(one)).map((one) => ({ name: nameOf(one), reported: one })),
    whole: whole !== undefined && hasFigure(whole) && whole.value.unit === unit ? whole : undefined,
  };
}
