import { accent, at, type Chart, halo, ink, picture, quiet, type Spoken, type Svg, svg } from "./svg.ts";
import { wrap } from "./wrap.ts";

/** One code of a lineage. */
export type LineageCode = {
  readonly key: string;
  readonly name: string;
  /** What is said beneath: its code and days. */
  readonly under: string;
  /** How many changes it stands before (negative) or after the code the picture is about, which is at 0. */
  readonly generation: number;
};

/** What of a code went to another. A link goes from an earlier generation to a later one. */
export type LineageLink = {
  readonly from: string;
  readonly to: string;
  /** From 0 to 1: how thick the line is. Undefined where it is not known: dashed. */
  readonly share: number | undefined;
  /** The share in words; "" says nothing. */
  readonly label: string;
};

/** Where a code comes from and what became of it: the oldest first, shares on the lines between. */
export type LineageStrip = Spoken & {
  readonly codes: readonly LineageCode[];
  readonly links: readonly LineageLink[];
};

/** Columns from the oldest to the newest, where there is width for them; else one list with arcs beside it. */
export function lineageStrip(chart: LineageStrip): Chart {
  return { wide: drawColumns(chart), narrow: drawList(chart) };
}

type Box = LineageCode & { readonly left: number; readonly top: number; readonly height: number };

const width = 1120;
const size = 16;
const line = size * 1.3;
const boxWidth = 256;
const port = 25;

function drawColumns(chart: LineageStrip): string {
  const columns = [...new Set(chart.codes.map(({ generation }) => generation))].toSorted((a, b) => a - b);
  const step = Math.min(boxWidth + 150, (width - boxWidth) / Math.max(1, columns.length - 1));
  const broad = columns.length > 4 ? step * 0.62 : boxWidth;
  const letters = Math.floor((broad - 24) / (size * 0.56));
  const heights = columns.map((column) =>
    chart.codes
      .filter(({ generation }) => generation === column)
      .reduce((sum, one) => sum + heightOf(one, chart.links, letters) + gap, -gap),
  );
  const tallest = Math.max(...heights);
  const boxes = columns.flatMap((column, place) => {
    let top = (tallest - (heights[place] ?? 0)) / 2 + 3;
    return chart.codes
      .filter(({ generation }) => generation === column)
      .map((one): Box => {
        const height = heightOf(one, chart.links, letters);
        const box = { ...one, left: place * step + 3, top, height };
        top += height + gap;
        return box;
      });
  });
  const frame = { spoken: chart, variant: "wide" as const, width, height: tallest + 6, fontSize: size };
  return picture(frame, [
    ...chart.links.map((link) => drawLink(link, chart.links, boxes, broad)),
    ...boxes.map((box) => drawBox(box, broad, letters)),
    ...chart.links.map((link) => drawShare(link, chart.links, boxes)),
  ]);
}

const gap = 18;

function heightOf(one: LineageCode, links: readonly LineageLink[], letters: number): number {
  const lines = linesOf(one, letters);
  const ports = Math.max(
    links.filter(({ to }) => to === one.key).length,
    links.filter(({ from }) => from === one.key).length,
  );
  return Math.max((lines.name.length + lines.under.length) * line + 20, ports * port + 8);
}

function linesOf({ name, under }: LineageCode, letters: number) {
  return { name: wrap(name, letters, 3), under: wrap(under, letters + 2, 3) };
}

/** The code the picture is about has a thick edge in the council's colour and bold letters. */
function drawBox(box: Box, broad: number, letters: number): Svg {
  const { name, under } = linesOf(box, letters);
  const ours = box.generation === 0;
  const first = box.top + (box.height - (name.length + under.length) * line) / 2 + size;
  const edge = ours
    ? svg` class="lineage-ours chart-accent-line" stroke="${accent}" stroke-width="4"`
    : svg` stroke="${quiet}" stroke-width="1.5"`;
  return svg`<rect x="${at(box.left)}" y="${at(box.top)}" width="${at(broad)}" height="${at(box.height)}" rx="4" fill="#fff"${edge}/>${name.map(
    (text, index) =>
      svg`<text x="${at(box.left + 12)}" y="${at(first + index * line)}"${ours && svg` font-weight="700"`}>${text}</text>`,
  )}${under.map(
    (text, index) =>
      svg`<text x="${at(box.left + 12)}" y="${at(first + (name.length + index) * line)}" font-size="${at(size * 0.94)}" fill="${quiet}">${text}</text>`,
  )}`;
}

/** Where a line leaves or reaches a box: its links side by side, in the order of the boxes they lead to. */
function portOf(
  box: Box,
  link: LineageLink,
  links: readonly LineageLink[],
  boxes: readonly Box[],
  end: "from" | "to",
): number {
  const other = end === "from" ? "to" : "from";
  const topOf = (one: LineageLink) => boxes.find(({ key }) => key === one[other])?.top ?? 0;
  const own = links.filter((one) => one[end] === box.key).toSorted((one, two) => topOf(one) - topOf(two));
  return box.top + box.height / 2 + (own.indexOf(link) - (own.length - 1) / 2) * port;
}

function endsOf(link: LineageLink, links: readonly LineageLink[], boxes: readonly Box[]) {
  const from = boxes.find(({ key }) => key === link.from);
  const to = boxes.find(({ key }) => key === link.to);
  if (from === undefined || to === undefined) return undefined;
  return {
    ...{ from, to, fromY: portOf(from, link, links, boxes, "from") },
    toY: portOf(to, link, links, boxes, "to"),
  };
}

function drawLink(
  link: LineageLink,
  links: readonly LineageLink[],
  boxes: readonly Box[],
  broad: number,
): Svg | false {
  const ends = endsOf(link, links, boxes);
  if (ends === undefined) return false;
  const [x, end] = [ends.from.left + broad, ends.to.left];
  const bend = (end - x) / 2;
  return svg`<path class="lineage-link" d="M${at(x)} ${at(ends.fromY)}C${at(x + bend)} ${at(ends.fromY)} ${at(end - bend)} ${at(ends.toY)} ${at(end)} ${at(ends.toY)}" fill="none" ${stroke(link)}/>`;
}

function stroke({ share }: LineageLink): Svg {
  return share === undefined
    ? svg`stroke="${quiet}" stroke-width="2" stroke-dasharray="3 5"`
    : svg`stroke="${quiet}" stroke-width="${at(1.5 + share * 6)}"`;
}

function drawShare(link: LineageLink, links: readonly LineageLink[], boxes: readonly Box[]): Svg | false {
  const ends = endsOf(link, links, boxes);
  if (ends === undefined || link.label === "") return false;
  return svg`<text class="lineage-share" x="${at(ends.to.left - 12)}" y="${at(ends.toY - 7)}" text-anchor="end" font-weight="700" fill="${ink}"${halo}>${link.label}</text>`;
}

const narrowWidth = 320;
const narrowSize = 14.5;
const narrowLine = narrowSize * 1.35;

/** One code beneath the other, with an arc from each to those that took over and the shares in words. */
function drawList(chart: LineageStrip): string {
  const lanes = lanesOf(chart);
  const left = 14 + Math.min(5, lanes.count) * 15;
  const letters = Math.floor((narrowWidth - left - 8) / (narrowSize * 0.53));
  let y = 4;
  const rows = chart.codes.map((one) => {
    const from = chart.links.filter(({ to }) => to === one.key && chart.links.length > 0);
    const shares = from.flatMap((link) =>
      link.label === "" ? [] : [`${link.label} of ${nameOf(chart, link.from)}`],
    );
    const name = wrap(one.name, letters, 3);
    const under = [one.under, ...shares].flatMap((text) => wrap(text, letters, 3));
    const row = { one, name, under, top: y };
    y += (name.length + under.length) * narrowLine + 16;
    return row;
  });
  const centre = (key: string) => (rows.find(({ one }) => one.key === key)?.top ?? 0) + narrowSize * 0.75;
  const frame = {
    spoken: chart,
    variant: "narrow" as const,
    width: narrowWidth,
    height: y,
    fontSize: narrowSize,
  };
  return picture(frame, [
    ...chart.links.map((link, index) => {
      const [top, bottom] = [centre(link.from), centre(link.to)];
      const reach = left - 10 - 15 * Math.min(5, 1 + (lanes.of[index] ?? 0));
      return svg`<path class="lineage-link" d="M${at(left - 9)} ${at(top)}C${at(reach)} ${at(top)} ${at(reach)} ${at(top)} ${at(reach)} ${at(top + 12)}V${at(bottom - 12)}C${at(reach)} ${at(bottom)} ${at(reach)} ${at(bottom)} ${at(left - 9)} ${at(bottom)}" fill="none" ${stroke({ ...link, ...(link.share === undefined ? {} : { share: link.share / 2 }) })}/>`;
    }),
    ...rows.map((row) => drawRow(row, left)),
  ]);
}

type ListRow = {
  readonly one: LineageCode;
  readonly name: readonly string[];
  readonly under: readonly string[];
  readonly top: number;
};

function drawRow({ one, name, under, top }: ListRow, left: number): Svg {
  const ours = one.generation === 0;
  const middle = top + narrowSize * 0.75;
  const dot = ours
    ? svg`<rect class="lineage-ours chart-accent" x="${at(left - 14)}" y="${at(middle - 6)}" width="12" height="12" fill="${accent}"/>`
    : svg`<circle cx="${at(left - 8)}" cy="${at(middle)}" r="4.5" fill="#fff" stroke="${quiet}" stroke-width="2"/>`;
  return svg`${dot}${name.map(
    (text, index) =>
      svg`<text x="${at(left + 6)}" y="${at(top + narrowSize + index * narrowLine)}"${ours && svg` font-weight="700"`}>${text}</text>`,
  )}${under.map(
    (text, index) =>
      svg`<text x="${at(left + 6)}" y="${at(top + narrowSize + (name.length + index) * narrowLine)}" fill="${quiet}" font-size="${at(narrowSize * 0.96)}">${text}</text>`,
  )}`;
}

function nameOf({ codes }: LineageStrip, key: string): string {
  return codes.find((one) => one.key === key)?.name ?? key;
}

/** Arcs that run beside each other in the list keep to lanes of their own, the short ones inside. */
function lanesOf({ codes, links }: LineageStrip): { readonly of: readonly number[]; readonly count: number } {
  const row = (key: string) => codes.findIndex((one) => one.key === key);
  const spans = links.map((link, index) => ({ index, from: row(link.from), to: row(link.to) }));
  const lanes: { from: number; to: number }[][] = [];
  const of = new Array<number>(links.length).fill(0);
  for (const span of spans.toSorted((one, other) => one.to - one.from - (other.to - other.from))) {
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => to <= span.from || from >= span.to));
    const lane = free === -1 ? lanes.push([]) - 1 : free;
    lanes[lane]?.push(span);
    of[span.index] = lane;
  }
  return { of, count: lanes.length };
}
