import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { drawLabel, label, within } from "./label.ts";
import { clearest } from "./label-place.ts";
import type { Extent } from "./scale.ts";
import type { Stop } from "./stops.ts";
import { accent, at, ink, quiet, rule, type Svg, svg, targetInk } from "./svg.ts";
import { wrap } from "./wrap.ts";

export type PanelFigure = {
  readonly value: number;
  readonly label: string;
  /** May still change: drawn hollow where it is the last. */
  readonly provisional?: boolean;
  /** Counts something else than the figures before: the line is not drawn across. */
  readonly breakBefore?: boolean;
};

/** One small trend: a figure for each period, undefined where none is held. */
export type Panel = {
  readonly title: string;
  readonly figures: readonly (PanelFigure | undefined)[];
  readonly target?: PanelFigure;
};

export type PlacedPanel = {
  readonly panel: Panel;
  readonly periods: readonly string[];
  readonly extent: Extent;
  readonly fontSize: number;
  /** None where the title stands beside the picture. */
  readonly titleLines: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Inside = {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly floor: number;
};

function inside({ periods, extent, fontSize, titleLines, left, top, width, height }: PlacedPanel): Inside {
  const floor = top + height - fontSize * 1.6;
  return {
    x: scaleLinear([0, Math.max(1, periods.length - 1)], [left + 8, left + width - 8]),
    y: scaleLinear(extent, [floor, top + fontSize * (1.6 + 1.2 * titleLines)]),
    floor,
  };
}

/** Its title, its line with the first and last figure, and the target as a dashed line with its figure. */
export function drawPanel(placed: PlacedPanel): Svg {
  const { panel, fontSize: size, left, top, width } = placed;
  const { x, y, floor } = inside(placed);
  const path = line<PanelFigure | undefined>()
    .defined((figure) => figure !== undefined)
    .x((_, index) => at(x(index)))
    .y((figure) => at(y(figure?.value ?? 0)));
  const last = panel.figures.findLastIndex((figure) => figure !== undefined);
  const end = panel.figures[last];
  const title =
    placed.titleLines === 0 ? [] : wrap(panel.title, Math.floor(width / (size * 0.56)), placed.titleLines);
  const target =
    panel.target !== undefined &&
    svg`<path d="M${at(left)} ${at(y(panel.target.value))}h${at(width)}" stroke="${targetInk}" stroke-width="2" stroke-dasharray="8 5"/>`;
  const named =
    title.length > 0 &&
    svg`<text font-weight="700" fill="${ink}">${title.map(
      (words, index) =>
        svg`<tspan x="${at(left)}" y="${at(top + size * (1 + index * 1.2))}">${words}</tspan>`,
    )}</text>`;
  return svg`${named}<path d="M${at(left)} ${at(floor)}h${at(width)}" stroke="${rule}" stroke-width="1"/>${target}<path class="chart-accent-line" d="${unbroken(
    panel.figures,
  )
    .map((one) => path([...one]) ?? "")
    .join("")}" fill="none" stroke="${accent}" stroke-width="3" stroke-linejoin="round"/>${panel.figures.map(
    (figure, index) =>
      figure !== undefined &&
      svg`<circle class="chart-accent" cx="${at(x(index))}" cy="${at(y(figure.value))}" r="2.5" fill="${accent}"/>`,
  )}${
    end !== undefined &&
    (end.provisional === true
      ? svg`<circle class="chart-accent-line" cx="${at(x(last))}" cy="${at(y(end.value))}" r="5" fill="#fff" stroke="${accent}" stroke-width="2.5"/>`
      : svg`<circle class="chart-accent" cx="${at(x(last))}" cy="${at(y(end.value))}" r="5.5" fill="${accent}"/>`)
  }${periodNames(placed)}${words(placed)}`;
}

/** The figures in their places, once for each stretch between breaks, with nothing in the places of the others. */
function unbroken(figures: Panel["figures"]): readonly Panel["figures"][] {
  const starts = figures.flatMap((figure, index) =>
    index > 0 && figure?.breakBefore === true ? [index] : [],
  );
  return [0, ...starts].map((from, place) =>
    figures.map((figure, index) =>
      index >= from && index < (starts[place] ?? figures.length) ? figure : undefined,
    ),
  );
}

function periodNames({ periods, left, top, width, height, fontSize }: PlacedPanel): Svg {
  const size = fontSize * 0.94;
  const names = [
    { text: periods[0], x: left, anchor: "start" },
    { text: periods.length > 1 ? periods.at(-1) : undefined, x: left + width, anchor: "end" },
  ] as const;
  return svg`${names.map(
    ({ text, x, anchor }) =>
      text !== undefined &&
      svg`<text x="${at(x)}" y="${at(top + height - 2)}" text-anchor="${anchor}" fill="${quiet}" font-size="${at(size)}">${text}</text>`,
  )}`;
}

/** The first and the last figure, and the target's, each above or below its mark; nothing held is said. */
function words(placed: PlacedPanel): Svg {
  const { panel, fontSize, left, width } = placed;
  const { x, y, floor } = inside(placed);
  const size = fontSize * 0.94;
  const first = panel.figures.findIndex((figure) => figure !== undefined);
  const last = panel.figures.findLastIndex((figure) => figure !== undefined);
  if (first < 0)
    return svg`${drawLabel(
      label(
        "No result held",
        { x: left, y: floor - size, size, anchor: "start" },
        { fill: quiet, bold: false },
      ),
    )}${targetWords(placed, [])}`;
  const marks = panel.figures.flatMap((figure, index) =>
    figure === undefined
      ? []
      : [
          {
            left: x(index) - 8,
            right: x(index) + 8,
            top: y(figure.value) - 6,
            bottom: y(figure.value) + 6,
          },
        ],
  );
  const boxes = [{ left, right: left + width, top: floor, bottom: floor + 99 }, ...marks];
  const drawn = [...new Set([last, first])].map((index) => {
    const { value, label: text } = panel.figures[index] ?? { value: 0, label: "" };
    const anchor = index === last && last > 0 ? "end" : "start";
    const across = anchor === "end" ? x(index) + 6 : x(index) - 6;
    const set = (baseline: number) =>
      within(
        label(text, { x: across, y: baseline, size, anchor }, { bold: index === last }),
        left,
        left + width,
      );
    const chosen = clearest([set(y(value) - size * 0.8), set(y(value) + size * 1.45)], boxes);
    boxes.push(chosen.box);
    return drawLabel(chosen);
  });
  return svg`${drawn}${targetWords(placed, boxes)}`;
}

function targetWords(placed: PlacedPanel, boxes: Parameters<typeof clearest>[1]): Svg | false {
  const { panel, fontSize, left, width } = placed;
  if (panel.target === undefined) return false;
  const size = fontSize * 0.94;
  const line = inside(placed).y(panel.target.value);
  const text = `Target ${panel.target.label}`;
  const set = (x: number, y: number, anchor: "start" | "middle" | "end") =>
    label(text, { x, y, size, anchor }, { fill: targetInk });
  const [above, below] = [line - size * 0.4, line + size];
  return drawLabel(
    clearest(
      [
        set(left + width / 2, above, "middle"),
        set(left + width / 2, below, "middle"),
        set(left + width, above, "end"),
        set(left, above, "start"),
        set(left + width, below, "end"),
        set(left, below, "start"),
      ],
      boxes,
    ),
  );
}

export function panelStops(placed: PlacedPanel): readonly Stop[] {
  const { x, y } = inside(placed);
  const { panel, periods, titleLines } = placed;
  const aim = panel.target === undefined ? "" : `, target ${panel.target.label}`;
  return periods.map((period, index) => {
    const figure = panel.figures[index];
    return {
      x: x(index),
      ...(figure === undefined ? {} : { y: y(figure.value) }),
      name: titleLines === 0 ? period : `${panel.title}, ${period}`,
      words: `${figure?.label ?? "no result held"}${figure?.provisional === true ? ", provisional" : ""}${aim}`,
    };
  });
}
