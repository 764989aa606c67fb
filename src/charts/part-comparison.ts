import { drawLabel, label } from "./label.ts";
import { type PartComparison, type PartPlace, partPlace } from "./part-place.ts";
import { type PartRow, partRow, partStops } from "./part-row.ts";
import { type Extent, extentAround, scaleSentence, ticksOf, type Unit, written } from "./scale.ts";
import { drawStops } from "./stops.ts";
import { at, type Chart, picture, quiet, rule, type Svg, svg } from "./svg.ts";
import { wrap } from "./wrap.ts";

/** Dumbbells on one scale: a ring for the first year, a disc for the last, dots for those between. */
export function partComparison(chart: PartComparison): Chart {
  const values = chart.parts.flatMap(({ figures }) =>
    figures.flatMap((figure) => (figure.kind === "held" ? [figure.value] : [])),
  );
  const extent = extentAround(values);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function draw(chart: PartComparison, extent: Extent, variant: "wide" | "narrow"): string {
  const place = partPlace(chart, extent, variant);
  const { frame, left, right, top, rowHeight, yearsRoom } = place;
  const rows = chart.parts.map(
    (part, index): PartRow => ({
      part,
      years: chart.years,
      y: top + yearsRoom + rowHeight * (index + 1) - rowLift(variant),
    }),
  );
  return picture(frame, [
    drawScale(place, extent, chart.unit),
    ...rows.map((row, index) => svg`${nameOf(row, place, index === 0)}${partRow(row, place, index === 0)}`),
    ...rows.map((row) =>
      drawStops({ left, right, top: row.y - 14, bottom: row.y + 14 }, partStops(row, place)),
    ),
  ]);
}

/** From a row's lower edge to its line. */
function rowLift(variant: "wide" | "narrow"): number {
  return variant === "wide" ? 20 : 17;
}

/** Upright grey lines with their numbers at the foot. */
function drawScale({ x, frame, top }: PartPlace, extent: Extent, unit: Unit): Svg {
  const size = at(frame.fontSize * 0.94);
  const foot = frame.height - size * 1.5;
  return svg`${ticksOf(extent).map(
    (tick) =>
      svg`<path d="M${at(x(tick))} ${at(top)}V${at(foot)}" stroke="${rule}" stroke-width="1"/><text x="${at(x(tick))}" y="${at(frame.height - size * 0.3)}" text-anchor="middle" fill="${quiet}" font-size="${size}">${written(tick, extent, unit)}</text>`,
  )}`;
}

/** At the left of its row, or over it where there is no room beside. */
function nameOf({ part, y }: PartRow, { frame, rowHeight, yearsRoom }: PartPlace, isFirst: boolean): Svg {
  const size = frame.fontSize;
  if (frame.variant === "narrow") {
    const [name = part.name] = wrap(part.name, 42, 1);
    return drawLabel(
      label(name, {
        x: 0,
        y: y - rowHeight + 17 + size * 1.6 - (isFirst ? yearsRoom : 0),
        size,
        anchor: "start",
      }),
    );
  }
  const lines = wrap(part.name, 24, 2);
  const first = y + size * 0.35 - (lines.length - 1) * size * 0.55;
  return svg`<text fill="currentColor" font-weight="700">${lines.map(
    (line, index) => svg`<tspan x="0" y="${at(first + index * size * 1.1)}">${line}</tspan>`,
  )}</text>`;
}
