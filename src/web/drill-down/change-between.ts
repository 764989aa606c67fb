import Big from "big.js";
import type { Slice } from "../../domain/breakdown/slice.ts";
import { scaleOf } from "../../domain/computed-measure/figure.ts";
import {
  type Contributions,
  contributionsOf,
  type Sums,
  type ValueSums,
} from "../../domain/contribution/contributions.ts";
import type { Drill, DrillPeriod } from "./drill.ts";
import { measureIn } from "./drilled-measure.ts";

/** Why a figure changed, or why that can't be said. */
export type ChangeBetween =
  | {
      readonly kind: "told";
      readonly contributions: Extract<Contributions, { readonly kind: "worked" }>;
      /** Values whose numbers are withheld in one of the periods: told together. */
      readonly withheld: number;
    }
  | { readonly kind: "not told"; readonly why: string };

/** A percentage is told to two places at least, so that what a value gave does not round away. */
const leastPlaces = 2;

export const withheldName = "Values that are withheld";

/** The contributions of the first column's values between two periods; those withheld in either are put together. */
export function changeBetween(drill: Drill, from: DrillPeriod, to: DrillPeriod): ChangeBetween {
  const { computed } = drill.drilled;
  const [axis] = drill.by;
  if (drill.disclosure.kind === "unruled" || axis === undefined) {
    return {
      kind: "not told",
      why: "Nobody has settled yet below which number records are withheld, so nothing is broken down.",
    };
  }
  if (measureIn(drill.drilled, from.slot.year).unit !== measureIn(drill.drilled, to.slot.year).unit) {
    return {
      kind: "not told",
      why: "The measure was counted in another unit then, so the two figures can’t be compared.",
    };
  }
  const whole = { from: drill.slice(drill.place, from), to: drill.slice(drill.place, to) };
  if (whole.from.kind === "withheld" || whole.to.kind === "withheld") {
    return { kind: "not told", why: "The figure of one of the periods is withheld." };
  }
  const values = drill.breakdown.axes[axis]?.values ?? [];
  const told = values.map(({ name }, at) => ({
    name,
    from: drill.slice(drill.place.with(axis, at), from),
    to: drill.slice(drill.place.with(axis, at), to),
  }));
  const open = told.filter((one) => one.from.kind !== "withheld" && one.to.kind !== "withheld");
  if (open.every((one) => one.from.kind === "empty" && one.to.kind === "empty")) {
    const name = drill.breakdown.axes[axis]?.column.title.toLowerCase() ?? "value";
    return {
      kind: "not told",
      why: `Every ${name} is withheld in one of the two periods, so the change can’t be broken down by it.`,
    };
  }
  const scale = scaleOf(measureIn(drill.drilled, to.slot.year).unit);
  const sums = open
    .filter((one) => one.from.kind !== "empty" || one.to.kind !== "empty")
    .map((one): ValueSums => ({ name: one.name, from: sumsOf(one.from, scale), to: sumsOf(one.to, scale) }));
  const withheld = told.length - open.length;
  const rest = {
    from: restOf(
      sumsOf(whole.from, scale),
      sums.map((one) => one.from),
    ),
    to: restOf(
      sumsOf(whole.to, scale),
      sums.map((one) => one.to),
    ),
  };
  const places = computed.form === "total" ? computed.places : Math.max(computed.places, leastPlaces);
  const contributions = contributionsOf(withheld === 0 ? sums : [...sums, { name: withheldName, ...rest }], {
    form: computed.form,
    per: computed.per,
    places,
  });
  if (contributions.kind === "no figure") {
    const when = contributions.missing.map((one) => (one === "from" ? from : to).slot.words);
    return {
      kind: "not told",
      why: `Nothing was counted in ${when.join(" and ")}, so there is no change to explain.`,
    };
  }
  return { kind: "told", contributions, withheld };
}

/** In the unit the figure is printed in. */
function sumsOf(slice: Slice, scale: Big): Sums | undefined {
  if (slice.kind !== "shown") return undefined;
  return { numerator: slice.numerator.exact.div(scale), denominator: slice.denominator?.exact };
}

/** What is left of a whole: by the rule it is nothing, or not few. */
function restOf(whole: Sums | undefined, parts: readonly (Sums | undefined)[]): Sums | undefined {
  if (whole === undefined) return undefined;
  const less = (total: Big, of: (sums: Sums) => Big | undefined) =>
    parts.reduce((left, one) => left.minus((one && of(one)) ?? 0), new Big(total));
  return {
    numerator: less(whole.numerator, ({ numerator }) => numerator),
    denominator: whole.denominator && less(whole.denominator, ({ denominator }) => denominator),
  };
}
