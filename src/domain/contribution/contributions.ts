import Big from "big.js";
import type { FigureForm } from "../computed-measure/computed-measure.ts";
import type { Decimal } from "../value/decimal.ts";
import { sharedOut } from "./shared-out.ts";

/** The two sums of one value of a dimension in one period; a total has no denominator. */
export type Sums = { readonly numerator: Big; readonly denominator?: Big | undefined };

/** One value of a dimension in the two periods; undefined where it has no records in one of them. */
export type ValueSums = {
  /** As the page names it. */
  readonly name: string;
  readonly from: Sums | undefined;
  readonly to: Sums | undefined;
};

/** How the sums make the figure, and how exactly it is shown. */
export type FigureShape = {
  readonly form: FigureForm;
  readonly per?: number | undefined;
  readonly places: number;
};

/** What one value gave to the change. All in the unit of the figure (points for a percentage), adding up. */
export type Contribution = {
  readonly name: string;
  /** New: no records in the earlier period. Ended: none in the later one. */
  readonly kind: "both" | "new" | "ended";
  /** Its own figure then and now. */
  readonly from: Decimal | undefined;
  readonly to: Decimal | undefined;
  /** Its share of the denominator then and now, 0 to 1; undefined for a total. */
  readonly shares: readonly [from: Big, to: Big] | undefined;
  /** By its own figure going up or down; the whole change of a total. */
  readonly rate: Decimal;
  /** By having more or less of the whole than before; 0 for a total. */
  readonly mix: Decimal;
  readonly total: Decimal;
};

export type Contributions =
  | {
      readonly kind: "worked";
      readonly from: Decimal;
      readonly to: Decimal;
      /** The later figure as shown less the earlier one as shown. */
      readonly change: Decimal;
      /** The largest first, whichever its sign. */
      readonly values: readonly Contribution[];
      readonly rate: Decimal;
      readonly mix: Decimal;
    }
  /** There is no figure in one of the periods, or in both: nothing was counted. */
  | { readonly kind: "no figure"; readonly missing: readonly ("from" | "to")[] };

/**
 * Why a figure changed, value by value of one dimension.
 *
 * A percentage, rate or mean changes because the values' own figures change, and because some have more of the whole
 * than before. The rate effect of a value is its mean share times the change of its figure; the mix effect the change
 * of its share times how far its mean figure stands from the mean of the whole. Taken at the middle of both periods the
 * two leave no rest: together they are the change (the midpoint form of Kitagawa's decomposition, 1955). A value that
 * is new or ended has no figure in one period, so all it gave is mix. A total changes by the change of each value.
 *
 * Everything is rounded once, so that what is shown adds up to the change shown.
 */
export function contributionsOf(values: readonly ValueSums[], shape: FigureShape): Contributions {
  const whole = { from: added(values.map(({ from }) => from)), to: added(values.map(({ to }) => to)) };
  const [from, to] = [figureOf(whole.from, shape), figureOf(whole.to, shape)];
  if (from === undefined || to === undefined) {
    const missing = [
      ...(from === undefined ? (["from"] as const) : []),
      ...(to === undefined ? (["to"] as const) : []),
    ];
    return { kind: "no figure", missing };
  }
  const effects = values.map((value) => effectsOf(value, whole, { from, to }, shape));
  const [shownFrom, shownTo] = [from.round(shape.places), to.round(shape.places)];
  const change = shownTo.minus(shownFrom);
  const shown = sharedOut(
    effects.flatMap(({ rate, mix }) => [rate, mix]),
    change,
    shape.places,
  );
  const told = values.map((value, at) =>
    contributionOf(value, {
      whole,
      shape,
      rate: shown[at * 2] ?? nought,
      mix: shown[at * 2 + 1] ?? nought,
    }),
  );
  const shownDecimal = (exact: Big): Decimal => ({ exact, places: shape.places });
  return {
    kind: "worked",
    from: shownDecimal(shownFrom),
    to: shownDecimal(shownTo),
    change: shownDecimal(change),
    values: told.toSorted((one, other) => other.total.exact.abs().cmp(one.total.exact.abs())),
    rate: shownDecimal(sum(told.map(({ rate }) => rate.exact))),
    mix: shownDecimal(sum(told.map(({ mix }) => mix.exact))),
  };
}

/** The figure two sums make; undefined where nothing was counted. A total of nothing is 0. */
function figureOf(sums: Sums, { form, per }: Pick<FigureShape, "form" | "per">): Big | undefined {
  if (form === "total") return sums.numerator;
  const { denominator } = sums;
  if (denominator === undefined || denominator.eq(0)) return undefined;
  return sums.numerator.times(scaleOf(form, per)).div(denominator);
}

function scaleOf(form: FigureForm, per: number | undefined): number {
  if (form === "percentage") return 100;
  return form === "rate" ? (per ?? 1) : 1;
}

const nought = new Big(0);
const none: Sums = { numerator: nought, denominator: nought };

function sum(all: readonly Big[]): Big {
  return all.reduce((total, one) => total.plus(one), nought);
}

function added(all: readonly (Sums | undefined)[]): Sums {
  return {
    numerator: sum(all.map((one) => one?.numerator ?? nought)),
    denominator: sum(all.map((one) => one?.denominator ?? nought)),
  };
}

type Both<One> = { readonly from: One; readonly to: One };

function effectsOf(
  value: ValueSums,
  whole: Both<Sums>,
  figures: Both<Big>,
  shape: FigureShape,
): { readonly rate: Big; readonly mix: Big } {
  const [before, after] = [value.from ?? none, value.to ?? none];
  if (shape.form === "total") return { rate: after.numerator.minus(before.numerator), mix: nought };
  const [earlier, later] = [figureOf(before, shape), figureOf(after, shape)];
  const [own, ownLater] = [earlier ?? later ?? nought, later ?? earlier ?? nought];
  const share = { from: shareOf(before, whole.from), to: shareOf(after, whole.to) };
  const mean = (one: Big, other: Big) => one.plus(other).div(2);
  return {
    rate: mean(share.from, share.to).times(ownLater.minus(own)),
    mix: mean(own, ownLater).minus(mean(figures.from, figures.to)).times(share.to.minus(share.from)),
  };
}

function shareOf(part: Sums, whole: Sums): Big {
  return whole.denominator === undefined || whole.denominator.eq(0)
    ? nought
    : (part.denominator ?? nought).div(whole.denominator);
}

type Shown = {
  readonly whole: Both<Sums>;
  readonly shape: FigureShape;
  readonly rate: Big;
  readonly mix: Big;
};

function contributionOf(value: ValueSums, { whole, shape, rate, mix }: Shown): Contribution {
  const { places } = shape;
  const own = (sums: Sums | undefined): Decimal | undefined => {
    const figure = sums && figureOf(sums, shape);
    return figure && { exact: figure.round(places), places };
  };
  return {
    name: value.name,
    kind: value.from === undefined ? "new" : value.to === undefined ? "ended" : "both",
    from: own(value.from),
    to: own(value.to),
    shares:
      shape.form === "total"
        ? undefined
        : [shareOf(value.from ?? none, whole.from), shareOf(value.to ?? none, whole.to)],
    rate: { exact: rate, places },
    mix: { exact: mix, places },
    total: { exact: rate.plus(mix), places },
  };
}
