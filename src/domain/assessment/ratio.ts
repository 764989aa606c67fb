import Big from "big.js";
import type { Decimal } from "../value/decimal.ts";

/** An exact fraction, so that shares are averaged without rounding on the way; the bottom is above nought. */
export type Ratio = { readonly top: bigint; readonly bottom: bigint };

/** Undefined where the second is nought. */
export function ratioOf(part: Decimal, whole: Decimal): Ratio | undefined {
  const places = Math.max(part.places, whole.places);
  const top = scaled(part, places);
  const bottom = scaled(whole, places);
  if (bottom === 0n) return undefined;
  return bottom > 0n ? { top, bottom } : { top: -top, bottom: -bottom };
}

/** Throws where there is nothing to average. */
export function averageRatio(ratios: readonly Ratio[]): Ratio {
  if (ratios.length === 0) throw new Error("Nothing has no average");
  let top = 0n;
  let bottom = 1n;
  for (const ratio of ratios) {
    top = top * ratio.bottom + ratio.top * bottom;
    bottom *= ratio.bottom;
  }
  return { top, bottom: bottom * BigInt(ratios.length) };
}

/** value x ratio, rounded once, half away from nought, to the places asked for. */
export function timesRatio(value: Decimal, { top, bottom }: Ratio, places: number): Decimal {
  const size = scaled(value, value.places) * top;
  return rounded(size * 10n ** BigInt(places), bottom * 10n ** BigInt(value.places), places);
}

/** value / ratio, rounded as timesRatio. Throws on a ratio of nought. */
export function overRatio(value: Decimal, { top, bottom }: Ratio, places: number): Decimal {
  return timesRatio(value, top > 0n ? { top: bottom, bottom: top } : { top: -bottom, bottom: -top }, places);
}

function rounded(top: bigint, bottom: bigint, places: number): Decimal {
  const size = top < 0n ? -top : top;
  const units = (2n * size + bottom) / (2n * bottom);
  const digits = String(units).padStart(places + 1, "0");
  const at = digits.length - places;
  const sign = top < 0n && units > 0n ? "-" : "";
  return {
    exact: new Big(`${sign}${digits.slice(0, at)}${places === 0 ? "" : `.${digits.slice(at)}`}`),
    places,
  };
}

/** The value in units of its last place: 97.36 with two places is 9736. */
function scaled({ exact }: Decimal, places: number): bigint {
  let digits = 0n;
  if (exact.c.length <= 15) {
    let plain = 0;
    for (const digit of exact.c) plain = plain * 10 + digit;
    digits = BigInt(plain);
  } else digits = BigInt(exact.c.join(""));
  const power = exact.e - exact.c.length + 1 + places;
  return BigInt(exact.s) * digits * 10n ** BigInt(power);
}
