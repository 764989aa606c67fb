import Big from "big.js";
import type { Accumulation } from "../measure/accumulation.ts";
import { ratePer } from "../reconciliation/rate-per.ts";
import { addDecimals } from "../value/decimal.ts";
import { measured } from "../value/value.ts";
import { approximate } from "./approximate.ts";
import { addsUp } from "./profile.ts";
import { ratioOf, timesRatio } from "./ratio.ts";
import type { Figure } from "./reported.ts";
import { yearEnds, yearStarts } from "./reporting-calendar.ts";
import { isNext } from "./span.ts";

/**
 * Figures of single periods as running figures from 1 April: counts and money added up, rates worked out from their
 * counts so far (never averaged). A period after a gap has none. Whole years stay as they are, and so does everything
 * that is not counted period by period.
 */
export function toDate(figures: readonly Figure[], accumulation: Accumulation): readonly Figure[] {
  if (accumulation !== "in-period") return figures;
  const running: Figure[] = [];
  let last: Figure | undefined;
  for (const figure of figures) {
    if (figure.wholeYear) running.push(figure);
    else {
      last = joined(last, figure);
      if (last !== undefined) running.push(last);
    }
  }
  return running;
}

function joined(before: Figure | undefined, figure: Figure): Figure | undefined {
  const { span, year } = figure;
  if (span === undefined) return undefined;
  if (span.from === yearStarts(year)) return figure;
  if (before?.span === undefined || before.year !== year || !isNext(before.span, span)) return undefined;
  const value = sum(before, figure);
  const whole = { from: before.span.from, to: span.to };
  return (
    value && {
      ...figure,
      value,
      point: approximate(value.decimal),
      span: whole,
      wholeYear: span.to === yearEnds(year),
    }
  );
}

function sum(before: Figure, figure: Figure): Figure["value"] | undefined {
  const { unit, decimal } = figure.value;
  if (before.value.unit !== unit) return undefined;
  const marked = before.value.markers.concat(figure.value.markers);
  if (addsUp(unit)) return measured(addDecimals(before.value.decimal, decimal), unit, { marked });
  const [one, other] = [before.value.counts, figure.value.counts];
  const per = ratePer[unit];
  if (per === undefined || one.kind !== "of" || other.kind !== "of") return undefined;
  const numerator = addDecimals(one.numerator, other.numerator);
  const denominator = addDecimals(one.denominator, other.denominator);
  const share = ratioOf(numerator, denominator);
  if (share === undefined) return undefined;
  const rate = timesRatio({ exact: new Big(per), places: 0 }, share, decimal.places);
  return measured(rate, unit, { counts: { kind: "of", numerator, denominator }, marked });
}
