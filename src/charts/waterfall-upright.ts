import { scaleBand, scaleLinear } from "d3-scale";
import type { Extent } from "./scale.ts";
import { accent, at, halo, ink, picture, quiet, type Spoken, type Svg, svg } from "./svg.ts";
import type { Span } from "./waterfall-step.ts";
import { wrap } from "./wrap.ts";

const width = 1120;
const top = 30;
const floor = 250;
const fontSize = 17;

type Place = {
  readonly x: number;
  readonly wide: number;
  readonly y: (value: number) => number;
  readonly cut: boolean;
};

/** Steps from left to right, each with its name beneath. */
export function uprightWaterfall(spoken: Spoken, spans: readonly Span[], extent: Extent): string {
  const band = scaleBand<number>()
    .domain(spans.map((_, index) => index))
    .range([0, width])
    .paddingInner(0.22)
    .paddingOuter(0.1);
  const y = scaleLinear(extent, [floor, top]);
  const place = (index: number): Place => ({
    x: band(index) ?? 0,
    wide: band.bandwidth(),
    y,
    cut: extent[0] > 0,
  });
  const names = spans.map(({ name }) => wrap(name, Math.floor(band.step() / 8.2), 4));
  const lines = Math.max(1, ...names.map((one) => one.length));
  return picture({ spoken, variant: "wide", width, height: floor + 14 + lines * 20, fontSize }, [
    ...spans.map((span, index) => svg`${connector(span, index, spans, place)}${step(span, place(index))}`),
    ...names.map((words, index) => nameUnder(words, place(index))),
  ]);
}

function step(span: Span, { x, wide, y, cut }: Place): Svg {
  const low = Math.min(span.from, span.to);
  const high = Math.max(span.from, span.to);
  const bottom = cut && span.kind === "total" ? floor : y(low);
  const height = Math.max(bottom - y(high), span.kind === "change" && span.value < 0 ? 7 : 3);
  const rect = svg`x="${at(x)}" y="${at(y(high))}" width="${at(wide)}" height="${at(height)}"`;
  const inset = svg`x="${at(x + 1.25)}" y="${at(y(high) + 1.25)}" width="${at(wide - 2.5)}" height="${at(Math.max(height - 2.5, 0.5))}"`;
  const bar =
    span.kind === "total"
      ? svg`<rect ${rect} fill="${ink}"/>${cut && broken(x, wide)}`
      : span.value >= 0
        ? svg`<rect class="chart-accent" ${rect} fill="${accent}"/>`
        : svg`<rect class="chart-accent-line" ${inset} fill="#fff" stroke="${accent}" stroke-width="2.5"/>`;
  return svg`${bar}<text x="${at(x + wide / 2)}" y="${at(y(high) - 8)}" text-anchor="middle" font-weight="700"${halo}>${span.label}</text>`;
}

/** The white zigzag that says this bar is longer than drawn. */
function broken(x: number, wide: number): Svg {
  const teeth = 6;
  const points = Array.from(
    { length: teeth + 1 },
    (_, tooth) => `${at(x - 2 + ((wide + 4) * tooth) / teeth)} ${floor - 14 + (tooth % 2 === 0 ? 0 : -7)}`,
  );
  return svg`<path d="M${points.join("L")}" fill="none" stroke="#fff" stroke-width="4"/>`;
}

function connector(
  span: Span,
  index: number,
  spans: readonly Span[],
  place: (index: number) => Place,
): Svg | false {
  if (spans[index + 1] === undefined) return false;
  const { x, wide, y } = place(index);
  return svg`<path d="M${at(x + wide)} ${at(y(span.to))}H${at(place(index + 1).x)}" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="3 3"/>`;
}

function nameUnder(words: readonly string[], { x, wide }: Place): Svg {
  return svg`<text text-anchor="middle" fill="${quiet}" font-size="16">${words.map(
    (line, index) => svg`<tspan x="${at(x + wide / 2)}" y="${floor + 22 + index * 20}">${line}</tspan>`,
  )}</text>`;
}
