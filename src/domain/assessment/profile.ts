import type { Accumulation } from "../measure/accumulation.ts";
import { type NumericalTarget, type Target, targetWords } from "../measure/target.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { type Decimal, decimal, decimalText } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { type Ratio, ratioOf, timesRatio } from "./ratio.ts";
import type { Figure } from "./reported.ts";
import { shapeYearsWords, shareWords, yearShape } from "./year-shape.ts";

/** What the council set to be reached by one period of a year: a target, or a share of the year's in percent. */
export type GivenProfile = { readonly year: FinancialYear; readonly period: string } & (
  | {
      readonly value: Decimal;
      /** The upper end of a range. */
      readonly upper?: Decimal;
    }
  | { readonly share: Decimal }
);

/** What a figure is held against in its period, and how that came about. */
export type ProfiledTarget =
  | {
      readonly kind: "as-it-is" | "given" | "from-last-years";
      readonly target: Target;
      /** One sentence without its full stop. */
      readonly words: string;
      /** What the workings say behind the target; undefined for the target as it was set. */
      readonly note: string | undefined;
    }
  | { readonly kind: "none"; readonly words: string };

type ProfileQuestion = {
  /** The target for the whole year. */
  readonly target: Target;
  readonly figure: Figure;
  /** Comparable figures up to this one, oldest first. */
  readonly figures: readonly Figure[];
  readonly accumulation: Accumulation;
  readonly given: readonly GivenProfile[];
};

/**
 * The target for the period of a figure: the council's own where it set one; for what builds up over the year, the
 * annual target by the average share of the year reached at this period in the last three years, rounded as the figure
 * is printed; the annual target as it is for snapshots, rolling figures and rates.
 */
export function profiledTarget({
  target,
  figure,
  figures,
  accumulation,
  given,
}: ProfileQuestion): ProfiledTarget {
  if (target.kind !== "numerical") return asItIs(target, "There is no figure to spread over the year");
  if (figure.wholeYear) return asItIs(target, "The figure is for the whole year, as the target is");
  const own = given.find(({ year, period }) => year === figure.year && period === figure.slot.key);
  if (own !== undefined) return givenTarget(own, target, figure);
  const { unit, counts } = figure.value;
  if (accumulation === "snapshot" || accumulation === "rolling-12-months") {
    return asItIs(target, "The figure stands for itself, so the year’s target holds as it is");
  }
  if (accumulation === "in-period") {
    return addsUp(unit)
      ? none(`${figure.slot.words} is one part of the year, and the target is for the whole of it`)
      : asItIs(target, "A rate of one period is held against the year’s target as it is");
  }
  const shape = yearShape(figures, figure);
  if (shape !== undefined) {
    const spread = scale(target, shape.share, figure.value.decimal.places);
    const share = shareWords(shape);
    return {
      kind: "from-last-years",
      target: spread,
      words: `${share} of the year’s ${targetWords(target)}: the average share reached by this time in ${shapeYearsWords(shape)}`,
      note: `${share} of ${targetWords(target)}, the share of the last years`,
    };
  }
  if (counts.kind === "of") {
    return asItIs(target, "A rate of all so far is held against the year’s target as it is");
  }
  return none(
    `${figure.slot.words} is part of the year, the target is for the whole of it, and no year before says how it builds up`,
  );
}

function asItIs(target: Target, words: string): ProfiledTarget {
  return { kind: "as-it-is", target, words, note: undefined };
}

function none(words: string): ProfiledTarget {
  return { kind: "none", words };
}

function givenTarget(own: GivenProfile, whole: NumericalTarget, figure: Figure): ProfiledTarget {
  const note = `set for ${figure.slot.words}`;
  if ("share" in own) {
    const percent = `${decimalText(own.share)}%`;
    const target = scale(whole, shareOfHundred(own.share), figure.value.decimal.places);
    const share = `${percent} of the year’s ${targetWords(whole)}`;
    return { kind: "given", target, words: `${share} is the share ${note}`, note: `${share}, ${note}` };
  }
  const { value, upper } = own;
  const { unit } = whole;
  const target: Target = {
    kind: "numerical",
    unit,
    wanted: upper === undefined ? { kind: "single", value } : { kind: "range", low: value, high: upper },
  };
  return { kind: "given", target, words: `${targetWords(target)} is the target ${note}`, note };
}

/** Whether the year's target holds for a figure as it is; not for an amount of a part of the year. */
export function isTargetOf({ slot, wholeYear, value }: Figure, accumulation: Accumulation): boolean {
  if (slot.key === "year" || wholeYear) return true;
  return accumulation !== "cumulative" && !(accumulation === "in-period" && addsUp(value.unit));
}

const together: readonly ValueUnit[] = [
  "number",
  "thousand",
  "million",
  "pounds",
  "pounds-thousand",
  "pounds-million",
];

/** Whether figures of single periods add up to the year's: counts and money do, rates and durations don't. */
export function addsUp(unit: ValueUnit): boolean {
  return together.includes(unit);
}

function shareOfHundred(percent: Decimal): Ratio {
  const share = ratioOf(percent, decimal("100"));
  if (share === undefined) throw new Error("A hundred is not nought");
  return share;
}

function scale({ wanted, unit }: NumericalTarget, share: Ratio, places: number): NumericalTarget {
  const part = (whole: Decimal) => timesRatio(whole, share, Math.max(whole.places, places));
  return {
    kind: "numerical",
    unit,
    wanted:
      wanted.kind === "single"
        ? { kind: "single", value: part(wanted.value) }
        : { kind: "range", low: part(wanted.low), high: part(wanted.high) },
  };
}
