import { drawLabel, label } from "./label.ts";
import { spread } from "./label-spread.ts";
import { type Standing, standingInk, standingShape } from "./status-shape.ts";
import { at, type Chart, type Frame, ink, picture, type Spoken, type Svg, svg } from "./svg.ts";

export type StandingCount = {
  readonly kind: Standing;
  readonly count: number;
  /** As on the pages: "met", "close", "not due yet". */
  readonly word: string;
};

/** How many measures stand how, as one strip whose whole length is all of them. */
export type StatusSummary = Spoken & {
  /** In the order they are to be read; nought is listed and not drawn. */
  readonly counts: readonly StandingCount[];
  /** What is counted, after its number: "measures". */
  readonly noun: { readonly one: string; readonly many: string };
};

/** The denominator is the sum of the counts, and is printed. */
export function statusSummary(chart: StatusSummary): Chart {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: StatusSummary, variant: "wide" | "narrow"): string {
  const wide = variant === "wide";
  const [width, fontSize] = wide ? [720, 17] : [320, 14.5];
  const total = chart.counts.reduce((sum, { count }) => sum + count, 0);
  const strip = { top: fontSize * 1.8, height: fontSize * 2 };
  const items = listed(chart, { width, fontSize, top: strip.top + strip.height + fontSize * 1.7 });
  const last = items.at(-1)?.y ?? strip.top + strip.height;
  const frame: Frame = { spoken: chart, variant, width, height: last + fontSize * 0.7, fontSize };
  const all =
    total === 0 ? `No ${chart.noun.many}` : `${total} ${total === 1 ? chart.noun.one : chart.noun.many}`;
  return picture(frame, [
    patterns(chart, variant),
    drawLabel(label(all, { x: 0, y: fontSize, size: fontSize, anchor: "start" })),
    total === 0
      ? svg`<rect x="1" y="${at(strip.top)}" width="${width - 2}" height="${at(strip.height)}" fill="#fff" stroke="${ink}" stroke-dasharray="3 3"/>`
      : svg`${pieces(chart, { frame, total, ...strip })}`,
    ...items.map(
      ({ count, x, y }) =>
        svg`${standingShape(count.kind, { x, y: y - fontSize * 0.35, size: fontSize, stroke: standingInk[count.kind] })}${drawLabel(
          label(
            `${count.count} ${count.word}`,
            { x: x + fontSize * 1.3, y, size: fontSize, anchor: "start" },
            { fill: standingInk[count.kind] },
          ),
        )}`,
    ),
  ]);
}

export type Strip = {
  readonly frame: Frame;
  readonly total: number;
  readonly top: number;
  readonly height: number;
};

export type Counted = Pick<StatusSummary, "id" | "counts">;

/**
 * Each standing has a texture of its own and its number: on a white slip with its shape where there is room, alone
 * where it is narrow, and beneath where not even that fits.
 */
export function pieces({ counts, id }: Counted, { frame, total, top, height }: Strip): readonly Svg[] {
  const gap = 2;
  const size = frame.fontSize;
  const drawn = counts.filter(({ count }) => count > 0);
  const room = frame.width - gap * (drawn.length - 1);
  let from = 0;
  const placed = drawn.map(({ kind, count }): Piece => {
    const long = (room * count) / total;
    const x = from;
    from += long + gap;
    return { kind, words: `${count}`, x, long, size };
  });
  const tight = placed.filter((piece) => onSlip(piece, 0) === undefined);
  const widest = Math.max(0, ...tight.map(digitsWide));
  const lefts = spread(
    tight.map((piece) => piece.x + (piece.long - digitsWide(piece)) / 2),
    widest + 4,
    { top: 0, bottom: frame.width - widest },
  );
  return placed.map((piece) => {
    const { kind, x, long } = piece;
    const beneath = lefts[tight.indexOf(piece)] ?? x;
    const number = onSlip(piece, top + height / 2) ?? numberAt(piece, beneath, top + height + size * 0.85);
    return svg`<rect class="strip-${kind}" x="${at(x)}" y="${at(top)}" width="${at(long)}" height="${at(height)}" fill="${fillOf(kind, `${id}-${frame.variant}`)}" stroke="${standingInk[kind]}" stroke-width="1.5"/>${number}`;
  });
}

type Piece = {
  readonly kind: Standing;
  readonly words: string;
  readonly x: number;
  readonly long: number;
  readonly size: number;
};

function digitsWide({ words, size }: Piece): number {
  return words.length * size * 0.6;
}

/** The number on a white slip within its piece, with its shape where that fits too; undefined where neither does. */
function onSlip(piece: Piece, middle: number): Svg | undefined {
  const { kind, x, long, size } = piece;
  const digits = digitsWide(piece);
  const whole = size * 1.5 + digits + 6;
  const shaped = long >= whole + 6;
  const slip = shaped ? whole : digits + 4;
  if (long < slip + 3) return undefined;
  const left = x + (long - slip) / 2;
  const shape =
    shaped && standingShape(kind, { x: left + 4, y: middle, size: size * 0.95, stroke: standingInk[kind] });
  const number = numberAt(piece, left + (shaped ? 4 + size * 1.15 : 2), middle + size * 0.35);
  return svg`<rect x="${at(left)}" y="${at(middle - size * 0.72)}" width="${at(slip)}" height="${at(size * 1.44)}" rx="3" fill="#fff"/>${shape}${number}`;
}

function numberAt({ kind, words }: Piece, x: number, y: number): Svg {
  return svg`<text x="${at(x)}" y="${at(y)}" font-weight="700" fill="${standingInk[kind]}">${words}</text>`;
}

function fillOf(kind: Standing, id: string): string {
  switch (kind) {
    case "met":
      return standingInk.met;
    case "none":
      return "#fff";
    case "close":
    case "missed":
    case "aim":
      return `url(#${id}-${kind})`;
    default:
      return kind satisfies never;
  }
}

/** Stripes one way for close, both ways for missed, upright for an aim: solid and blank are met and none. */
export function patterns({ counts, id }: Counted, variant: string): Svg {
  const lines = { close: "M0 8L8 0", missed: "M0 8L8 0M0 0L8 8", aim: "M4 0V8" } as const;
  return svg`<defs>${(["close", "missed", "aim"] as const).map(
    (kind) =>
      counts.some((one) => one.kind === kind && one.count > 0) &&
      svg`<pattern id="${id}-${variant}-${kind}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fff"/><path d="${lines[kind]}" stroke="${standingInk[kind]}" stroke-width="${kind === "missed" ? 2 : 2.5}"/></pattern>`,
  )}</defs>`;
}

type Listing = { readonly width: number; readonly fontSize: number; readonly top: number };

/** The counts in rows, as many to a row as fit. */
function listed({ counts }: StatusSummary, { width, fontSize, top }: Listing) {
  const items: { readonly count: StandingCount; readonly x: number; readonly y: number }[] = [];
  let [x, y] = [0, top];
  for (const count of counts) {
    const long = fontSize * 1.3 + `${count.count} ${count.word}`.length * fontSize * 0.6;
    if (x > 0 && x + long > width) [x, y] = [0, y + fontSize * 1.7];
    items.push({ count, x, y });
    x += long + fontSize * 1.4;
  }
  return items;
}
