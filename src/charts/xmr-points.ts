import { line } from "d3-shape";
import { type Variation, variationOf } from "../domain/assessment/spc.ts";
import { spcRuleWords } from "../domain/assessment/spc-rules.ts";
import type { Stop } from "./stops.ts";
import { at, concern, improvement, ink, mark, quiet, type Svg, svg } from "./svg.ts";
import type { XmrChart, XmrPlace } from "./xmr-place.ts";

/** A thin line through points, each with the shape of its meaning. */
export function drawPoints({ spc, polarity }: XmrChart, { x, y, half }: XmrPlace): Svg {
  const grown = Math.min(1, Math.max(0.6, half / 8));
  const path = line<number>()
    .x((_, place) => at(x(place)))
    .y((value) => at(y(value)));
  const flags = new Map(spc.flags.map((flag) => [flag.at, flag]));
  return svg`<path d="${path([...spc.values]) ?? ""}" fill="none" stroke="${quiet}" stroke-width="1.5" stroke-linejoin="round"/>${spc.values.map(
    (value, place) => point(variationOf(flags.get(place), polarity), { x: x(place), y: y(value), grown }),
  )}`;
}

/** A grey dot, a blue diamond, a hollow orange square, a hollow ring: told apart without their colours. */
function point(
  meaning: Variation,
  { x, y, grown }: { readonly x: number; readonly y: number; readonly grown: number },
): Svg {
  const r = (size: number) => at(size * grown);
  switch (meaning) {
    case "common-cause":
      return mark`<circle class="xmr-usual" cx="${at(x)}" cy="${at(y)}" r="${r(4.5)}" fill="${quiet}"/>`;
    case "improvement":
      return mark`<path class="xmr-better" d="M${at(x)} ${at(y)}m0 ${-r(8.5)}l${r(8.5)} ${r(8.5)}l${-r(8.5)} ${r(8.5)}l${-r(8.5)} ${-r(8.5)}z" fill="${improvement}" stroke="#fff" stroke-width="1"/>`;
    case "concern":
      return mark`<rect class="xmr-worse" x="${at(x - 5 * grown)}" y="${at(y - 5 * grown)}" width="${r(10)}" height="${r(10)}" fill="#fff" stroke="${concern}" stroke-width="${r(3.5)}"/>`;
    case "neutral":
      return mark`<circle class="xmr-changed" cx="${at(x)}" cy="${at(y)}" r="${r(6)}" fill="#fff" stroke="${ink}" stroke-width="2.5"/>`;
    default:
      return meaning satisfies never;
  }
}

const meaningWords: Readonly<Record<Exclude<Variation, "common-cause">, string>> = {
  improvement: "an improvement",
  concern: "a concern",
  neutral: "a change",
};

export function xmrStops({ spc, points, polarity }: XmrChart, { x, y }: XmrPlace): readonly Stop[] {
  const flags = new Map(spc.flags.map((flag) => [flag.at, flag]));
  return points.map(({ name, label }, place) => {
    const flag = flags.get(place);
    const meaning = variationOf(flag, polarity);
    const why =
      flag === undefined || meaning === "common-cause"
        ? ""
        : `: ${meaningWords[meaning]}, ${spcRuleWords[flag.rule][flag.way]}`;
    return { x: x(place), y: y(spc.values[place] ?? 0), name, words: `${label}${why}` };
  });
}
