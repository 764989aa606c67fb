import type { Limits } from "../domain/assessment/spc-limits.ts";
import { at, ink, quiet, type Svg, svg, targetInk } from "./svg.ts";
import type { XmrChart, XmrPlace } from "./xmr-place.ts";

type Stretch = { readonly from: number; readonly to: number; readonly limits: Limits };

/** Where each set of limits holds, from half a point before its first point to half a point after its last. */
export function stretches({ spc }: XmrChart, { x }: XmrPlace): readonly Stretch[] {
  return spc.segments.flatMap(({ from, to, limits }) =>
    limits === undefined ? [] : [{ from: x(from - 0.5), to: x(to + 0.5), limits }],
  );
}

/** One solid line that steps where new limits start. */
export function drawMean(chart: XmrChart, place: XmrPlace): Svg {
  const points = stretches(chart, place).flatMap(({ from, to, limits }) => [
    `${at(from)} ${at(place.y(limits.mean))}`,
    `${at(to)} ${at(place.y(limits.mean))}`,
  ]);
  if (points.length === 0) return svg``;
  return svg`<path class="xmr-mean" d="M${points.join("L")}" fill="none" stroke="${ink}" stroke-width="1.75"/>`;
}

/** Dashed limits, and finer dots for near limits where they are asked for. */
export function drawLimits(chart: XmrChart, place: XmrPlace): Svg {
  return svg`${stretches(chart, place).map(({ from, to, limits }) => {
    const across = (value: number) => `M${at(from)} ${at(place.y(value))}H${at(to)}`;
    const near = across(limits.nearUpper) + across(limits.nearLower);
    return svg`<path class="xmr-limit" d="${across(limits.upper)}${across(limits.lower)}" stroke="${quiet}" stroke-width="1.75" stroke-dasharray="4 4"/>${
      chart.nearLimits === true &&
      svg`<path class="xmr-near" d="${near}" stroke="${quiet}" stroke-width="1.25" stroke-dasharray="1 4"/>`
    }`;
  })}`;
}

/** The target as in every chart of ours; a range as its two ends. */
export function drawTarget({ target }: XmrChart, { y, left, right }: XmrPlace): Svg {
  if (target === undefined) return svg``;
  return svg`${[...new Set([target.low, target.high])].map(
    (value) =>
      svg`<path class="xmr-target" d="M${at(left)} ${at(y(value))}H${at(right)}" stroke="${targetInk}" stroke-width="2.5" stroke-dasharray="8 5"/>`,
  )}`;
}

/** Upright lines where new limits start; dotted where a change still awaits its own. */
export function drawChanges({ spc }: XmrChart, { x, top, floor }: XmrPlace): Svg {
  const line = (point: number, dots: Svg | false) =>
    svg`<path class="xmr-change" d="M${at(x(point - 0.5))} ${at(top)}V${at(floor)}" stroke="${quiet}" stroke-width="1"${dots}/>`;
  return svg`${spc.segments.slice(1).map(({ from }) => line(from, false))}${spc.awaited.map((point) =>
    line(point, svg` stroke-dasharray="1 3"`),
  )}`;
}
