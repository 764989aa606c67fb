import { scaleLinear } from "d3-scale";
import type { Extent } from "./scale.ts";
import { accent, at, type Frame, halo, ink, picture, quiet, type Spoken, type Svg, svg } from "./svg.ts";
import type { Span } from "./waterfall-step.ts";
import { wrap } from "./wrap.ts";

type Row = {
  readonly span: Span;
  readonly name: readonly string[];
  readonly top: number;
  readonly height: number;
};

/** Steps from top to bottom: name and figure on a line, the bar beneath. */
export function waterfallRows(
  spoken: Spoken,
  spans: readonly Span[],
  extent: Extent,
  variant: "wide" | "narrow",
): string {
  const [width, fontSize] = variant === "wide" ? [1120, 17] : [320, 14.5];
  const longest = Math.max(0, ...spans.map(({ label }) => label.length));
  const rows = laidOut(spans, width, fontSize);
  const last = rows.at(-1);
  const frame: Frame = { spoken, variant, width, height: last ? last.top + last.height : 0, fontSize };
  const x = scaleLinear(extent, [0, width - (longest + 1) * fontSize * 0.6]);
  return picture(
    frame,
    rows.map(
      (row, index) =>
        svg`${thread(row, rows[index + 1], x, fontSize)}${drawn(row, { x, width, fontSize, cut: extent[0] > 0 })}`,
    ),
  );
}

function laidOut(spans: readonly Span[], width: number, fontSize: number): readonly Row[] {
  const letters = Math.floor((width * 0.74) / (fontSize * 0.52));
  let top = 0;
  return spans.map((span) => {
    const name = wrap(span.name, letters, 3);
    const row = { span, name, top, height: name.length * fontSize * 1.25 + fontSize * 2 };
    top += row.height;
    return row;
  });
}

type Place = {
  readonly x: (value: number) => number;
  readonly width: number;
  readonly fontSize: number;
  readonly cut: boolean;
};

function barTop({ name, top }: Row, fontSize: number): number {
  return top + name.length * fontSize * 1.25 + fontSize * 0.45;
}

function drawn(row: Row, { x, width, fontSize, cut }: Place): Svg {
  const { span, name, top } = row;
  const from = span.kind === "total" && cut ? 0 : x(Math.min(span.from, span.to));
  const length = Math.max(x(Math.max(span.from, span.to)) - from, 4);
  const y = barTop(row, fontSize);
  const weight = span.kind === "total" ? "700" : "400";
  return svg`<text font-weight="${weight}"${halo}>${name.map(
    (line, index) => svg`<tspan x="0" y="${at(top + fontSize * (1 + index * 1.25))}">${line}</tspan>`,
  )}</text><text x="${width}" y="${at(top + fontSize)}" text-anchor="end" font-weight="700">${span.label}</text>${bar(span, { from, length, y, height: fontSize })}${cut && span.kind === "total" && broken(y, fontSize)}`;
}

type Bar = { readonly from: number; readonly length: number; readonly y: number; readonly height: number };

function bar(span: Span, { from, length, y, height }: Bar): Svg {
  if (span.kind === "change" && span.value < 0)
    return svg`<rect class="chart-accent-line" x="${at(from + 1)}" y="${at(y + 1)}" width="${at(Math.max(length - 2, 1))}" height="${at(height - 2)}" fill="#fff" stroke="${accent}" stroke-width="2"/>`;
  const rect = svg`x="${at(from)}" y="${at(y)}" width="${at(length)}" height="${at(height)}"`;
  return span.kind === "total"
    ? svg`<rect ${rect} fill="${ink}"/>`
    : svg`<rect class="chart-accent" ${rect} fill="${accent}"/>`;
}

/** Two white strokes that say this bar is longer than drawn. */
function broken(y: number, height: number): Svg {
  return svg`<path d="M10 ${at(y + height + 1)}l5 ${at(-height - 2)}m4 0l-5 ${at(height + 2)}" stroke="#fff" stroke-width="2.5"/>`;
}

function thread(
  row: Row,
  next: Row | undefined,
  x: (value: number) => number,
  fontSize: number,
): Svg | false {
  if (next === undefined) return false;
  const level = at(x(row.span.to));
  return svg`<path d="M${level} ${at(barTop(row, fontSize) + fontSize)}V${at(barTop(next, fontSize))}" stroke="${quiet}" stroke-width="1" stroke-dasharray="2 3"/>`;
}
